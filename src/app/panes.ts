// Between list and detail: which has the focus, where the detail stands, and Esc, which undoes one layer.
import type { Layout, PaneChoice } from '../timeline/lines/layout.ts';
import { cursorRow, layoutOf, rowsFor } from './derive.ts';
import { noEvent, onEvent, zoom, type Move } from './moves.ts';
import { narrow, type Follow } from './visits.ts';
import { facetRows } from './views/facets.ts';
import { clearFilter } from './prompts/search.ts';
import type { State } from './state.ts';

/** On an event: its detail. On what is folded: zooms in there. */
export const enter: Move = (world, state) => {
  if (state.facetRow !== null) return takeFacet(narrow)(world, state);
  const row = rowsFor(world, state).at(cursorRow(world, state));
  if (row === undefined) return { ...state, notice: noEvent };
  return row.type === 'fold' ? zoom(1)(world, state) : { ...state, focus: 'detail' };
};

/** What is chosen under few results narrows them, or takes the place of the filter. */
export const takeFacet =
  (take: Follow): Move =>
  (world, state) => {
    const chosen = facetRows(world, state)[state.facetRow ?? -1];
    if (chosen === undefined) return { ...state, notice: 'Nothing is chosen under the results' };
    return take(world, state, chosen.term);
  };

export const toList: Move = (_world, state) => ({ ...state, focus: 'list' });

/** Without an event there is no detail to go to. */
export const otherPane: Move = (world, state) =>
  state.focus === 'detail'
    ? toList(world, state)
    : onEvent((_world, from) => ({ ...from, focus: 'detail' }))(world, state);

const paneChoices = [
  { pane: 'right', arrangement: 'beside' },
  { pane: 'below', arrangement: 'stacked' },
  { pane: 'hidden', arrangement: 'list' },
] as const satisfies readonly { pane: PaneChoice; arrangement: Layout['arrangement'] }[];
const paneNotices: Readonly<Record<(typeof paneChoices)[number]['pane'], string>> = {
  right: 'Detail on the right',
  below: 'Detail below',
  hidden: 'Detail hidden: Enter shows it',
};

/** The next of right, below and hidden that there is room for, from what is on the screen. */
export const nextPane: Move = (world, state) => {
  const { arrangement: shown } = layoutOf(world, { ...state, focus: 'list' });
  const present = paneChoices.findIndex(({ arrangement }) => arrangement === shown);
  const others = [...paneChoices.slice(present + 1), ...paneChoices.slice(0, Math.max(0, present))];
  for (const { pane, arrangement } of others) {
    const next: State = { ...state, pane, focus: 'list' };
    if (layoutOf(world, next).arrangement === arrangement) return { ...next, notice: paneNotices[pane] };
  }
  return { ...state, notice: 'No room for the detail beside the list' };
};

export const escape: Move = (world, state) => {
  if (state.focus === 'detail') return { ...state, focus: 'list' };
  if (state.facetRow !== null) return { ...state, facetRow: null };
  return state.filter === '' ? { ...state, notice: 'Nothing to undo; q quits' } : clearFilter(world, state);
};

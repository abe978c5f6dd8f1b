// The list: events under the headings of their months or years; while a query is typed, under what it may mean.
import type { Rect } from '../../timeline/lines/layout.ts';
import { isMarked } from '../brief/notes.ts';
import { counted } from '../../timeline/lines/counted.ts';
import { cutLine, piece, type Line } from '../../timeline/lines/line.ts';
import { wrapAtMost } from '../../timeline/lines/text.ts';
import { eventLine, foldLine, headingLine, underHeading } from '../../timeline/list-line.ts';
import {
  cursorRow,
  listHeight,
  listTop,
  queryText,
  resultOf,
  rowsFor,
  selectedEvent,
  stickyHeading,
  suggestionsOf,
} from '../derive.ts';
import { moving } from '../keys/browse.ts';
import type { Point } from '../keys/key.ts';
import { at } from '../moves.ts';
import { enter } from '../panes.ts';
import { eventWords } from '../speech/speech.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { suggestionLines } from './suggestion-lines.ts';
import type { View } from './view.ts';

export const list: View = {
  lines: (world, state, rect) => {
    const choice = state.prompt?.type === 'search' ? state.prompt.choice : 'none';
    const suggested = suggestionLines(world, suggestionsOf(world, state), choice, rect.width);
    return [...suggested, ...eventLines(world, state, rect)];
  },
  cursor: (world, state) => {
    const { prompt } = state;
    if (prompt?.type === 'search' && typeof prompt.choice === 'number') return { x: 0, y: prompt.choice };
    const row = cursorRow(world, state) - listTop(world, state);
    return row < 0 ? null : { x: 0, y: suggestionsOf(world, state).length + row };
  },
  click,
  said: positionSaid,
  keys: { title: 'Moving', bindings: moving },
};

function eventLines(world: World, state: State, { width }: Rect): Line[] {
  const rows = rowsFor(world, state);
  if (rows.count === 0) return emptyLines(world, state, width);
  const top = listTop(world, state);
  const sticky = stickyHeading(world, state);
  const selected = cursorRow(world, state);
  const context = {
    matches: world.highlight(queryText(state)),
    zoom: state.zoom,
    isMarked: (id: string) => isMarked(state, id),
  };
  const isChoosing = state.prompt?.type === 'search' && typeof state.prompt.choice === 'number';
  const isFocused = state.focus === 'list' && !isChoosing;
  const lines: Line[] = [];
  for (let row = top; row < Math.min(rows.count, top + listHeight(world, state)); row++) {
    const shown = (row === top ? sticky : undefined) ?? rows.at(row);
    if (shown?.type === 'heading') lines.push(headingLine(shown, width));
    else if (shown?.type === 'fold')
      lines.push(foldLine(shown, row === selected, isFocused, state.zoom, width));
    else if (shown?.type === 'event') {
      const event = world.dataset.events[shown.index];
      if (event !== undefined) lines.push(eventLine(event, row === selected, isFocused, context, width));
    }
  }
  return lines;
}

function emptyLines(world: World, state: State, cells: number): Line[] {
  if (world.dataset.events.length === 0) return [cutLine([piece(' This dataset has no events.')], cells)];
  const query = queryText(state).trim();
  const why = wrapAtMost(world.whyNothing(query), cells - 1, mostWhyLines);
  return [
    cutLine([piece(' Nothing matches ', 'title'), piece(query, 'match')], cells),
    ...why.filter((line) => line !== '').map((line) => [piece(` ${line}`)]),
    cutLine([piece(` ${wayOut(world, state)}`, 'dim')], cells),
  ];
}

const mostWhyLines = 3;

function wayOut(world: World, state: State): string {
  if (state.prompt?.type !== 'search' || state.prompt.field.text === '') return 'Esc lifts the filter.';
  const isMeant = suggestionsOf(world, state).length > 0;
  return isMeant ? 'Enter takes the first above, Esc clears the field.' : 'Esc clears the field.';
}

/** A click on the row that is selected already is as Enter on it. */
function click(world: World, before: State, { y: line }: Point): State {
  const state: State = { ...before, focus: 'list' };
  const suggested = suggestionsOf(world, state).length;
  if (line < suggested) {
    return state.prompt?.type === 'search' ? { ...state, prompt: { ...state.prompt, choice: line } } : state;
  }
  const clicked = listTop(world, state) + line - suggested;
  if (line === suggested && stickyHeading(world, state) !== undefined) return state;
  const isAgain = clicked === cursorRow(world, state) && before.focus === 'list' && state.prompt === null;
  if (isAgain) return enter(world, state);
  const row = rowsFor(world, state).at(clicked);
  if (row?.type === 'event') return at(world, state, row.index);
  return row?.type === 'fold' ? at(world, state, row.events[0] ?? null) : state;
}

/** Date, title, what is doubtful, which of how many. */
function positionSaid(world: World, state: State): string {
  const { events } = resultOf(world, state);
  const query = queryText(state);
  const event = selectedEvent(world, state);
  if (world.dataset.events.length === 0) return 'This dataset has no events.';
  if (event === null)
    return [`Nothing matches ${query.trim()}.`, world.whyNothing(query.trim())].filter(Boolean).join(' ');
  const filter = query === '' ? '' : `, filter ${query}`;
  const row = rowsFor(world, state).at(cursorRow(world, state));
  if (row?.type === 'fold') {
    const shown = row.events.length === 1 ? 'it' : 'them';
    return `${counted(row.events.length, 'event')} ${underHeading(row)} folded. Enter shows ${shown}.`;
  }
  const index = world.catalog.indexOf(event.id) ?? 0;
  const marked = isMarked(state, event.id) ? ', marked' : '';
  return `${eventWords(event)} ${events.indexOf(index) + 1} of ${events.length}${marked}${filter}.`;
}

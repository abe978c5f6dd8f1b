// Who's who: people and groups, and places, kinds, tags and sources, with how often and when.
import { bind, bindPair } from '../../keys/binding.ts';
import { follow, type Move } from '../../moves.ts';
import { emptyField } from '../../prompts/field.ts';
import { withField } from '../../prompts/typing.ts';
import { parts } from '../../speech/speech.ts';
import {
  closeOverlay,
  entryOverlay,
  openOverlay,
  replaceOverlay,
  type DirectoryOverlay,
} from '../../state.ts';
import { inOverlay, moveBy, type OverlayKind } from '../overlay.ts';
import { tabNames } from '../../../search/fields/fields.ts';
import { directoryItems, sortNames, sortOf, sortsFor, titleOf } from './items.ts';
import { columnsForDates, footLine, itemLine, nobodyLines, tabsLine } from './lines.ts';

export const openDirectory: Move = (_world, state) =>
  openOverlay(state, { type: 'directory', tab: 'who', field: emptyField, sort: 'match', index: 0 });

function nextTab(count: 1 | -1): Move {
  return inOverlay('directory', (own, _world, state) => {
    const at = (tabNames.indexOf(own.tab) + count + tabNames.length) % tabNames.length;
    return replaceOverlay(state, { ...own, tab: tabNames[at] ?? own.tab, index: 0 });
  });
}

const nextSort = inOverlay('directory', (own, _world, state) => {
  const sorts = sortsFor(own);
  const next = (sorts.indexOf(sortOf(own)) + 1) % sorts.length;
  // The first one is what there is unless another is chosen.
  const sort = next === 0 ? 'match' : (sorts[next] ?? 'match');
  return replaceOverlay(state, { ...own, sort, index: 0 });
});

const followChosen = inOverlay('directory', (own, world, state) => {
  const chosen = directoryItems(world, own)[own.index];
  return chosen === undefined ? state : follow(state, chosen.filter);
});

/** → opens the entry of a person or group. */
const openChosen = inOverlay('directory', (own, world, state) => {
  const chosen = directoryItems(world, own)[own.index];
  if (chosen === undefined) return state;
  if (own.tab !== 'who') return { ...state, notice: 'Only people and groups have an entry: Enter follows' };
  return openOverlay(state, entryOverlay(chosen.id));
});

/** Esc: clears what was typed, then closes. */
const leave = inOverlay('directory', (own, _world, state) =>
  own.field.text === '' ? closeOverlay(state) : replaceOverlay(state, withField(own, emptyField)),
);

const fewestLinesForFoot = 5;

export const directory: OverlayKind<DirectoryOverlay> = {
  covers: 'screen',
  field: { title: "Who's who", count: (world, own) => directoryItems(world, own).length },
  page: (world, _state, own, { width: cells, height }) => {
    const items = directoryItems(world, own);
    const chosen = items[own.index] ?? items[0];
    const head = [tabsLine(own.tab, sortOf(own), cells)];
    if (chosen === undefined)
      return { head: [...head, ...nobodyLines(own, cells)], count: 0, line: () => [], foot: [], cursor: 0 };
    const hasFoot = cells < columnsForDates && height >= fewestLinesForFoot;
    return {
      head,
      count: items.length,
      line: (at) => itemLine(world, items[at] ?? chosen, at === own.index, cells),
      foot: hasFoot ? [footLine(world, chosen, cells)] : [],
      cursor: own.index,
    };
  },
  keys: {
    title: "In who's who",
    bindings: [
      ...bindPair('directory', ['down ctrl+n', 'up ctrl+p'], moveBy, '↑ ↓ · Ctrl-P/N', 'choose', 'choose'),
      ...bindPair(
        'directory',
        ['pagedown', 'pageup'],
        (sign) => moveBy(sign * 10),
        'PgUp PgDn',
        'ten at a time',
      ),
      bind('directory', 'enter', followChosen, 'Enter', 'follow: show only its events', 'follow'),
      bind('directory', 'right', openChosen, '→', 'the entry of a person or group', 'entry'),
      ...bindPair(
        'directory',
        ['tab', 'shift+tab'],
        nextTab,
        'Tab Shift-Tab',
        'people and groups, places, kinds, tags, sources',
        'next',
      ),
      bind('directory', 'ctrl+s', nextSort, 'Ctrl-S', 'sort by count, name, first appearance', 'sort'),
      bind('directory', 'escape', leave, 'Esc', 'clear what was typed, then close', 'close'),
    ],
  },
  said: (world, _state, own, before) => {
    // What is typed is echoed by whoever writes the lines.
    if (before !== null && before.field !== own.field) return [];
    const items = directoryItems(world, own);
    const item = items[own.index];
    const line =
      item === undefined
        ? 'Nothing here'
        : `${parts(item.name, item.about, item.events.length, item.part?.length ?? null)}, ${own.index + 1} of ${items.length}`;
    if (before?.tab !== own.tab) return [`${titleOf(own.tab)}:`, line];
    return before.sort === own.sort ? [line] : [`${sortNames[own.sort]}:`, line];
  },
};

// Who's who: people and groups, and places, kinds, tags and sources, with how often and when.
import { counted } from '../../../text/counted.ts';
import { countedEvents } from '../../../timeline/lines/counted.ts';
import { width } from '../../../timeline/lines/text.ts';
import { bind, bindPair, type Hint } from '../../keys/binding.ts';
import type { Move } from '../../moves.ts';
import { narrow, replaceFilter, type Follow } from '../../visits.ts';
import { emptyField } from '../../prompts/field.ts';
import { withField } from '../../prompts/typing.ts';
import { parts } from '../../speech/speech.ts';
import { closeOverlay, openOverlay, replaceOverlay, topOverlay, type State } from '../../state.ts';
import { entryOverlay, type DirectoryOverlay } from '../state.ts';
import type { World } from '../../world.ts';
import { clearOrClose, inOverlay, moveBy, movePage, type OverlayKind } from '../overlay.ts';
import { tabNames, type FieldName } from '../../../search/fields/fields.ts';
import { resultOf } from '../../derive.ts';
import { directoryItems, type DirectoryItem, sortNames, sortOf, sortsFor, titleOf } from './items.ts';
import { footLines, itemLine, nobodyLines, tabAt, tabsLine } from './lines.ts';

export const openDirectory: Move = (_world, state) =>
  openOverlay(state, { type: 'directory', tab: 'who', field: emptyField, sort: 'match', index: 0 });

const tabBeside = (tab: FieldName, count: 1 | -1): FieldName =>
  tabNames[(tabNames.indexOf(tab) + count + tabNames.length) % tabNames.length] ?? tab;

const nextTab = (count: 1 | -1): Move =>
  inOverlay('directory', (own, _world, state) =>
    replaceOverlay(state, { ...own, tab: tabBeside(own.tab, count), index: 0 }),
  );

const nextSort = inOverlay('directory', (own, _world, state) => {
  const sorts = sortsFor(own);
  const next = (sorts.indexOf(sortOf(own)) + 1) % sorts.length;
  // The first one is what there is unless another is chosen.
  const sort = next === 0 ? 'match' : (sorts[next] ?? 'match');
  return replaceOverlay(state, { ...own, sort, index: 0 });
});

/** Narrows what is found to the one that is chosen, or shows all of its events instead. */
const followChosen = (take: Follow): Move =>
  inOverlay('directory', (own, world, state) => {
    const chosen = directoryItems(world, state, own)[own.index];
    return chosen === undefined ? state : take(world, state, chosen.filter);
  });

/** → opens the entry of a person or group. */
const openChosen = inOverlay('directory', (own, world, state) => {
  const chosen = directoryItems(world, state, own)[own.index];
  if (chosen === undefined) return state;
  if (own.tab !== 'who') return { ...state, notice: `${titleOf(own.tab)} have no entry; Enter follows` };
  return openOverlay(state, entryOverlay(chosen.id));
});

/** Esc: clears what was typed, then closes. */
const leave = inOverlay('directory', (own, _world, state) =>
  own.field.text === '' ? closeOverlay(state) : replaceOverlay(state, withField(own, emptyField)),
);

const fewestLinesForFoot = 5;

/** Cells of the line besides the title: a name to type, and how many are listed. */
const titleMargin = 24;

/** What it is counted in, as far as there is room to say so. */
function title(world: World, { filter }: Pick<State, 'filter' | 'prompt'>): string {
  if (filter === '') return "Who's who";
  const found = counted(world.find(filter).events.length, 'event');
  const titles = [`Who's who in ${filter} · ${found}`, `Who's who in ${found}`];
  return titles.find((words) => width(words) + titleMargin <= world.size.columns) ?? `In ${found}`;
}

/** How many of its events are in the result, where not all are. */
const countSpeech = ({ here, events, part }: DirectoryItem): string =>
  here.length === events.length
    ? countedEvents(events.length, part?.length ?? null)
    : `${here.length} of ${counted(events.length, 'event')}`;

const narrowHelp = 'narrow what is found to it';
const replaceHelp = 'show only its events, in place of the filter';

/** For keys that have nothing to do where nothing is listed. */
const hintOn =
  (words: (own: DirectoryOverlay, state: State) => string | null): Hint =>
  (world, state) => {
    const top = topOverlay(state);
    if (top?.type !== 'directory' || directoryItems(world, state, top).length === 0) return null;
    return words(top, state);
  };
const narrowHint = hintOn((_own, { filter }) => (filter === '' ? 'follow' : 'narrow'));
const replaceHint = hintOn((_own, { filter }) => (filter === '' ? null : 'instead'));
const entryHint = hintOn(({ tab }) => (tab === 'who' ? 'entry' : null));
const tabHint: Hint = (_world, state) => {
  const top = topOverlay(state);
  return top?.type === 'directory' ? titleOf(tabBeside(top.tab, 1)).toLowerCase() : null;
};

export const directory: OverlayKind<DirectoryOverlay> = {
  covers: 'screen',
  field: { title, count: (world, state, own) => `${directoryItems(world, state, own).length} listed` },
  page: (world, state, own, { width: cells, height }) => {
    const items = directoryItems(world, state, own);
    const { isAll } = resultOf(world, state);
    const chosen = items[own.index] ?? items[0];
    const head = [tabsLine(own.tab, sortOf(own), cells)];
    if (chosen === undefined)
      return {
        head: [...head, ...nobodyLines(own, state.filter, cells)],
        count: 0,
        line: () => [],
        foot: [],
        cursor: 0,
      };
    const foot = height < fewestLinesForFoot ? [] : footLines(world, chosen, cells);
    return {
      head,
      count: items.length,
      line: (at) => itemLine(world, items[at] ?? chosen, { isSelected: at === own.index, isAll }, cells),
      foot,
      cursor: own.index,
    };
  },
  headAt: ({ size }, own, { x, y }) => {
    const tab = y === 0 ? tabAt(own.tab, sortOf(own), size.columns, x) : null;
    return tab === null || tab === own.tab ? null : { ...own, tab, index: 0 };
  },
  keys: {
    title: "In who's who",
    bindings: [
      ...bindPair(
        'directory',
        ['down ctrl+n', 'up ctrl+p'],
        moveBy,
        '↑ ↓ · Ctrl-P/N',
        'choose',
        hintOn(() => 'choose'),
      ),
      ...bindPair(
        'directory',
        ['pagedown', 'pageup'],
        movePage('directory', () => directory),
        'PgUp PgDn',
        'a page',
      ),
      bind('directory', 'enter', followChosen(narrow), 'Enter', narrowHelp, narrowHint),
      bind('directory', 'alt+enter', followChosen(replaceFilter), 'Alt-Enter', replaceHelp, replaceHint),
      bind('directory', 'right', openChosen, '→', 'the entry of a person or group', entryHint),
      ...bindPair(
        'directory',
        ['tab', 'shift+tab'],
        nextTab,
        'Tab · Shift-Tab',
        'people and groups, places, kinds, tags, sources',
        tabHint,
      ),
      bind(
        'directory',
        'ctrl+s',
        nextSort,
        'Ctrl-S',
        'sort by count, name, first appearance',
        hintOn(() => 'sort'),
      ),
      bind('directory', 'escape', leave, 'Esc', 'clear what was typed, then close', clearOrClose),
    ],
  },
  speech: (world, state, own, before) => {
    // What is typed is echoed by whoever writes the lines.
    if (before !== null && before.field !== own.field) return [];
    const items = directoryItems(world, state, own);
    const item = items[own.index];
    const line =
      item === undefined
        ? 'Nothing here'
        : `${parts(item.name, item.about, null)}, ${countSpeech(item)}, ${own.index + 1} of ${items.length}`;
    if (before?.tab !== own.tab) return [`${titleOf(own.tab)}:`, line];
    return before.sort === own.sort ? [line] : [`${sortNames[own.sort]}:`, line];
  },
};

// The brief: the marked events in order, with a look at the chosen one as it will be saved.
import { dateShort } from '../../dates/words/words.ts';
import { isContested } from '../../dataset/dispute.ts';
import type { TimelineEvent } from '../../dataset/model.ts';
import { counted } from '../../text/counted.ts';
import { cutLine, padded, padLine, piece, wrapPieces, type Line } from '../../timeline/lines/line.ts';
import { briefLines, entryLines, rememberedBrief } from '../brief/lines.ts';
import { drop, markedEvents, markListed, moveMark } from '../brief/marks.ts';
import { resultOf } from '../derive.ts';
import {
  bind,
  bindPair,
  endKeys,
  listPageKeys,
  pageKeys,
  printedKeys,
  rowKeys,
  type Hint,
} from '../keys/binding.ts';
import { pastTheEnd, type Move } from '../moves.ts';
import { jump } from '../visits.ts';
import { eventWords, toSpeech, unwrapped } from '../speech/speech.ts';
import { openOverlay, replaceOverlay, type State } from '../state.ts';
import type { BriefOverlay, PreviewOverlay } from './state.ts';
import type { World } from '../world.ts';
import { openNote } from './note.ts';
import { close, inOverlay, moveBy, movePage, textPage, type OverlayKind, type Page } from './overlay.ts';
import { openFormats } from './save.ts';

export const openBrief: Move = (world, state) => {
  const at = markedEvents(world, state).findIndex(({ id }) => id === state.cursor);
  return openOverlay(state, { type: 'brief', index: Math.max(0, at) });
};

/** `move` with the chosen event; while none is marked that is said. */
const onChosen = (
  move: (event: TimelineEvent, own: BriefOverlay, world: World, state: State) => State,
): Move =>
  inOverlay('brief', (own, world, state) => {
    const event = markedEvents(world, state)[own.index];
    return event === undefined ? { ...state, notice: 'No event is marked' } : move(event, own, world, state);
  });

/** For keys that have nothing to do until an event is marked. */
const hintOn =
  (words: string): Hint =>
  (world, state) =>
    markedEvents(world, state).length === 0 ? null : words;

const dropChosen = onChosen(({ id }, _own, _world, state) => drop(state, id));

const shift = (by: 1 | -1): Move =>
  onChosen((_event, own, world, state) => {
    const moved = moveMark(world, state, own.index, by);
    return moved === state ? state : replaceOverlay(moved, { ...own, index: own.index + by });
  });

const go = onChosen(({ id }, _own, world, state) => jump(world, { ...state, overlays: [] }, id));
const note = onChosen((event, _own, _world, state) => openNote(state, event));
const save = onChosen((_event, _own, _world, state) => openFormats(state, 'brief'));
const read = onChosen((_event, _own, _world, state) => openOverlay(state, { type: 'preview', top: 0 }));

/** The list has a third of the room, and more where the look at the chosen event has enough. */
const listShare = 1 / 3;
const fewestPreviewLines = 4;
/** Longer dates don't push all titles to the right. */
const mostDateCells = 20;

export const brief: OverlayKind<BriefOverlay> = {
  covers: 'screen',
  page: (world, state, own, { width: cells, height }) => {
    const events = markedEvents(world, state);
    const head = [cutLine(headOf(world, state, events), cells)];
    if (events.length === 0) return nonePage([...head, ...noneLines(world, state, textCells(cells))]);
    const dateCells = events.reduce(
      (most, { when }) => Math.max(most, Math.min(mostDateCells, dateShort(when).length)),
      0,
    );
    const rows = Math.min(events.length, Math.max(3, Math.floor(height * listShare)));
    const foot = previewLines(world, events, own.index, cells, height - head.length - rows - 1);
    return {
      head,
      count: events.length,
      line: (at) => rowLine(events[at], at === own.index, dateCells, cells),
      foot,
      cursor: own.index,
    };
  },
  keys: {
    title: 'In the brief',
    bindings: [
      ...bindPair('brief', rowKeys, moveBy, '↑ ↓ · k j', 'choose', hintOn('choose')),
      bind('brief', 's', save, 's', 'save the brief: as Markdown, a page, data', hintOn('save')),
      ...bindPair(
        'brief',
        ['J shift+down', 'K shift+up'],
        shift,
        'J K · Shift-↓ ↑',
        'move the event down, up',
        hintOn('move'),
      ),
      bind('brief', 'n', note, 'n', 'a note of your own on the event', hintOn('note')),
      bind('brief', 'space', dropChosen, 'Space', 'drop the event from the brief', hintOn('drop')),
      bind('brief', 'a', markListed, 'a', 'mark all events that are listed', () => 'all listed'),
      bind('brief', 'right l', read, '→ l', 'read the brief as it is saved', hintOn('read')),
      bind('brief', 'enter', go, 'Enter', 'go to the event', hintOn('go')),
      ...bindPair(
        'brief',
        listPageKeys,
        movePage('brief', () => brief),
        'PgUp PgDn',
        'a page',
      ),
      ...bindPair('brief', endKeys, (sign) => moveBy(sign * pastTheEnd), 'Home End', 'first, last'),
      bind('brief', 'b', close, 'b', 'close'),
    ],
  },
  speech: (world, state, own, before) => {
    const events = markedEvents(world, state);
    const event = events[own.index];
    const title = before === null ? [`Brief, ${counted(events.length, 'event')}:`] : [];
    if (event === undefined) return [...title, 'No event is marked. Space marks one, a all that are listed.'];
    const noted = event.note === undefined ? '' : ` Note: ${event.note}`;
    return [...title, `${eventWords(event)} ${own.index + 1} of ${events.length}.${noted}`];
  },
};

function headOf(world: World, state: State, events: readonly TimelineEvent[]): Line {
  const sources = rememberedBrief(events, world.dataset).footnotes.length;
  const missing = state.marks.length - events.length;
  const words = [
    counted(events.length, 'event'),
    counted(sources, 'source'),
    ...(missing === 0 ? [] : [`${missing} marked ${missing === 1 ? 'is' : 'are'} not in the data now`]),
  ];
  return [piece(' '), piece('Brief', 'heading'), piece(` ${words.join(' · ')}`, 'dim')];
}

/** Nothing to choose. */
const nonePage = (head: readonly Line[]): Page => ({ head, count: 1, line: () => [], foot: [], cursor: 0 });

function noneLines(world: World, state: State, cells: number): Line[] {
  const { events } = resultOf(world, state);
  const pieces = [
    piece('No event is marked yet. '),
    piece('Space', 'key'),
    piece(' in the list marks one, '),
    piece('a', 'key'),
    piece(` here all that are listed (${counted(events.length, 'event')}).`),
  ];
  return wrapPieces(pieces, cells).map((line) => [piece(' '), ...line]);
}

function rowLine(
  event: TimelineEvent | undefined,
  isChosen: boolean,
  dateCells: number,
  cells: number,
): Line {
  if (event === undefined) return [];
  return cutLine(
    [
      piece(isChosen ? '❯ ' : '  ', 'cursor'),
      ...padLine([piece(dateShort(event.when), isChosen ? 'selected' : 'dim')], dateCells + 1),
      piece(isContested(event) ? '≠ ' : '  ', 'disputed'),
      piece(event.title, isChosen ? 'selected' : 'plain'),
      ...(event.note === undefined ? [] : [piece(` — ${event.note}`, 'dim')]),
    ],
    cells,
  );
}

/** Under a rule, the chosen event as it is saved; empty where there is no room for it. */
function previewLines(
  world: World,
  events: readonly TimelineEvent[],
  index: number,
  cells: number,
  height: number,
): Line[] {
  const entry = rememberedBrief(events, world.dataset).entries[index];
  if (entry === undefined || height < fewestPreviewLines) return [];
  const lines = entryLines(entry, textCells(cells));
  const hidden = lines.length - height;
  const shown =
    hidden <= 0
      ? lines
      : [
          ...lines.slice(0, height - 1),
          cutLine(
            [piece(`↓ ${hidden + 1} more · ${printedKeys('→', world)} reads all`, 'dim')],
            textCells(cells),
          ),
        ];
  return padded(
    [[piece('─'.repeat(cells), 'dim')], ...shown.map((line): Line => [piece(' '), ...line])],
    height + 1,
  );
}

/** Lines short enough to read, with a cell free at each side. */
const textCells = (cells: number): number => Math.max(1, Math.min(cells - 2, 100));

export const preview: OverlayKind<PreviewOverlay> = {
  covers: 'screen',
  page: (world, state, { top }, { width }) => textPage(linesOf(world, state, textCells(width)), top),
  keys: {
    title: 'Reading the brief',
    bindings: [
      ...bindPair('preview', rowKeys, moveBy, '↑ ↓ · k j', 'scroll', 'scroll'),
      ...bindPair(
        'preview',
        pageKeys,
        movePage('preview', () => preview),
        'PgUp PgDn',
        'scroll',
      ),
      ...bindPair('preview', endKeys, (sign) => moveBy(sign * pastTheEnd), 'Home End', 'first, last'),
      bind('preview', 's', (_world, state) => openFormats(state, 'brief'), 's', 'save the brief', 'save'),
      bind('preview', 'left h', close, '← h', 'back'),
    ],
  },
  speech: (world, state, _own, before) => (before === null ? toSpeech(linesOf(world, state, unwrapped)) : []),
};

function linesOf(world: World, state: State, cells: number): Line[] {
  const events = markedEvents(world, state);
  return events.length === 0 ? [] : briefLines(rememberedBrief(events, world.dataset), cells);
}

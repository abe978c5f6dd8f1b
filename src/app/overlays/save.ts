// Saving: in which format, then under which name. Whether a file is there already only the world outside knows.
import type { TimelineEvent } from '../../dataset/model.ts';
import { counted } from '../../text/counted.ts';
import { cutLine, padded, padLine, piece, wrapPieces, type Line } from '../../timeline/lines/line.ts';
import { width } from '../../timeline/lines/text.ts';
import { markedEvents } from '../brief/marks.ts';
import { withNote } from '../brief/notes.ts';
import { resultOf } from '../derive.ts';
import { bind, bindDigits, bindPair, endKeys, listPageKeys, rowKeys } from '../keys/binding.ts';
import { pastTheEnd, type Move } from '../moves.ts';
import { fieldOf } from '../prompts/field.ts';
import { closeOverlay, openOverlay, replaceOverlay, topOverlay, withEffect, type State } from '../state.ts';
import type { FileOverlay, FormatsOverlay, SavedFormat, SavedPart } from './state.ts';
import type { World } from '../world.ts';
import { close, fieldPage, inOverlay, moveBy, movePage, type OverlayKind } from './overlay.ts';

interface FormatRow {
  readonly name: string;
  readonly about: string;
  readonly ending: string;
}

const formats: Readonly<Record<SavedFormat, FormatRow>> = {
  native: { name: 'JSON', about: 'opens here again, with all that the events refer to', ending: '.json' },
  csv: { name: 'CSV', about: 'a row an event, for spreadsheets', ending: '.csv' },
  brief: { name: 'Markdown', about: 'to be read, with footnotes', ending: '.md' },
  html: { name: 'HTML', about: 'one page, to be read and printed', ending: '.html' },
  timelinejs: { name: 'TimelineJS', about: 'JSON for timeline.knightlab.com', ending: '.timeline.json' },
  markwhen: { name: 'markwhen', about: 'text for markwhen.com', ending: '.mw' },
  geojson: { name: 'GeoJSON', about: 'for maps', ending: '.geojson' },
  ics: { name: 'iCalendar', about: 'for calendars', ending: '.ics' },
};

const offered: Readonly<Record<SavedPart, readonly SavedFormat[]>> = {
  list: ['native', 'csv', 'brief', 'html', 'timelinejs', 'markwhen', 'geojson', 'ics'],
  brief: ['brief', 'html', 'native', 'csv', 'timelinejs', 'markwhen', 'geojson', 'ics'],
};

function eventsOf(world: World, state: State, part: SavedPart): readonly TimelineEvent[] {
  if (part === 'brief') return markedEvents(world, state);
  return resultOf(world, state).events.flatMap((index) => {
    const event = world.dataset.events[index];
    return event === undefined ? [] : withNote(state.notes, event);
  });
}

const countOf = (world: World, state: State, part: SavedPart): number =>
  part === 'brief' ? markedEvents(world, state).length : resultOf(world, state).events.length;

export function openFormats(state: State, part: SavedPart): State {
  return openOverlay(state, { type: 'formats', part, index: 0 });
}

export const saveListed: Move = (world, state) => {
  if (world.isPreview) return { ...state, notice: 'The data is still being loaded' };
  if (countOf(world, state, 'list') === 0)
    return { ...state, notice: 'Nothing is listed that could be saved' };
  return openFormats(state, 'list');
};

function openFile(world: World, state: State, { part }: FormatsOverlay, index: number): State {
  const format = offered[part][index];
  if (format === undefined) return state;
  const base = part === 'brief' || state.filter === '' ? world.dataset.title : state.filter;
  const field = fieldOf(nameFor(base) + formats[format].ending);
  return openOverlay(state, { type: 'file', part, format, field, isThere: false, index: 0 });
}

const mostLetters = 40;

/** Letters and digits of any script, joined by hyphens. */
function nameFor(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, mostLetters).replace(/-$/, '') || 'events';
}

const take = inOverlay('formats', (own, world, state) => openFile(world, state, own, own.index));
const takeNumber = (digit: number): Move =>
  inOverlay('formats', (own, world, state) => openFile(world, state, own, digit - 1));

const titleOf = (world: World, state: State, part: SavedPart): string =>
  `${part === 'brief' ? 'Save the brief' : 'Save what is listed'}: ${counted(countOf(world, state, part), 'event')}`;

const nameCells = 12;
/** Cells before what is said of a format. */
const formatMargin = nameCells + 4;

function formatLine(row: FormatRow | undefined, at: number, isChosen: boolean): Line {
  if (row === undefined) return [];
  return [
    piece(isChosen ? '❯ ' : '  ', 'cursor'),
    piece(`${at + 1} `, 'dim'),
    ...padLine([piece(row.name, isChosen ? 'selected' : 'plain')], nameCells),
    piece(row.about, 'dim'),
  ];
}

export const formatsMenu: OverlayKind<FormatsOverlay> = {
  covers: 'screen',
  page: (world, state, { part, index }, { width: cells }) => {
    const rows = offered[part].map((format) => formats[format]);
    const isCut = rows.some(({ about }) => formatMargin + width(about) > cells);
    const inFull = rows.map(({ about }) => wrapPieces([piece(about, 'dim')], cells - 2));
    const most = isCut ? Math.max(...inFull.map((lines) => lines.length)) : 0;
    return {
      head: [cutLine([piece(' '), piece(titleOf(world, state, part), 'heading')], cells)],
      count: rows.length,
      line: (at) => cutLine(formatLine(rows[at], at, at === index), cells),
      foot: padded(inFull[index] ?? [], most).map((line) => [piece(' '), ...line]),
      cursor: index,
    };
  },
  keys: {
    title: 'While saving',
    bindings: [
      ...bindPair('formats', rowKeys, moveBy, '↑ ↓ · k j', 'choose the format', 'choose'),
      ...bindPair('formats', endKeys, (sign) => moveBy(sign * pastTheEnd), 'Home End', 'first, last'),
      ...bindPair(
        'formats',
        listPageKeys,
        movePage('formats', () => formatsMenu),
        'PgUp PgDn',
        'a page',
      ),
      bind('formats', 'enter l right', take, 'Enter', 'take it', 'take'),
      ...bindDigits('formats', takeNumber, 'take that one'),
    ],
  },
  speech: (world, state, { part, index }, before) => {
    const { name, about } = formats[offered[part][index] ?? 'native'];
    return [
      ...(before === null ? [`${titleOf(world, state, part)}. As:`] : []),
      `${index + 1}. ${name}, ${about}`,
    ];
  },
};

const save = inOverlay('file', ({ part, format, field, isThere }, world, state) => {
  const file = field.text.trim();
  if (file === '') return { ...state, notice: 'A file needs a name' };
  const events = eventsOf(world, state, part);
  return withEffect(state, { type: 'save', file, format, events, isForced: isThere });
});

export const fileName: OverlayKind<FileOverlay> = {
  covers: 'screen',
  field: { title: () => 'Save as', count: () => '' },
  page: (world, state, { part, format, isThere }, { width }) => {
    const { name } = formats[format];
    const lines = [
      [piece(`${titleOf(world, state, part)}, as ${name}`, 'heading')],
      isThere
        ? [
            piece(
              'A file of this name is there already. Enter again writes over it; or type another name.',
              'error',
            ),
          ]
        : [
            piece(
              'In the folder that the program was started in, or where the name leads; ~ is your home.',
              'dim',
            ),
          ],
    ];
    return fieldPage(lines, width);
  },
  keys: {
    title: 'Naming the file',
    bindings: [
      bind('file', 'enter', save, 'Enter', 'save; never over a file that is there without asking', 'save'),
      bind('file', 'escape', close, 'Esc', 'back to the formats', 'back'),
    ],
  },
  speech: (_world, _state, { isThere }, before) => {
    if (before === null) return ['Name of the file:'];
    return isThere && !before.isThere
      ? ['A file of this name is there already. Enter again writes over it.']
      : [];
  },
};

/** What came of saving. */
export type Saved =
  | { readonly type: 'saved'; readonly notice: string }
  | { readonly type: 'there' | 'failed'; readonly notice: string };

/** Saved, the reader is back at the list or the brief; else the name can be changed. */
export function onSaved({ type, notice }: Saved): Move {
  return (_world, state) => {
    const top = topOverlay(state);
    if (top?.type !== 'file') return { ...state, notice };
    if (type === 'saved') return { ...closeOverlay(closeOverlay(state)), notice };
    return {
      ...replaceOverlay(state, { ...top, isThere: type === 'there' }),
      notice: type === 'there' ? null : notice,
    };
  };
}

// The help overlay: the key table, the query language and the signs as a text; what is typed leaves only what has it.
import { cutLine, padLine, piece, wrapPieces, type Line } from '../../timeline/lines/line.ts';
import { width } from '../../timeline/lines/text.ts';
import { bind, bindPair, helpRows, printedKeys, type Section } from '../keys/binding.ts';
import { signs } from '../legend.ts';
import { querySyntax } from '../../search/syntax.ts';
import { memoLast } from '../memo.ts';
import { pastTheEnd, type Move } from '../moves.ts';
import { emptyField } from '../prompts/field.ts';
import { typeText, withField } from '../prompts/typing.ts';
import { toSpeech, unwrapped } from '../speech/speech.ts';
import { closeOverlay, openOverlay, replaceOverlay, topOverlay, type State } from '../state.ts';
import type { HelpOverlay } from './state.ts';
import { clearOrClose, close, inOverlay, moveBy, movePage, textPage, type OverlayKind } from './overlay.ts';

export const openHelp: Move = (_world, state) =>
  openOverlay(state, { type: 'help', top: 0, field: emptyField });

/** Esc: clears what was typed, then closes. */
const leave = inOverlay('help', (own, _world, state) =>
  own.field.text === '' ? closeOverlay(state) : replaceOverlay(state, withField(own, emptyField)),
);

/** As the first letter it closes, as in every overlay. */
const quitOrType = inOverlay('help', (own, world, state) =>
  own.field.text === '' ? closeOverlay(state) : typeText('q')(world, state),
);

/**
 * `sections` gives the whole key table, of which this overlay's keys are a part, `own` the one of what the help was opened
 * from.
 */
export const help = (
  sections: () => readonly Section[],
  own: (state: State) => Section,
): OverlayKind<HelpOverlay> => {
  const remembered = memoLast((first: Section, columns: number, typed: string, isAscii: boolean) =>
    helpLines(ownFirst(sections(), first), columns, typed, isAscii),
  );
  const kind: OverlayKind<HelpOverlay> = {
    covers: 'screen',
    field: {
      title: (_world, state) => (typedIn(state) === '' ? 'Help · type to find' : 'Help'),
      count: () => '',
    },
    page: ({ size, isAscii }, state, { top, field }) =>
      textPage(remembered(own(state), size.columns, field.text, isAscii), top),
    keys: {
      title: 'In the help',
      bindings: [
        ...bindPair('help', ['down ctrl+n', 'up ctrl+p'], moveBy, '↑ ↓ · Ctrl-P/N', 'scroll', 'scroll'),
        ...bindPair(
          'help',
          ['pagedown', 'pageup'],
          movePage('help', () => kind),
          'PgUp PgDn',
          'scroll',
        ),
        ...bindPair('help', ['end', 'home'], (sign) => moveBy(sign * pastTheEnd), 'Home End', 'first, last'),
        bind('help', 'escape', leave, 'Esc', 'clear what was typed, then close', clearOrClose),
        bind('help', '?', close, '?', 'close'),
        bind('help', 'q', quitOrType, 'q', 'close, as the first letter; others leave what has them'),
      ],
    },
    speech: ({ isAscii }, state, { field }, before) =>
      before === null || (before.field.text !== field.text && field.text === '')
        ? toSpeech(tableLines(tablesOf(ownFirst(sections(), own(state)), false, isAscii), unwrapped))
        : [],
  };
  return kind;
};

function typedIn(state: State): string {
  const overlay = topOverlay(state);
  return overlay?.type === 'help' ? overlay.field.text : '';
}

const ownFirst = (sections: readonly Section[], own: Section): readonly Section[] => [
  own,
  ...sections.filter((section) => section !== own),
];

interface Table {
  readonly title: string;
  readonly rows: readonly (readonly [lead: string, meaning: string])[];
}

/** What the screen is that the help was opened from comes first, then the signs on it. */
function tablesOf(sections: readonly Section[], isDrawn: boolean, isAscii: boolean): Table[] {
  const [own, ...others] = sections.map((section) => ({
    title: section.title,
    rows: helpRows(section).map(({ keys, help: words }) => [printedKeys(keys, { isAscii }), words] as const),
  }));
  return [
    ...(own === undefined ? [] : [own]),
    ...(isDrawn ? [{ title: 'Signs', rows: signs }] : []),
    ...others,
    { title: 'The query', rows: querySyntax },
  ];
}

const rowsThat = (tables: readonly Table[], isShown: (...texts: string[]) => boolean): Table[] =>
  tables
    .map(({ title, rows }) => ({ title, rows: rows.filter((row) => isShown(title, ...row)) }))
    .filter(({ rows }) => rows.length > 0);

/** From so many columns on the tables stand in two columns. */
const columnsForTwo = 110;
const gutter = 2;

/** The lines of the help at `columns` wide, its margin included: of the rows that have what was typed. */
export function helpLines(
  sections: readonly Section[],
  columns: number,
  typed = '',
  isAscii = false,
): Line[] {
  const sought = typed.trim();
  const all = tablesOf(sections, true, isAscii);
  const ofKey = rowsThat(all, (_title, keys) => sought.length === 1 && keys.split(' ').includes(sought));
  const has = (...texts: readonly string[]): boolean =>
    texts.join(' ').toLowerCase().includes(sought.toLowerCase());
  // A letter or sign that is one of the keys or signs means that one.
  const tables = ofKey.length > 0 ? ofKey : rowsThat(all, has);
  const room = Math.max(1, columns - 2);
  if (tables.length === 0)
    return [cutLine([piece('No key and no sign has '), piece(typed.trim(), 'match')], room)];
  return columns < columnsForTwo ? tableLines(tables, room) : inTwo(tables, room);
}

/** The first two tables head a column each; the others follow where it is shorter. */
function inTwo(tables: readonly Table[], room: number): Line[] {
  const half = Math.floor((room - gutter) / 2);
  const columns: [Line[], Line[]] = [[], []];
  for (const table of tables) {
    const [left, right] = columns;
    const target = left.length <= right.length ? left : right;
    target.push(...(target.length === 0 ? [] : [[]]), ...tableLines([table], half));
  }
  const [left, right] = columns;
  return Array.from({ length: Math.max(left.length, right.length) }, (_, at) => {
    const beside = right[at] ?? [];
    return beside.length === 0 ? (left[at] ?? []) : [...padLine(left[at] ?? [], half + gutter), ...beside];
  });
}

const tableLines = (tables: readonly Table[], room: number): Line[] =>
  tables.flatMap(({ title, rows }, index) => [
    ...(index === 0 ? [] : [[]]),
    [piece(title, 'heading')],
    ...rows.flatMap(([lead, meaning]) => helpRow(lead, meaning, room)),
  ]);

const keyCells = 24;

function helpRow(keys: string, words: string, room: number): Line[] {
  // Where keys and words can't stand side by side, the words go under the keys.
  if (room < keyCells * 2)
    return [
      ...wrapPieces([piece(keys, 'key')], room, 2, [piece('  ')]),
      ...wrapPieces([piece(words)], room, 4, [piece('    ')]),
    ];
  const lead = padLine([piece(`  ${keys}`, 'key')], keyCells);
  const indent = Math.max(keyCells, width(keys) + 4);
  return wrapPieces([piece(words)], room, indent, padLine(lead, indent));
}

// The help as lines, made from the key table.
import { helpRows } from './bindings.ts';
import { sections } from './key-table.ts';
import { signs } from '../signs.ts';
import { padLine, piece, wrapPieces, type Line } from '../../timeline/lines/line.ts';
import { width } from '../../timeline/lines/text.ts';

/** The query language, a row a form. */
export const querySyntax: readonly (readonly [form: string, meaning: string])[] = [
  ['suleimani raid', 'all of the words, in names (however spelt) or in the text'],
  ['"red line"', 'a phrase'],
  ['-rocket', 'without'],
  ['who:qaani|hashd', 'people or groups, either one'],
  ['where:iraq', 'places and what lies in them'],
  ['kind: tag: source:', 'kind of event, tag, publisher'],
  ['claim:denies', 'with a claim of that stance'],
  ['disputed:toll', 'accounts differ on it'],
  ['from: to: date:', 'dates: 2020-09, 17 nov 2020, 2020-09..2020-11'],
  ['is:disputed', 'also is:contested (≠), is:uncertain (~), is:major, is:normal, is:minor'],
];

/** The lines of the help at `columns` wide, its margin included; where nothing is drawn, without what signs mean. */
export function helpLines(columns: number, isDrawn = true): Line[] {
  const room = Math.max(1, columns - 2);
  const parts = sections.map((section) => ({
    title: section.title,
    rows: helpRows(section).map(({ keys, help }) => [keys, help] as const),
  }));
  const tables = [
    { title: 'The query', rows: querySyntax },
    ...(isDrawn ? [{ title: 'Signs', rows: signs }] : []),
  ];
  return [...parts, ...tables].flatMap(({ title, rows }, index) => [
    ...(index === 0 ? [] : [[]]),
    [piece(title, 'heading')],
    ...rows.flatMap(([keys, help]) => helpRow(keys, help, room)),
  ]);
}

const keyCells = 24;

function helpRow(keys: string, help: string, room: number): Line[] {
  // Where keys and words can't stand side by side, the words go under the keys.
  if (room < keyCells * 2)
    return [
      ...wrapPieces([piece(keys, 'key')], room, 2, [piece('  ')]),
      ...wrapPieces([piece(help)], room, 4, [piece('    ')]),
    ];
  const lead = padLine([piece(`  ${keys}`, 'key')], keyCells);
  const indent = Math.max(keyCells, width(keys) + 4);
  return wrapPieces([piece(help)], room, indent, padLine(lead, indent));
}

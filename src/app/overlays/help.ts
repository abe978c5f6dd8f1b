// The help overlay: the key table, the query language and the signs as a text.
import { padLine, piece, wrapPieces, type Line } from '../../timeline/lines/line.ts';
import { width } from '../../timeline/lines/text.ts';
import { bind, bindPair, endKeys, helpRows, pageKeys, rowKeys, type Section } from '../keys/binding.ts';
import { signs } from '../legend.ts';
import { querySyntax } from '../../search/syntax.ts';
import { pastTheEnd, type Move } from '../moves.ts';
import { toSpeech, unwrapped } from '../speech/speech.ts';
import { openOverlay, type HelpOverlay } from '../state.ts';
import { close, moveBy, textPage, type OverlayKind } from './overlay.ts';

export const openHelp: Move = (_world, state) => openOverlay(state, { type: 'help', top: 0 });

/** `sections` gives the whole key table, of which this overlay's keys are a part. */
export const help = (sections: () => readonly Section[]): OverlayKind<HelpOverlay> => ({
  covers: 'screen',
  page: ({ size }, _state, { top }) => textPage(helpLines(sections(), size.columns), top),
  keys: {
    title: 'In the help',
    bindings: [
      ...bindPair('help', rowKeys, moveBy, '↑ ↓ · k j', 'scroll', 'scroll'),
      ...bindPair('help', pageKeys, (sign) => moveBy(sign * 10), 'PgUp PgDn', 'scroll'),
      ...bindPair('help', endKeys, (sign) => moveBy(sign * pastTheEnd), 'Home End', 'first, last'),
      bind('help', '?', close, '?', 'close'),
    ],
  },
  said: (_world, _state, _own, before) =>
    before === null ? toSpeech(helpLines(sections(), unwrapped, false)) : [],
});

/** The lines of the help at `columns` wide, its margin included; where nothing is drawn, without what signs mean. */
export function helpLines(sections: readonly Section[], columns: number, isDrawn = true): Line[] {
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

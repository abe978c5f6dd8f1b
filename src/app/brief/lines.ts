// A brief as lines of the screen.
import { brief, type BriefEntry, type Brief } from '../../dataset/brief.ts';
import type { Dataset, TimelineEvent } from '../../dataset/model.ts';
import { piece, wrapFacts, wrapPieces, type Line } from '../../timeline/lines/line.ts';
import { memoLast } from '../memo.ts';

/** Memoized: a key needs it several times, and there may be hundreds of events. */
export const rememberedBrief = memoLast((events: readonly TimelineEvent[], dataset: Dataset): Brief =>
  brief(events, dataset),
);

/** All of it, as it is saved: the events, then the sources. */
export function briefLines({ title, about, entries, footnotes }: Brief, cells: number): Line[] {
  const sources = footnotes.flatMap(({ words, url }, index) => [
    ...numbered(index + 1, words === '' ? (url ?? '') : words, cells),
    ...(url === null || words === url
      ? []
      : wrapPieces([piece(url, 'link', url)], cells, 6, [piece('      ')])),
  ]);
  return [
    ...wrapPieces([piece(title, 'title')], cells),
    ...wrapPieces([piece(about, 'dim')], cells),
    ...entries.flatMap((entry) => [[], ...entryLines(entry, cells)]),
    ...(sources.length === 0 ? [] : [[], [piece('SOURCES', 'label')], ...sources]),
  ];
}

function numbered(number: number, text: string, cells: number): Line[] {
  const lead = `[${number}]`.padEnd(6);
  return wrapPieces([piece(text)], cells, 6, [piece(lead, 'source')]);
}

/** An event of it. */
export function entryLines(entry: BriefEntry, cells: number): Line[] {
  const { title, date, dateNote, facts, places, actors, paragraphs, numbers, toll, accounts, note } = entry;
  const text = (label: string, words: string): Line[] =>
    wrapPieces([piece(`${label} `, 'label'), piece(words)], cells);
  return [
    ...wrapPieces([piece(title, 'title')], cells),
    ...wrapFacts([date, ...facts, ...places], cells),
    ...(note === null ? [] : wrapPieces([piece('NOTE ', 'label'), piece(note)], cells)),
    ...paragraphs.flatMap((paragraph, at) =>
      wrapPieces([piece(paragraph), ...(at === paragraphs.length - 1 ? references(numbers) : [])], cells),
    ),
    ...(paragraphs.length === 0 && numbers.length > 0 ? [references(numbers)] : []),
    ...(actors.length === 0 ? [] : text('WHO', actors.join(', '))),
    ...(toll === null
      ? []
      : wrapPieces([piece('TOLL ', 'label'), piece(toll.text), ...references(toll.numbers)], cells)),
    ...accounts.flatMap(({ heading, statements }) => [
      ...wrapPieces([piece(heading, 'heading')], cells),
      ...statements.flatMap(({ who, does, what, isDenial, numbers: own }) =>
        wrapPieces(
          [piece(who, 'actor'), piece(` ${does}: `, 'dim'), piece(what), ...references(own)],
          cells,
          4,
          [piece(isDenial ? '  ≠ ' : '    ', 'disputed')],
        ),
      ),
    ]),
    ...(dateNote === null ? [] : text('DATE', dateNote)),
  ];
}

const references = (numbers: readonly number[]): Line =>
  numbers.length === 0 ? [] : [piece(` [${numbers.join(', ')}]`, 'source')];

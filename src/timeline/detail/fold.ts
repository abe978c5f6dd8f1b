// The detail of a row of folded events: which ones they are.
import { dateShort } from '../../dates/words/words.ts';
import { isContested } from '../../dataset/dispute.ts';
import type { TimelineEvent } from '../../dataset/model.ts';
import { piece, wrapPieces, type Line } from '../lines/line.ts';
import { underHeading } from '../list-line.ts';
import type { FoldRow } from '../rows.ts';

/** A year may fold tens of thousands. */
const mostListed = 200;

export function foldDetail(
  row: FoldRow,
  eventOf: (index: number) => TimelineEvent | undefined,
  cells: number,
): Line[] {
  const listed = row.events.slice(0, mostListed).flatMap((index) => eventOf(index) ?? []);
  const left = row.events.length - listed.length;
  return [
    ...wrapPieces([piece(`${row.events.length} more ${underHeading(row)}`, 'title')], cells),
    ...wrapPieces([piece('Enter zooms in on them.', 'dim')], cells),
    [],
    ...listed.flatMap((event) => eventLines(event, cells)),
    ...(left > 0 ? wrapPieces([piece(`and ${left} more`, 'dim')], cells) : []),
  ];
}

const indent = 2;

function eventLines(event: TimelineEvent, cells: number): Line[] {
  const sign = isContested(event) ? [piece('≠ ', 'disputed')] : [];
  const [first = [], ...others] = wrapPieces(
    [piece(`${dateShort(event.when)}  `, 'dim'), ...sign, piece(event.title)],
    Math.max(1, cells - indent),
  );
  return [first, ...others.map((line): Line => [piece(' '.repeat(indent)), ...line])];
}

// People, groups and places a line each: number of events, name, what it is, the spelling that matched.
import { padEnd, padStart, width } from '../../timeline/lines/text.ts';
import { row, type Printable } from './printable.ts';

export interface NameLine {
  readonly events: number;
  readonly name: string;
  readonly about: string;
  readonly matched: string | null;
}

/** Names longer than this don't push what follows to the right. */
const mostNameCells = 40;

export function* nameLines(rows: readonly NameLine[]): Generator<Printable> {
  const countCells = rows.reduce((most, { events }) => Math.max(most, String(events).length), 0);
  const nameCells = rows.reduce((most, { name }) => Math.max(most, Math.min(mostNameCells, width(name))), 0);
  for (const { events, name, about, matched } of rows) {
    const as = matched === null || matched === name ? '' : `  as "${matched}"`;
    yield row(`${padStart(String(events), countCells)}  ${padEnd(name, nameCells)}  ${about}${as}`.trimEnd());
  }
}

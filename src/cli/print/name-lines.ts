// People, groups and places a line each: number of events, name, what it is, the spelling that matched.
import { padEnd, padStart, width } from '../../timeline/lines/text.ts';
import { row, type Printable } from './printable.ts';

export interface NameLine {
  readonly events: number;
  readonly name: string;
  readonly about: string;
  readonly matched: string | null;
  /** Of how many in all. */
  readonly of?: number;
}

/** Names longer than this don't push what follows to the right. */
const mostNameCells = 40;

export function* nameLines(rows: readonly NameLine[]): Generator<Printable> {
  const countCells = widest(rows.map(({ events }) => events));
  const ofCells = widest(rows.map(({ of = 0 }) => of));
  const nameCells = rows.reduce((most, { name }) => Math.max(most, Math.min(mostNameCells, width(name))), 0);
  for (const { events, of, name, about, matched } of rows) {
    const whole = of === undefined ? '' : ` of ${padStart(String(of), ofCells)}`;
    const as = matched === null || matched === name ? '' : `  as "${matched}"`;
    yield row(
      `${padStart(String(events), countCells)}${whole}  ${padEnd(name, nameCells)}  ${about}${as}`.trimEnd(),
    );
  }
}

const widest = (counts: readonly number[]): number =>
  counts.reduce((most, count) => Math.max(most, String(count).length), 0);

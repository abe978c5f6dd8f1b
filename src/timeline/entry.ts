// The entry of a person or group as lines: names, affiliations both ways, companions, places, claims.
import { dateShort, edtfShort } from '../dates/words/words.ts';
import type { Actor, Affiliation, Dataset, TimelineEvent } from '../dataset/model.ts';
import { spaced } from '../dataset/names.ts';
import { counted } from '../text/counted.ts';
import { cutLine, padLine, piece, wrapFacts, wrapPieces, type Line } from './lines/line.ts';

/** Companions and places listed at the most. */
const mostListed = 12;

/** Whom or what a row of an entry names: of a claim, its stance. */
export interface Target {
  readonly type: 'actor' | 'place' | 'claim';
  readonly id: string;
  /** The row counts the events that both are in. */
  readonly isShared: boolean;
}

/** A row that leads somewhere: its lines from `line` on, before `end`. */
export interface EntryItem extends Target {
  readonly line: number;
  readonly end: number;
}

export interface Entry {
  readonly lines: readonly Line[];
  readonly items: readonly EntryItem[];
}

interface Row {
  /** Before the text, in cells of its own. */
  readonly count?: string;
  /** Of its column, before the count, where there are columns. */
  readonly letter?: string;
  readonly text: string;
  readonly target?: Target;
  /** After the text, in columns. */
  readonly cells?: readonly string[];
}

interface Section {
  readonly label: string;
  /** Of the columns. */
  readonly heads?: readonly string[];
  readonly rows: readonly Row[];
}

/** `actor`'s entry at `cells` wide; `events` are those that the actor is in, in order. */
export function entry(
  actor: Actor,
  events: readonly TimelineEvent[],
  dataset: Dataset,
  cells: number,
): Entry {
  const lines: Line[] = about(actor, events, cells);
  const items: EntryItem[] = [];
  for (const { label, heads, rows } of sections(actor, events, dataset)) {
    const columns = columnsOf(rows, cells);
    if (rows.length > 0) lines.push([], headLine(label, columns === null ? [] : (heads ?? []), columns ?? 0));
    for (const row of rows) {
      const line = lines.length;
      lines.push(...(columns === null ? rowLines(row, cells) : [matrixLine(row, columns)]));
      if (row.target !== undefined) items.push({ ...row.target, line, end: lines.length });
    }
  }
  return { lines, items };
}

function sections(actor: Actor, events: readonly TimelineEvent[], dataset: Dataset): Section[] {
  const { actors, places } = dataset;
  const nameOf = (id: string): string => actors.get(id)?.name ?? id;
  const placeOf = (id: string): string => places.get(id)?.name ?? id;
  const aliases = actor.aliases.length === 0 ? [] : [{ text: actor.aliases.join(' · ') }];
  return [
    { label: 'ALSO CALLED', rows: aliases },
    { label: 'BELONGS TO', rows: actor.affiliations.map((one) => affiliationRow(one, one.actor, nameOf)) },
    { label: 'AFFILIATES', rows: affiliates(actor, dataset, nameOf) },
    { label: 'CLAIMS', rows: claims(actor, dataset) },
    withMatrix(mostFirst(companions(actor, events), nameOf, 'actor'), events),
    { label: 'PLACES', rows: mostFirst(placesOf(events), placeOf, 'place') },
  ];
}

function about(
  { name, native, kind, description }: Actor,
  events: readonly TimelineEvent[],
  cells: number,
): Line[] {
  const [first, last] = [events[0], events.at(-1)];
  const span =
    first === undefined || last === undefined ? [] : [`${dateShort(first.when)} to ${dateShort(last.when)}`];
  const facts = [spaced(kind ?? ''), counted(events.length, 'event'), ...(events.length > 1 ? span : [])];
  return [
    ...wrapPieces([piece(name, 'title')], cells),
    // A line of its own: a name written from right to left can't move anything there.
    ...(native === undefined ? [] : wrapPieces([piece(native)], cells)),
    ...wrapFacts(facts.filter(Boolean), cells),
    ...(description === undefined ? [] : wrapPieces([piece(description)], cells)),
  ];
}

/** The first two cells are left free for the pointer. */
function rowLines({ count, text }: Row, cells: number): Line[] {
  const lead = count === undefined ? padLine([], 2) : [piece('  '), piece(`${count} `)];
  const hanging = count === undefined ? 4 : 3 + count.length;
  return wrapPieces([piece(text)], cells, hanging, lead);
}

function period(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to !== undefined) return `, ${edtfShort(from)} to ${edtfShort(to)}`;
  if (from !== undefined) return `, from ${edtfShort(from)}`;
  return to === undefined ? '' : `, to ${edtfShort(to)}`;
}

/** An affiliation from the side of one of the two: `id` is the other. */
function affiliationRow({ role, from, to }: Affiliation, id: string, nameOf: (id: string) => string): Row {
  const text = `${nameOf(id)}${role === undefined ? '' : ` · ${role}`}${period(from, to)}`;
  return { text, target: { type: 'actor', id, isShared: false } };
}

/** The actors that have an affiliation with this one. */
function affiliates({ id }: Actor, { actors }: Dataset, nameOf: (id: string) => string): Row[] {
  return [...actors.values()].flatMap((other) =>
    other.affiliations
      .filter(({ actor }) => actor === id)
      .map((affiliation) => affiliationRow(affiliation, other.id, nameOf)),
  );
}

function tally(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function companions({ id }: Actor, events: readonly TimelineEvent[]): Map<string, number> {
  return tally(
    events.flatMap(({ actors }) =>
      [...new Set(actors.map(({ actor }) => actor))].filter((other) => other !== id),
    ),
  );
}

function placesOf(events: readonly TimelineEvent[]): Map<string, number> {
  return tally(events.flatMap((event) => [...new Set(event.places.map(({ place }) => place))]));
}

/** Those with most first, with their counts. */
function mostFirst(
  counts: ReadonlyMap<string, number>,
  nameOf: (id: string) => string,
  type?: Target['type'],
): Row[] {
  const most = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, mostListed);
  const width = String(most[0]?.[1] ?? 0).length;
  const rows = most.map(([id, count]): Row => {
    const row = { count: String(count).padStart(width), text: nameOf(id) };
    return type === undefined ? row : { ...row, target: { type, id, isShared: true } };
  });
  const left = counts.size - most.length;
  return left > 0 ? [...rows, { text: `and ${left} more` }] : rows;
}

/** In how many events the actor takes each stance. */
function claims({ id }: Actor, { events }: Dataset): Row[] {
  const stances = events.flatMap((event) => [
    ...new Set(
      event.claims.flatMap(({ by, stance }) =>
        by !== undefined && 'actor' in by && by.actor === id ? [stance ?? 'says'] : [],
      ),
    ),
  ]);
  return mostFirst(tally(stances), spaced, 'claim');
}

/** Companions that have a column each. */
const mostColumns = 8;
const fewestColumns = 4;
const columnCells = 4;
/** Cells for a companion's name beside the columns, and for the letter and the count before it. */
const nameCells = 34;
const leadCells = 10;

/** Of the companions with most, in how many of the actor's events each is with each other: a letter a column. */
function withMatrix(rows: readonly Row[], events: readonly TimelineEvent[]): Section {
  const ids = rows.flatMap(({ target }) => (target === undefined ? [] : [target.id])).slice(0, mostColumns);
  if (ids.length < fewestColumns) return { label: 'APPEARS WITH', rows };
  const isIn = new Map(ids.map((id) => [id, new Set<TimelineEvent>()]));
  for (const event of events) for (const { actor } of event.actors) isIn.get(actor)?.add(event);
  const shared = (a: string, b: string): string => {
    if (a === b) return '·';
    const other = isIn.get(b);
    const count = [...(isIn.get(a) ?? [])].filter((event) => other?.has(event)).length;
    return count === 0 ? '' : String(count);
  };
  const heads = ids.map((_, at) => String.fromCharCode('A'.charCodeAt(0) + at));
  const withCells = rows.map((row, at): Row => {
    const id = ids[at];
    if (id === undefined || row.target === undefined) return row;
    return { ...row, letter: heads[at] ?? '', cells: ids.map((other) => shared(id, other)) };
  });
  return { label: 'APPEARS WITH', heads, rows: withCells };
}

/** The cells before the columns, where there are any and all have room; what is read aloud has none. */
function columnsOf(rows: readonly Row[], cells: number): number | null {
  const columns = Math.max(0, ...rows.map((row) => row.cells?.length ?? 0));
  const lead = leadCells + nameCells;
  return columns > 0 && cells < mostCells && lead + columns * columnCells <= cells ? lead : null;
}

/** No screen is wider. */
const mostCells = 1_000;

const columnsText = (texts: readonly string[]): string =>
  texts.map((text) => text.padStart(columnCells)).join('');

function headLine(label: string, heads: readonly string[], lead: number): Line {
  if (heads.length === 0) return [piece(label, 'label')];
  return [...padLine([piece(label, 'label')], lead), piece(columnsText(heads), 'dim')];
}

function matrixLine({ letter = ' ', count = '', text, cells = [] }: Row, lead: number): Line {
  const name = cutLine([piece('  '), piece(`${letter} ${count} `), piece(text)], lead - 1);
  return [...padLine(name, lead), piece(columnsText(cells).trimEnd(), 'dim')];
}

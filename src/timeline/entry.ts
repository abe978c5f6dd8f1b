// The entry of a person or group as lines: names, affiliations both ways, companions, places, claims.
import { dateShort } from '../dataset/date-words.ts';
import type { Actor, Dataset, TimelineEvent } from '../dataset/model.ts';
import { parseEdtf, isDateError } from '../dataset/edtf.ts';
import { padLine, piece, wrapPieces, type Line } from './line.ts';

/** Companions and places listed at the most. */
const mostListed = 12;

/** The lines of `actor`'s entry at `cells` wide; `events` are those that the actor is in, in order. */
export function entry(
  actor: Actor,
  events: readonly TimelineEvent[],
  dataset: Dataset,
  cells: number,
): Line[] {
  const sections = [
    about(actor, events, cells),
    list('ALSO CALLED', actor.aliases.length === 0 ? [] : [actor.aliases.join(' · ')], cells),
    list('BELONGS TO', affiliations(actor, dataset), cells),
    list('OF IT', members(actor, dataset), cells),
    list('CLAIMS', claims(actor, dataset), cells),
    list(
      'APPEARS WITH',
      counted(companions(actor, events), (id) => dataset.actors.get(id)?.name ?? id),
      cells,
    ),
    list(
      'PLACES',
      counted(places(events), (id) => dataset.places.get(id)?.name ?? id),
      cells,
    ),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : [[], ...lines]));
}

function about(
  { name, native, kind, description }: Actor,
  events: readonly TimelineEvent[],
  cells: number,
): Line[] {
  const [first, last] = [events[0], events.at(-1)];
  const span =
    first === undefined || last === undefined ? [] : [`${dateShort(first.when)} to ${dateShort(last.when)}`];
  const count = events.length === 1 ? '1 event' : `${events.length} events`;
  const facts = [kind?.replaceAll('-', ' '), count, ...(events.length > 1 ? span : [])]
    .filter(Boolean)
    .join(' · ');
  return [
    ...wrapPieces([piece(name, 'title')], cells),
    // A line of its own: a name written from right to left can't move anything there.
    ...(native === undefined ? [] : wrapPieces([piece(native)], cells)),
    ...wrapPieces([piece(facts, 'dim')], cells),
    ...(description === undefined ? [] : wrapPieces([piece(description)], cells)),
  ];
}

function list(label: string, items: readonly string[], cells: number): Line[] {
  if (items.length === 0) return [];
  const indent = padLine([], 2);
  return [[piece(label, 'label')], ...items.flatMap((item) => wrapPieces([piece(item)], cells, 4, indent))];
}

function period(from: string | undefined, to: string | undefined): string {
  const words = (edtf: string | undefined): string => {
    const date = edtf === undefined ? null : parseEdtf(edtf);
    return date === null ? '' : isDateError(date) ? (edtf ?? '') : dateShort(date);
  };
  if (from !== undefined && to !== undefined) return `, ${words(from)} to ${words(to)}`;
  if (from !== undefined) return `, from ${words(from)}`;
  return to === undefined ? '' : `, to ${words(to)}`;
}

function affiliations({ affiliations: all }: Actor, { actors }: Dataset): string[] {
  return all.map(({ actor, role, from, to }) => {
    const name = actors.get(actor)?.name ?? actor;
    return `${name}${role === undefined ? '' : ` · ${role}`}${period(from, to)}`;
  });
}

function members({ id }: Actor, { actors }: Dataset): string[] {
  return [...actors.values()].flatMap(({ name, affiliations: all }) =>
    all
      .filter(({ actor }) => actor === id)
      .map(({ role, from, to }) => `${name}${role === undefined ? '' : ` · ${role}`}${period(from, to)}`),
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

function places(events: readonly TimelineEvent[]): Map<string, number> {
  return tally(events.flatMap((event) => [...new Set(event.places.map(({ place }) => place))]));
}

function counted(counts: ReadonlyMap<string, number>, nameOf: (id: string) => string): string[] {
  const most = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, mostListed);
  const width = String(most[0]?.[1] ?? 0).length;
  const rows = most.map(([id, count]) => `${String(count).padStart(width)} ${nameOf(id)}`);
  const left = counts.size - most.length;
  return left > 0 ? [...rows, `and ${left} more`] : rows;
}

/** How often the actor takes each stance. */
function claims({ id }: Actor, { events }: Dataset): string[] {
  const stances = events.flatMap((event) =>
    event.claims.flatMap(({ by, stance }) =>
      by !== undefined && 'actor' in by && by.actor === id ? [stance ?? 'says'] : [],
    ),
  );
  return counted(tally(stances), (stance) => stance.replaceAll('-', ' '));
}

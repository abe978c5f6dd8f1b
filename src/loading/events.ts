// Reads the events of all files: makes missing ids, keeps one event per id, resolves links, sorts by time.
import { cleanLine, quote } from '../text/clean.ts';
import type { RawFile } from '../formats/file.ts';
import { areEqual, forEachRecord, reportDuplicate } from './merge.ts';
import type { RecordRef } from '../formats/problems.ts';
import { complain, type Draft, type Reader } from './reader.ts';
import { orderInSteps } from './order.ts';
import { hint } from './references.ts';
import { makeId, slug } from './registry.ts';
import type { Link, TimelineEvent } from '../dataset/model.ts';
import { readEvent } from './event-record.ts';
import type { Steps } from '../text/task.ts';

/** The parts are aligned. */
interface Rows {
  readonly events: Draft<TimelineEvent>[];
  readonly origins: RecordRef[];
  /** Id → index of the event. */
  readonly ids: Map<string, number>;
}

export function* readEvents(reader: Reader, files: readonly RawFile[]): Steps<readonly TimelineEvent[]> {
  const rows: Rows = { events: [], origins: [], ids: new Map() };
  const nameless: number[] = [];
  yield* forEachRecord(reader, files, 'events', (raw) => {
    const event = readEvent(reader, raw);
    if (event === null) return;
    if (event.id === '') nameless.push(rows.events.length);
    else if (isTaken(reader, rows, event)) return;
    else rows.ids.set(event.id, rows.events.length);
    rows.events.push(event);
    rows.origins.push(reader.origin);
  });
  nameEvents(reader, rows, nameless);
  yield* resolveLinks(reader, rows);
  yield;
  return yield* orderInSteps(rows.events);
}

/** The first event under an id stays. */
function isTaken(reader: Reader, { events, origins, ids }: Rows, event: TimelineEvent): boolean {
  const index = ids.get(event.id);
  const first = index === undefined ? undefined : events[index];
  const origin = index === undefined ? undefined : origins[index];
  if (first === undefined || origin === undefined) return false;
  reportDuplicate(reader, event.id, origin, areEqual(first, event));
  return true;
}

/** Made once all given ids are known, so that none is taken from a later event. */
function nameEvents(reader: Reader, { events, ids }: Rows, nameless: readonly number[]): void {
  for (const index of nameless) {
    const event = events[index];
    if (event === undefined) continue;
    event.id = madeId(reader, event, ids);
    ids.set(event.id, index);
  }
}

export function madeId(
  { registries }: Reader,
  { date, title }: Pick<TimelineEvent, 'date' | 'title'>,
  taken: { has: (id: string) => boolean },
): string {
  return makeId(registries.ids, slug(`${date} ${title}`) || 'event', taken);
}

/** Events per step: a few milliseconds. */
const eventsAStep = 10_000;

function* resolveLinks(reader: Reader, { events, origins, ids }: Rows): Steps<void> {
  let titles: ReadonlyMap<string, string> | null = null;
  const lost = new Map<string, number>();
  for (const [index, event] of events.entries()) {
    if (index % eventsAStep === 0) yield;
    if (event.links.length === 0 || areSound(event, ids)) continue;
    titles ??= new Map(events.toReversed().map(({ id, title }) => [title.toLowerCase(), id]));
    reader.origin = origins[index] ?? reader.origin;
    const { file } = reader.origin;
    const links: Link[] = [];
    for (const [i, link] of event.links.entries()) {
      const to = ids.has(link.to) ? link.to : titles.get(link.to.toLowerCase());
      if (to !== undefined && to !== event.id) links.push({ ...link, to });
      else if (to === undefined && file.foreign?.isExcerpt === true)
        lost.set(file.name, (lost.get(file.name) ?? 0) + 1);
      else complain(reader, 'error', ['links', i], danglingMessage(reader, link, to, ids));
    }
    event.links = links;
  }
  for (const [name, count] of lost) reader.log.notes.push(cleanLine(`${name}: ${lostWords(count)}`));
}

const lostWords = (count: number): string =>
  count === 1
    ? 'a link to an event that is not in it is left out'
    : `${count} links to events that are not in it are left out`;

function areSound({ id, links }: TimelineEvent, ids: ReadonlyMap<string, unknown>): boolean {
  for (const { to } of links) if (to === id || !ids.has(to)) return false;
  return true;
}

function danglingMessage(
  reader: Reader,
  { to }: Link,
  found: string | undefined,
  ids: ReadonlyMap<string, unknown>,
): string {
  if (found !== undefined) return 'an event is not linked with itself; left out';
  const near = hint(reader, to, ids);
  return `no event ${quote(to)}; ${near ?? 'an id or title of another event is expected'}`;
}

// Reads the events of all files: makes missing ids, keeps one event per id, resolves links, sorts by time.
import { cleanLine, quote } from '../text/clean.ts';
import { distinctTexts } from '../text/first-duplicate.ts';
import type { RawFile, RawList } from '../formats/file.ts';
import { areEqual, forEachRecord, reportDuplicate } from './merge.ts';
import type { RecordRef, TextFile } from '../formats/problems.ts';
import { complain, type Draft, type ReadDate, type Reader } from './reader.ts';
import { orderInSteps } from './order.ts';
import { hint } from './references.ts';
import { makeId, slug } from './registry.ts';
import type { Link, TimelineEvent } from '../dataset/model.ts';
import { readEvent } from './event-record.ts';
import { datesOf } from './values.ts';
import type { Steps } from '../text/task.ts';

/** The parts are aligned. Where each record stands is kept in two lists, since an object for each takes longer to collect. */
interface Rows {
  readonly events: Draft<TimelineEvent>[];
  readonly files: TextFile[];
  readonly indexes: number[];
}

export function* readEvents(reader: Reader, files: readonly RawFile[]): Steps<readonly TimelineEvent[]> {
  const rows: Rows = { events: [], files: [], indexes: [] };
  const { events } = rows;
  const most = files.reduce((sum, { lists }) => sum + (lists.events?.length ?? 0), 0);
  const earlier = distinctTexts(most, (index) => events[index]?.id ?? '');
  /** Ids that are unique as they are written and need no cleaning, up to here. */
  let areUnique = true;
  let dated: RawList | null = null;
  /** Of the list that has records at present: read once for all that have the same. */
  let dates: readonly (ReadDate | null)[] = [];
  let isNameless = false;
  yield* forEachRecord(reader, files, 'events', (raw, index, list) => {
    if (list !== dated) [dated, dates] = [list, list.dates === undefined ? [] : datesOf(list.dates)];
    reader.lastDate = dates[list.dates?.codes[index] ?? -1] ?? reader.lastDate;
    const event = readEvent(reader, raw);
    if (event === null) return;
    if (event.id === '') isNameless = true;
    else {
      if (areUnique && !(files.length === 1 && list.areIdsUnique === true && reader.isClean)) {
        areUnique = false;
        for (const [at, { id }] of events.entries()) earlier(at, id);
      }
      const first = areUnique ? null : earlier(events.length, event.id);
      if (first !== null) return reportTaken(reader, rows, first, event);
    }
    events.push(event);
    rows.files.push(reader.origin.file);
    rows.indexes.push(index);
  });
  if (isNameless) nameEvents(reader, events);
  yield* resolveLinks(reader, rows);
  yield;
  return yield* orderInSteps(events);
}

/** The first event under an id stays. */
function reportTaken(reader: Reader, rows: Rows, index: number, event: TimelineEvent): void {
  reportDuplicate(reader, event.id, originOf(rows, index), areEqual(rows.events[index], event));
}

function originOf({ files, indexes }: Rows, index: number): RecordRef {
  return { file: files[index] as TextFile, list: 'events', index: indexes[index] ?? 0 };
}

/** Made once all given ids are known, so that none is taken from a later event. */
function nameEvents(reader: Reader, events: readonly Draft<TimelineEvent>[]): void {
  const ids = idsOf(events);
  for (const event of events) {
    if (event.id !== '') continue;
    event.id = madeId(reader, event, ids);
    ids.add(event.id);
  }
}

const idsOf = (events: readonly TimelineEvent[]): Set<string> => new Set(events.map(({ id }) => id));

export function madeId(
  { registries }: Reader,
  { date, title }: Pick<TimelineEvent, 'date' | 'title'>,
  taken: { has: (id: string) => boolean },
): string {
  return makeId(registries.ids, slug(`${date} ${title}`) || 'event', taken);
}

/** Events per step: a few milliseconds. */
const eventsAStep = 10_000;

function* resolveLinks(reader: Reader, rows: Rows): Steps<void> {
  const { events } = rows;
  let ids: ReadonlySet<string> | null = null;
  let titles: ReadonlyMap<string, string> | null = null;
  const lost = new Map<string, number>();
  for (const [index, event] of events.entries()) {
    if (index % eventsAStep === 0) yield;
    if (event.links.length === 0) continue;
    ids ??= idsOf(events);
    if (areSound(event, ids)) continue;
    titles ??= new Map(events.toReversed().map(({ id, title }) => [title.toLowerCase(), id]));
    reader.origin = originOf(rows, index);
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

function areSound({ id, links }: TimelineEvent, ids: ReadonlySet<string>): boolean {
  for (const { to } of links) if (to === id || !ids.has(to)) return false;
  return true;
}

function danglingMessage(
  reader: Reader,
  { to }: Link,
  found: string | undefined,
  ids: ReadonlySet<string>,
): string {
  if (found !== undefined) return 'an event is not linked with itself; left out';
  const near = hint(reader, to, ids);
  return `no event ${quote(to)}; ${near ?? 'an id or title of another event is expected'}`;
}

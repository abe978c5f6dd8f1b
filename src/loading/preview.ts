// A preview of large files: the date and id of every event at once, the rest of an event when it is first used.
// Problems, and the events that links by title mean, are known only after loading.
import type { EdtfDate } from '../dates/edtf/edtf.ts';
import { madeId } from './events.ts';
import { inOrder } from './order.ts';
import { mergeHeads, type Group } from './metadata.ts';
import { readRows } from './merge.ts';
import { startLog } from '../formats/problems.ts';
import { date, datesOf, line, meantDate } from './values.ts';
import { startReader, type Reader } from './reader.ts';
import { parseExactly } from '../formats/json/exact.ts';
import { Faulty, type RawList } from '../formats/file.ts';
import { isLazy } from '../formats/json/lazy-list.ts';
import { findField, readKey, skipValue } from '../formats/json/locate.ts';
import type { Dataset, TimelineEvent } from '../dataset/model.ts';
import { keepWhens, whensOf } from '../dataset/whens.ts';
import { readEvent } from './event-record.ts';
import { finish } from '../text/task.ts';

/** null if a file has its events parsed already, or the first event can't be read. */
export function preview(groups: readonly Group[]): Dataset | null {
  const files = groups.flatMap((group) => group.files);
  const [first] = files;
  const lists = files.flatMap(({ lists }) => (lists.events === undefined ? [] : [lists.events]));
  if (first === undefined || !lists.every(isOnDemand)) return null;
  const reader = startReader(startLog(), first.file);
  try {
    const head = mergeHeads(reader, groups);
    finish(readRows(reader, files));
    const events = previewEvents(reader, lists);
    const { actor, place, source } = reader.registries;
    if (events === null) return null;
    return { ...head, events, actors: actor.records, places: place.records, sources: source.records };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The events with a date that can be read, in order of time. */
function previewEvents(reader: Reader, lists: readonly RawList[]): readonly TimelineEvent[] | null {
  const found: PreviewEvent[] = [];
  const ids = new Set<string>();
  const areUnique = lists.length === 1 && lists[0]?.areIdsUnique === true;
  for (const list of lists) {
    const whenOf = whenIn(reader, list);
    for (let index = 0; index < list.length; index++) {
      const when = whenOf(index);
      if (when === null) continue;
      const id = areUnique ? undefined : (field(reader, list, index, 'id') ?? '');
      // The first event under an id stays.
      if (id !== undefined && id !== '' && ids.size === ids.add(id).size) continue;
      found.push({ id, when, list, index, event: null });
    }
  }
  const ordered = inOrder(named(reader, found));
  const [first] = ordered;
  if (first === undefined || read(reader, first) === null) return null;
  const handler = readOnDemand(reader);
  const events = ordered.map((pending) => new Proxy(pending, handler) as unknown as TimelineEvent);
  keepWhens(events, whensOf(ordered));
  return events;
}

/** An event that is read when more than its time and id is asked for. */
interface PreviewEvent extends Pick<TimelineEvent, 'when'> {
  /** undefined until it is asked for. */
  id: string | undefined;
  readonly list: RawList;
  readonly index: number;
  event: TimelineEvent | null;
}

/** Makes missing ids from date and title, and drops events that lack those too. */
function named(reader: Reader, found: readonly PreviewEvent[]): readonly PreviewEvent[] {
  if (found.every(({ id }) => id !== '')) return found;
  const ids = new Set(found.map(({ id }) => id));
  return found.filter((pending) => {
    if (pending.id !== '') return true;
    const title = field(reader, pending.list, pending.index, 'title');
    const text = field(reader, pending.list, pending.index, 'date');
    if (title === undefined || text === undefined) return false;
    pending.id = madeId(reader, { date: text, title }, ids);
    ids.add(pending.id);
    return true;
  });
}

/** By index; a date that many records have is read once. */
function whenIn(reader: Reader, list: RawList): (index: number) => EdtfDate | null {
  const whenOf = (given: string | undefined): EdtfDate | null =>
    given === undefined ? null : meantDate(date(reader, given));
  const { dates } = list;
  if (dates === undefined) return (index) => whenOf(field(reader, list, index, 'date'));
  const read = datesOf(dates);
  const whens = dates.texts.map((text, code) => {
    const known = read[code];
    return known === null || known === undefined ? whenOf(line(reader, text, [])) : meantDate(known.date);
  });
  return (index) => whens[dates.codes[index] ?? -1] ?? null;
}

const isOnDemand = (list: RawList): boolean => isLazy(list) || list.fieldAt !== undefined;

/** An unclosed value ends with its record. */
function field(
  reader: Reader,
  list: RawList,
  index: number,
  name: 'date' | 'id' | 'title',
): string | undefined {
  if (list.fieldAt !== undefined) return line(reader, list.fieldAt(index, name), []);
  if (!isLazy(list)) return undefined;
  const text = list.textAt(index);
  const at = findField(text, 0, name);
  const end = at === -1 ? -1 : skipValue(text, at);
  if (end === -1) return undefined;
  const value = text[at] === '"' ? readKey(text, at, end) : parseExactly(text.slice(at, end)).value;
  return line(reader, value, []);
}

/** Where it is found without the rest. */
const titleOf = (reader: Reader, { list, index }: PreviewEvent): string | undefined =>
  list.fieldAt === undefined ? undefined : field(reader, list, index, 'title');

function read(reader: Reader, { list, index }: PreviewEvent): TimelineEvent | null {
  try {
    const raw = list.at(index);
    return readEvent(reader, raw instanceof Faulty ? raw.record : raw);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Gives the fields of an event, whose record is parsed at the first of them that is not looked for alone. */
function readOnDemand(reader: Reader): ProxyHandler<PreviewEvent> {
  const idOf = (pending: PreviewEvent): string =>
    (pending.id ??= field(reader, pending.list, pending.index, 'id') ?? '');
  const event = (pending: PreviewEvent): TimelineEvent =>
    (pending.event ??= { ...(read(reader, pending) ?? unreadable(pending)), id: idOf(pending) });
  return {
    get: (pending, key) => {
      if (key === 'when') return pending.when;
      if (key === 'id') return idOf(pending);
      // Of many events nothing else is asked for: how wide the list is to be.
      const title = key === 'title' && pending.event === null ? titleOf(reader, pending) : undefined;
      return title ?? (Reflect.get(event(pending), key) as unknown);
    },
    has: (pending, key) => Reflect.has(event(pending), key),
    ownKeys: (pending) => Reflect.ownKeys(event(pending)),
    getOwnPropertyDescriptor: (pending, key) => Reflect.getOwnPropertyDescriptor(event(pending), key),
  };
}

/** The loader leaves it out, and says why. */
function unreadable({ when }: PreviewEvent): Omit<TimelineEvent, 'id'> {
  return {
    when,
    date: when.text,
    title: '…',
    actors: [],
    places: [],
    claims: [],
    disputed: [],
    links: [],
    sources: [],
    tags: [],
  };
}

// A preview of large files: the date and id of every event at once, the rest of an event when it is first used.
// Problems, and the events that links by title mean, are known only after loading.
import type { EdtfDate } from '../dates/edtf/edtf.ts';
import { madeId } from './events.ts';
import { inOrderOf, orderOfDates } from './order.ts';
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
import { keepKnown } from '../dataset/events.ts';
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

/** The parts are aligned: an object for each event would take as long as reading its date. */
interface Found {
  readonly whens: EdtfDate[];
  /** Which of the records of all lists it is. */
  readonly records: number[];
  /** '' of those that have none; null where each is asked for when it is needed. */
  readonly ids: string[] | null;
}

/** The events with a date that can be read, in order of time. */
function previewEvents(reader: Reader, lists: readonly RawList[]): readonly TimelineEvent[] | null {
  const areUnique = lists.length === 1 && lists[0]?.areIdsUnique === true;
  const found: Found = { whens: [], records: [], ids: areUnique ? null : [] };
  const ids = new Set<string>();
  let first = 0;
  for (const list of lists) {
    const whenOf = whenIn(reader, list);
    for (let index = 0; index < list.length; index++) {
      const when = whenOf(index);
      if (when === null) continue;
      const id = found.ids === null ? '' : idIn(reader, { list, index });
      // The first event under an id stays.
      if (id !== '' && ids.size === ids.add(id).size) continue;
      found.whens.push(when);
      found.records.push(first + index);
      found.ids?.push(id);
    }
    first += list.length;
  }
  const { whens, records, ids: known } = named(reader, lists, found, ids);
  const order = orderOfDates(whens);
  const pendingAt = (place: number): PreviewEvent => {
    const at = order[place] ?? 0;
    return {
      ...recordIn(lists, records[at] ?? 0),
      id: known?.[at],
      when: whens[at] as EdtfDate,
      event: null,
    };
  };
  if (order.length === 0 || read(reader, pendingAt(0)) === null) return null;
  const handler = readOnDemand(reader);
  const events = onDemand(
    order.length,
    (place) => new Proxy(pendingAt(place), handler) as unknown as TimelineEvent,
  );
  keepKnown(events, {
    whens: inOrderOf(order, whens),
    areLinked: true,
    ids: () => Array.from(order, (at) => known?.[at] ?? idIn(reader, recordIn(lists, records[at] ?? 0))),
  });
  return events;
}

function recordIn(lists: readonly RawList[], record: number): Pick<PreviewEvent, 'list' | 'index'> {
  let index = record;
  for (const list of lists) {
    if (index < list.length) return { list, index };
    index -= list.length;
  }
  return { list: [], index };
}

const idIn = (reader: Reader, { list, index }: Pick<PreviewEvent, 'list' | 'index'>): string =>
  field(reader, list, index, 'id') ?? '';

/** A list whose items are made when they are asked for: the first frame of 100,000 events needs some hundred. */
function onDemand<Item extends object>(length: number, make: (index: number) => Item): readonly Item[] {
  const made: Item[] = [];
  made.length = length;
  const fill = (key: string | symbol): boolean => {
    const index = typeof key === 'string' ? Number(key) : Number.NaN;
    if (!(index >= 0 && index < length)) return false;
    made[index] ??= make(index);
    return true;
  };
  return new Proxy(made, {
    get: (_, key) => (fill(key), Reflect.get(made, key) as unknown),
    has: (_, key) => fill(key) || Reflect.has(made, key),
    getOwnPropertyDescriptor: (_, key) => (fill(key), Reflect.getOwnPropertyDescriptor(made, key)),
    ownKeys: () => [...made.keys()].map(String).concat('length'),
  });
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
function named(reader: Reader, lists: readonly RawList[], found: Found, taken: Set<string>): Found {
  if (found.ids === null || !found.ids.includes('')) return found;
  const kept: Found & { ids: string[] } = { whens: [], records: [], ids: [] };
  for (const [at, given] of found.ids.entries()) {
    const { list, index } = recordIn(lists, found.records[at] ?? 0);
    const id = given === '' ? idOf(reader, list, index, taken) : given;
    if (id === null) continue;
    taken.add(id);
    kept.whens.push(found.whens[at] as EdtfDate);
    kept.records.push(found.records[at] ?? 0);
    kept.ids.push(id);
  }
  return kept;
}

function idOf(reader: Reader, list: RawList, index: number, taken: ReadonlySet<string>): string | null {
  const title = field(reader, list, index, 'title');
  const text = field(reader, list, index, 'date');
  return title === undefined || text === undefined ? null : madeId(reader, { date: text, title }, taken);
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
  const idOf = (pending: PreviewEvent): string => (pending.id ??= idIn(reader, pending));
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

// What can be shown of large files before they are loaded: when every event was, and all of each that is looked at.
// What the loader alone knows is what is wrong with the others, and which event a link by title means.
import { isDateError, type EdtfDate } from '../dates/edtf/edtf.ts';
import { madeId } from './events.ts';
import { inOrder } from './order.ts';
import { mergeHeads, type Group } from './metadata.ts';
import { readRows } from './merge.ts';
import { startLog } from '../formats/problems.ts';
import { date, line } from './fields.ts';
import { startReader, type Draft, type Reader } from './reader.ts';
import { isUnread, type UnreadList } from './lazy-list.ts';
import { findField, readKey, skipValue } from '../formats/json/locate.ts';
import type { Dataset, TimelineEvent } from '../dataset/model.ts';
import { readEvent } from './event-record.ts';
import { finish } from '../text/task.ts';

/** null where a file with events is read already, or the first event can't be read. */
export function glance(groups: readonly Group[]): Dataset | null {
  const files = groups.flatMap((group) => group.files);
  const [first] = files;
  const lists = files.flatMap(({ lists }) => (lists.events === undefined ? [] : [lists.events]));
  if (first === undefined || !lists.every(isUnread)) return null;
  const reader = startReader(startLog(), first.file);
  try {
    const head = mergeHeads(reader, groups);
    finish(readRows(reader, files));
    const events = glanceAt(reader, lists);
    const { actor, place, source } = reader.registries;
    if (events === null) return null;
    return { ...head, events, actors: actor.records, places: place.records, sources: source.records };
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Those whose date is one, in order of time. */
function glanceAt(reader: Reader, lists: readonly UnreadList[]): readonly TimelineEvent[] | null {
  const lates: Late[] = [];
  const ids = new Set<string>();
  for (const list of lists) {
    for (let index = 0; index < list.length; index++) {
      const when = whenOf(reader, list, index);
      if (when === null) continue;
      const id = field(reader, list, index, 'id') ?? '';
      // The first event under an id stays.
      if (ids.has(id)) continue;
      if (id !== '') ids.add(id);
      lates.push({ id, when, list, index, event: null });
    }
  }
  const ordered = inOrder(named(reader, lates, ids));
  const [first] = ordered;
  if (first === undefined || read(reader, first) === null) return null;
  const handler = readWhenAsked(reader);
  return ordered.map((late) => new Proxy(late, handler) as unknown as TimelineEvent);
}

/** An event that is read when more than its time and id is asked for. */
interface Late extends Pick<Draft<TimelineEvent>, 'id' | 'when'> {
  readonly list: UnreadList;
  readonly index: number;
  event: TimelineEvent | null;
}

/** With ids for those that have none, without those of them that have no title either. */
function named(reader: Reader, lates: readonly Late[], ids: Set<string>): readonly Late[] {
  return lates.filter((late) => {
    if (late.id !== '') return true;
    const title = field(reader, late.list, late.index, 'title');
    const text = field(reader, late.list, late.index, 'date');
    if (title === undefined || text === undefined) return false;
    late.id = madeId(reader, { date: text, title }, ids);
    ids.add(late.id);
    return true;
  });
}

function whenOf(reader: Reader, list: UnreadList, index: number): EdtfDate | null {
  const given = field(reader, list, index, 'date');
  const when = given === undefined ? null : date(reader, given);
  return when === null || isDateError(when) ? null : when;
}

/** What is not closed ends with its record: the rest of the file is none of its business. */
function field(reader: Reader, list: UnreadList, index: number, name: string): string | undefined {
  const text = list.textAt(index);
  const at = findField(text, 0, name);
  const end = at === -1 ? -1 : skipValue(text, at);
  if (end === -1) return undefined;
  return line(reader, text[at] === '"' ? readKey(text, at, end) : JSON.parse(text.slice(at, end)), []);
}

function read(reader: Reader, { list, index }: Late): TimelineEvent | null {
  try {
    return readEvent(reader, list.at(index));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The fields of the event in place of those of what it is read from. */
function readWhenAsked(reader: Reader): ProxyHandler<Late> {
  const event = (late: Late): TimelineEvent =>
    (late.event ??= { ...(read(reader, late) ?? unreadable(late)), id: late.id });
  return {
    get: (late, key) =>
      key === 'when' || key === 'id' ? late[key] : (Reflect.get(event(late), key) as unknown),
    has: (late, key) => Reflect.has(event(late), key),
    ownKeys: (late) => Reflect.ownKeys(event(late)),
    getOwnPropertyDescriptor: (late, key) => Reflect.getOwnPropertyDescriptor(event(late), key),
  };
}

/** The loader leaves it out, and says why. */
function unreadable({ id, when }: Late): TimelineEvent {
  return {
    id,
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

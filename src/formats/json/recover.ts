// Recovers the records of JSON that JSON.parse refuses: every whole record counts, whatever surrounds it. Where brackets make
// no sense it resumes at the next sync point, where a record or a list seems to begin.
import { findSyncPoints, firstAfter, indentOf, type SyncPoints } from './sync-points.ts';
import { quoteMessage, type Fault, type Reading } from './syntax.ts';
import { readKey, skipBlank, skipString, skipValue } from './locate.ts';
import { quote } from '../../text/clean.ts';
import { recordLists, type RecordList } from '../../dataset/format.ts';

interface RecoveredList {
  /** Offsets of the records. */
  readonly starts: number[];
  /** Aligned with `starts`; undefined where a record can't be read. */
  readonly values: unknown[];
}

interface Recovered {
  /** By key; a file that is one bare list has it under ''. */
  readonly lists: Map<RecordList | '', RecoveredList>;
  readonly fields: Map<string, unknown>;
  readonly faults: Fault[];
}

interface Walk extends Recovered {
  readonly text: string;
  readonly read: (start: number, end: number) => Reading;
  /** Unclosed records; each may have cost a scan of the rest of the text. */
  failures: number;
  /** Part of the text was skipped: missing brackets are no news then. */
  isDamaged: boolean;
  /** The list that was walked last: records found outside of lists belong to it. */
  lastList: RecordList | '' | null;
  /** Found at the first damage. */
  syncPoints: SyncPoints | null;
}

const listKey = new RegExp(`"(?:${recordLists.join('|')})"\\s*:\\s*\\[`, 'y');
const maxFailures = 8;

/** `read` parses the value between two offsets. */
export function recover(text: string, read: Walk['read']): Recovered {
  const walked: Walk = {
    text,
    read,
    lists: new Map(),
    fields: new Map(),
    faults: [],
    failures: 0,
    isDamaged: false,
    lastList: null,
    syncPoints: null,
  };
  const at = skipBlank(text, 0);
  const end = text[at] === '{' ? walkFields(walked, at + 1) : walkList(walked, '', at);
  const rest = skipBlank(text, end);
  if (rest < text.length) walkRest(walked, rest);
  return walked;
}

/** A bracket too many may have ended the dataset early. */
function walkRest(walked: Walk, rest: number): void {
  const { text } = walked;
  if (!walked.isDamaged)
    fault(walked, rest, 'the dataset ends before this; a bracket too many stands before it');
  walked.isDamaged = true;
  for (let at = nextStray(walked, rest - 1); at < text.length; at = nextStray(walked, at - 1)) {
    at = text[at] === '"' ? walkFields(walked, at) : walkList(walked, walked.lastList ?? 'events', at);
  }
}

/** The next list after `at` or, once there was a list, the next record. */
function nextStray(walked: Walk, at: number): number {
  const { all, lists } = syncPointsIn(walked);
  return firstAfter(walked.lastList === null ? lists : all, at) ?? walked.text.length;
}

function fault(walked: Walk, offset: number, message: string): void {
  walked.faults.push({ offset, message });
}

/** Walks the dataset's fields from `start` on. Like the walks below, returns where it ended. */
function walkFields(walked: Walk, start: number): number {
  const { text } = walked;
  let at = skipBlank(text, start);
  let isCommaDue = false;
  while (at < text.length) {
    if (text[at] === '}') return at + 1;
    if (text[at] === ',' && isCommaDue) isCommaDue = false;
    else {
      if (isCommaDue && !walked.isDamaged) fault(walked, at, 'a comma is missing before this');
      at = walkField(walked, at) - 1;
      isCommaDue = true;
    }
    at = skipBlank(text, at + 1);
  }
  if (!walked.isDamaged) fault(walked, text.length, 'the file ends too early; } is missing');
  return at;
}

function walkField(walked: Walk, start: number): number {
  const { text, fields, lastList } = walked;
  if (text[start] === '{' && lastList !== null) {
    if (!walked.isDamaged) fault(walked, start, 'a record outside of its list; ] is too early');
    walked.isDamaged = true;
    return walkList(walked, lastList, start);
  }
  const keyEnd = text[start] === '"' ? skipString(text, start) : -1;
  const colon = keyEnd === -1 ? text.length : skipBlank(text, keyEnd);
  if (text[colon] !== ':')
    return skipDamage(walked, start, quoteMessage(text, start) ?? '"key": value is expected here');
  const key = readKey(text, start, keyEnd);
  const at = skipBlank(text, colon + 1);
  const list = recordLists.find((name) => name === key);
  if (list !== undefined && text[at] === '[') return walkList(walked, list, at);
  const end = skipValue(text, at);
  if (end === -1) return skipDamage(walked, at, `the value of ${quote(key)} is not closed`);
  const { value, fault: found } = walked.read(at, end);
  if (found !== undefined) walked.faults.push(found);
  if (!fields.has(key)) fields.set(key, value);
  return end;
}

/** Reports damage at `at` and skips to the next record or list. */
function skipDamage(walked: Walk, at: number, message: string): number {
  if (!walked.isDamaged || walked.failures < maxFailures) fault(walked, at, message);
  walked.isDamaged = true;
  walked.failures++;
  return nextStray(walked, at);
}

function listIn(walked: Walk, name: RecordList | ''): RecoveredList {
  const list = walked.lists.get(name) ?? { starts: [], values: [] };
  walked.lists.set(name, list);
  return list;
}

function walkList(walked: Walk, name: RecordList | '', start: number): number {
  const { text } = walked;
  const list = listIn(walked, name);
  walked.lastList = name;
  let at = skipBlank(text, text[start] === '[' ? start + 1 : start);
  let isCommaDue = false;
  while (at < text.length) {
    if (text[at] === ']') return at + 1;
    if (name !== '' && isListKey(text, at)) {
      if (!walked.isDamaged) fault(walked, at, `the list "${name}" is not closed; ] is missing before this`);
      return at;
    }
    if (text[at] === ',') {
      if (!isCommaDue && !walked.isDamaged) fault(walked, at, 'one comma too many');
      isCommaDue = false;
      at++;
    } else {
      if (isCommaDue && !walked.isDamaged) fault(walked, at, 'a comma is missing before this');
      // In place of the comma: as a list of its own it would swallow all records up to the end.
      const isStray: boolean = isCommaDue && text[at] === '[';
      walked.isDamaged ||= isStray;
      isCommaDue = !isStray;
      at = isStray ? at + 1 : walkRecord(walked, list, at);
    }
    at = skipBlank(text, at);
  }
  if (!walked.isDamaged)
    fault(walked, at, `the file ends too early; ] is missing${name && ` after "${name}"`}`);
  return at;
}

function isListKey(text: string, at: number): boolean {
  listKey.lastIndex = at;
  return text[at] === '"' && listKey.test(text);
}

function walkRecord(walked: Walk, list: RecoveredList, start: number): number {
  const { text } = walked;
  // Records that swallow the rest of the text would make this quadratic: after a few, none may pass the next sync point.
  const limit = walked.failures < maxFailures ? text.length : nextSyncPoint(walked, start);
  const end = skipValue(text, start, limit);
  const reading = end === -1 ? null : walked.read(start, end);
  list.starts.push(start);
  list.values.push(reading?.value);
  if (end !== -1 && reading?.fault === undefined) return end;
  const next = nextSyncPoint(walked, start);
  explainRecord(walked, start, end === -1 ? null : end, next, reading?.fault);
  walked.failures++;
  walked.isDamaged ||= end === -1 || next < end;
  return end !== -1 && end < next ? end : next;
}

/** Faults beyond these are not explained: nobody reads so many. */
const maxFaults = 1_000;
/** Units of a record that is not closed which are searched for the reason. */
const maxSearched = 20_000;

function explainRecord(walked: Walk, start: number, end: number | null, next: number, known?: Fault): void {
  const { text, faults } = walked;
  if (end === null && next === text.length && isCutShort(text)) {
    fault(walked, start, 'the file ends within this record, which is left out; the rest is missing');
  } else if (faults.length >= maxFaults) {
    fault(walked, start, 'the record is left out');
  } else {
    const found = known ?? walked.read(start, Math.min(next, start + maxSearched)).fault;
    fault(walked, found?.offset ?? start, `${found?.message ?? 'not closed'}; the record is left out`);
  }
}

function isCutShort(text: string): boolean {
  return !/[\]}]/.test(text.slice(-1_000).trimEnd().slice(-1));
}

/** The next place where a record or a list of records seems to begin, or the end of the text. */
function nextSyncPoint(walked: Walk, start: number): number {
  const { text } = walked;
  const { all, lists, byIndent } = syncPointsIn(walked);
  const indent = indentOf(text, start);
  // Where records begin lines of their own, an object within one is known by its indentation. One that no record has is
  // itself damage.
  const records = (indent === null ? undefined : byIndent.get(indent)) ?? all;
  return Math.min(firstAfter(lists, start) ?? text.length, firstAfter(records, start) ?? text.length);
}

function syncPointsIn(walked: Walk): SyncPoints {
  return (walked.syncPoints ??= findSyncPoints(walked.text));
}

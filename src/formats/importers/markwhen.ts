// markwhen, of today and before: https://docs.markwhen.com/syntax/overview.html
//   date: title → event    lines below → summary    #tag → tags    [x](location) → place    other links → sources
//   section, group, # heading → kind     now → an open end
//   of what `timeline list --as markwhen` prints, the properties under the heading, in JSON: id, edtf, kind, actors, places, links,
//   tags, importance, weapon, disputed, date_note, note; what is below the end of the summary only for its places and sources
import { isDateError, parseEdtf } from '../../dates/edtf/edtf.ts';
import { addMonths, dayToIso } from '../../dates/calendar.ts';
import { Faulty } from '../file.ts';
import { eventsIn, fault, foreignFile, Tally, type Made } from '../foreign.ts';
import type { Importer, Sample } from '../importer.ts';
import { parsed } from '../json/syntax.ts';
import { addressOf, titled, trimmed } from '../prose.ts';
import { endOfSummary } from '../summary-end.ts';
import { isRead, readWhen, spanned, type Reading, type When } from '../when.ts';
import { withProperties } from './markwhen-properties.ts';

export const markwhen: Importer = {
  format: 'markwhen',
  recognises: ({ name, head }) => {
    if (/^\s*[[{<]/.test(head) || /\.(?:csv|tsv|tab|ics)(?:\.gz)?$/i.test(name)) return false;
    const lines = head.split('\n').slice(0, 400);
    const events = lines.filter((line) => eventIn(line, american) !== null).length;
    return events >= (/\.mw(?:\.gz)?$/i.test(name) ? 1 : 2);
  },
  open: (sample) => (log) => {
    const tally = new Tally();
    const parsed = parse(sample, tally);
    tally.note(log, sample, `markwhen, ${eventsIn(parsed.events)}`);
    return foreignFile(sample, { lists: { events: parsed.events }, head: parsed.head, isExcerpt: true });
  },
};

const american: Reading = { order: 'mdy', shortYears: null };
const european: Reading = { order: 'dmy', shortYears: null };
const longestDate = 80;

interface Heading {
  readonly when: When;
  readonly given: string;
  readonly rest: string;
}

/** null where what stands before every colon is no date: `title:` of the header is no event. */
function eventIn(line: string, reading: Reading): Heading | null {
  if (!/^\s*[\p{L}\d~(-]/u.test(line)) return null;
  for (
    let colon = line.indexOf(':');
    colon !== -1 && colon <= longestDate;
    colon = line.indexOf(':', colon + 1)
  ) {
    // A colon between digits is that of a clock.
    if (/\d:\d\d(?:\D|$)/.test(line.slice(Math.max(0, colon - 1), colon + 4))) continue;
    const given = line.slice(0, colon).trim();
    if (!/\d/.test(given) && !/\bnow\b/i.test(given)) return null;
    const when = spanIn(given, reading);
    if (isRead(when)) return { when, given, rest: line.slice(colon + 1).trim() };
    // It has the form of dates, but is none: reported, not ignored.
    if (/^\d{4}-\d\d-\d\d$|^\d{1,2}\/\d{1,2}\/\d{4}$/.test(given))
      return { when, given, rest: line.slice(colon + 1).trim() };
  }
  return null;
}

function spanIn(given: string, reading: Reading): When {
  const [, start] = /^(.+?)\s*(?:[-–—/]|to)\s*now$/i.exec(given) ?? [];
  if (start !== undefined) {
    const from = readWhen(start, reading);
    return isRead(from) ? { date: spanned(from.date, '..') } : from;
  }
  const [, once] = /^(.+?)\s+every\s/i.exec(given) ?? [];
  if (once !== undefined) return spanIn(once, reading);
  const whole = readWhen(given, reading);
  if (isRead(whole)) return whole;
  const lasting = lastingFor(given, reading);
  if (lasting !== null) return lasting;
  // Instants are full of hyphens themselves.
  const [, ...instants] = /^(\S+T[\d:.]+Z?)[-–—/](\S+T[\d:.]+Z?)$/.exec(given) ?? [];
  const [begin, finish] = instants.map((each) => readWhen(each, reading));
  if (begin && finish && isRead(begin) && isRead(finish)) return { date: spanned(begin.date, finish.date) };
  for (const separator of [/\s+[-–—]\s+/, /\s*[–—/]\s*/, /\s*-\s*/]) {
    const [first, second, ...others] = given.split(separator);
    if (first === undefined || second === undefined || others.length > 0) continue;
    const [from, to] = [readWhen(first, reading), readWhen(second, reading)];
    if (isRead(from) && isRead(to)) return { date: spanned(from.date, to.date) };
  }
  return whole;
}

const durations = /^(.+?)\s*(?:[-–—/]|\bfor\b)\s*(\d{1,4})\s*(day|week|month|year|decade)s?$/i;

/** `1999 / 2 years`: to the end of 2000. */
function lastingFor(given: string, reading: Reading): When | null {
  const [, start = '', count, unit = ''] = durations.exec(given) ?? [];
  const from = count === undefined ? null : readWhen(start, reading);
  const parsed = from === null || !isRead(from) ? null : parseEdtf(from.date);
  if (from === null || !isRead(from) || parsed === null || isDateError(parsed) || parsed.earliest === null)
    return null;
  const many =
    Number(count) * (/week/i.test(unit) ? 7 : /year/i.test(unit) ? 12 : /decade/i.test(unit) ? 120 : 1);
  const next = /day|week/i.test(unit) ? parsed.earliest + many : addMonths(parsed.earliest, many);
  const length = /^-?\d{4}(?:-\d\d)?$/.test(from.date) && !/day|week/i.test(unit) ? from.date.length : 10;
  return { date: spanned(from.date, dayToIso(next - 1).slice(0, length)) };
}

/** Dates that follow from other events. */
const relative = /^\s*(?:after|before|by|from)\s+!?[\p{L}\d_-][^:]*:\s/iu;

interface Draft {
  readonly heading: Heading;
  readonly line: number;
  readonly kind: string | null;
  readonly tags: readonly string[];
  readonly body: string[];
}

function parse(
  { text }: Sample,
  tally: Tally,
): { readonly events: readonly Made[]; readonly head: Readonly<Record<string, string>> } {
  const reading = /^[ \t]*dateFormat[ \t]*:[ \t]*d/m.test(text) ? european : american;
  const groups: { name: string; tags: readonly string[]; level: number }[] = [];
  const drafts: Draft[] = [];
  const head: Record<string, string> = {};
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const opening = /^\s*(?:group|section)\s+(.+)$/i.exec(line);
    const heading = /^(#{1,6})\s+(.+)$/.exec(line);
    if (opening !== null) groups.push({ ...named(opening[1] ?? ''), level: 0 });
    else if (/^\s*end ?(?:group|section)\s*$/i.test(line)) groups.pop();
    else if (heading !== null) {
      const level = heading[1]?.length ?? 1;
      while ((groups.at(-1)?.level ?? 0) >= level) groups.pop();
      groups.push({ ...named(heading[2] ?? ''), level });
    } else addLine(line, index + 1);
  }
  return {
    events: drafts.map((draft) => ({ at: { line: draft.line }, record: recordOf(draft, tally) })),
    head,
  };

  function addLine(line: string, number: number): void {
    if (/^\s*\/\//.test(line)) return;
    const event = eventIn(line, reading);
    const last = drafts.at(-1);
    const group = groups.at(-1);
    if (event === null && relative.test(line) && /!/.test(line))
      tally.add(`dated by another event (line ${number}), not read as an event`);
    else if (event !== null)
      drafts.push({
        heading: event,
        line: number,
        kind: group?.name ?? null,
        tags: group?.tags ?? [],
        body: [],
      });
    else if (last !== undefined) last.body.push(line);
    else {
      const [, key = '', value = ''] = /^(title|description)\s*:\s*(.+)$/i.exec(line) ?? [];
      if (key !== '') head[key.toLowerCase()] = unquoted(value.trim());
    }
  }
}

/** The header is YAML. */
function unquoted(value: string): string {
  const text = parsed(value);
  return typeof text === 'string' ? text : value.replace(/^'(.*)'$/, '$1');
}

const tagPattern = /(?:^|\s)#([\p{L}\d_-]+)/gu;

/** "ARPANET: #ARPENET" */
function named(text: string): { readonly name: string; readonly tags: readonly string[] } {
  const tags = [...text.matchAll(tagPattern)].map(([, tag = '']) => tag);
  return {
    name: trimmed(text.replace(tagPattern, ''), /[:\s]/),
    tags,
  };
}

const link = /!?\[([^[\]\n]{0,500})\]\(([^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500})?)\)/g;

/** Reads lines of text, and keeps what they refer to. */
function createReader(given: readonly string[]) {
  const places: string[] = [];
  const sources: object[] = [];
  const tags = new Set(given);
  const plain = (text: string): string => {
    const unlinked = text.replace(link, (_, words: string, target: string) => {
      const label = words.replace(escapes, '');
      const url = addressOf(target);
      if (/^location$/i.test(target)) places.push(label);
      else if (url !== null)
        sources.push({ url, ...(label === '' || label === target ? {} : { title: label }) });
      return /^location$/i.test(target) ? '' : words;
    });
    for (const [, tag = ''] of unlinked.matchAll(tagPattern)) tags.add(tag);
    return unlinked.replace(tagPattern, '').replace(escapes, '').trim();
  };
  return { plain, places, sources, tags };
}

/** As `timeline list --as markwhen` writes what would be markup. */
const escapes = /^\\ |(?<=^|\s)\\(?=[#!@[])/g;

function recordOf({ heading, kind, tags, body: lines }: Draft, tally: Tally): unknown {
  const { when, given, rest } = heading;
  if (!isRead(when)) return new Faulty([fault(`${when.error}; the event is left out`, [given])]);
  const { properties, body } = withProperties(lines);
  const { plain, ...found } = createReader(tags);
  const id = body.map((line) => /^\s*id:\s*(\S+)\s*$/.exec(line)?.[1]).find((text) => text !== undefined);
  if (/\bevery\b/.test(given)) tally.add('dates that recur: only the first is read');
  const end = properties.id === undefined ? -1 : body.lastIndexOf(endOfSummary.markwhen);
  const paragraphs = body
    .filter((line) => !/^\s*id:\s*\S+\s*$/.test(line))
    .map((line) => plain(line.replace(/^\s*- \[[ x]\]\s*/, '')))
    .slice(0, end === -1 ? undefined : end);
  const first = plain(rest) || (paragraphs.find((line) => line !== '') ?? '');
  const { title, summary } = titled(first);
  const text = [summary, paragraphs.join('\n').trim()].filter(
    (part) => part !== undefined && part !== '' && part !== title,
  );
  if (title === '') return new Faulty([fault('no title; the event is left out', [given])]);
  const { edtf, links = [], ...known } = properties;
  return {
    date: edtf ?? when.date,
    title,
    ...(id === undefined ? {} : { id }),
    ...(text.length === 0 ? {} : { summary: text.join('\n\n') }),
    ...(kind === null ? {} : { kind }),
    tags: [...found.tags],
    places: found.places,
    sources: found.sources,
    ...known,
    links: links.map((text) => {
      const [relation = '', ...to] = text.split(' ');
      return { relation, to: to.join(' ') };
    }),
  };
}

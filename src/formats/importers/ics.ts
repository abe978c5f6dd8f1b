// iCalendar (RFC 5545): VEVENT and what a timeline needs of it.
//   SUMMARY → title    DESCRIPTION → summary    DTSTART, DTEND (less a day) → date    LOCATION, GEO → place
//   URL → source       CATEGORIES → tags        UID → id      RRULE → at most so many repetitions
//   of calendars that `timeline list --as ics` prints: X-EDTF → date, in place of the days that it covers; X-KIND → kind, no
//   tag; what is below the end of the summary only for its sources
import { addMonths, dayToIso, fromDay, weekday, type Day } from '../../dates/calendar.ts';
import { isDateError, parseEdtf } from '../../dates/edtf/edtf.ts';
import { counted } from '../../text/counted.ts';
import { Faulty } from '../file.ts';
import { blame, fault, foreignFile, Tally, type Made } from '../foreign.ts';
import type { Importer } from '../importer.ts';
import { addressOf, proseOf, splitAddresses, titled } from '../prose.ts';
import { endOfSummary } from '../summary-end.ts';
import { componentsIn, leaveOutMoved, unescaped, unfolded, type Component, type Line } from './ics-lines.ts';

export const iCalendar: Importer = {
  format: 'iCalendar',
  recognises: ({ head }) => /^\s*BEGIN:VCALENDAR/i.test(head),
  open: (sample) => (log) => {
    const tally = new Tally();
    const lines = unfolded(sample.text);
    const { components, open } = componentsIn(lines);
    if (open !== null)
      blame(sample, log, open, '', 'the file ends within this event, which is read as far as it goes');
    leaveOutMoved(components);
    const events = components.flatMap((component) => madeOf(component, tally));
    tally.note(log, sample, `iCalendar, ${counted(events.length, 'event')}`);
    const title = lines.find(({ name }) => name === 'X-WR-CALNAME')?.value;
    return foreignFile(sample, {
      lists: { events },
      head: title === undefined ? {} : { title: unescaped(title) },
    });
  },
};

const escapedEnd = endOfSummary.ics.replaceAll('\n', '\\n');

/** A comma within one is escaped. */
const listIn = (component: Component, name: string): readonly string[] =>
  (component.get(name)?.value ?? '')
    .split(/(?<!\\),/)
    .map(unescaped)
    .filter((tag) => tag !== '');

function madeOf(component: Component, tally: Tally): Made[] {
  const at = { line: component.get('BEGIN')?.line ?? 1 };
  const start = component.get('DTSTART');
  const text = (name: string): string => unescaped(component.get(name)?.value ?? '');
  const from = start === undefined ? null : timeIn(start);
  if (start === undefined || from === null) {
    const message =
      start === undefined
        ? 'no DTSTART; the event is left out'
        : `"${start.value}" is no date; the event is left out`;
    return [{ at, record: new Faulty([fault(message, ['DTSTART'])]) }];
  }
  const isOwn = !isDateError(parseEdtf(text('X-EDTF')));
  const description = component.get('DESCRIPTION')?.value ?? '';
  const end = isOwn ? description.lastIndexOf(escapedEnd) : -1;
  const plain = (value: string) =>
    isOwn ? { text: unescaped(value), addresses: [] } : proseOf(unescaped(value));
  const { text: whole, addresses } = plain(description);
  const body = end === -1 ? whole : plain(description.slice(0, end)).text;
  const kind = text('X-KIND');
  const moved = component.has('RECURRENCE-ID') ? [text('RECURRENCE-ID')] : [];
  const isCancelled = /^cancelled$/i.test(text('STATUS'));
  if (isCancelled) tally.add('cancelled, which a tag says');
  const { title, summary } = titled(text('SUMMARY') || body || '(no title)');
  const record = {
    date: isOwn ? text('X-EDTF') : spanOf(from, component, at.line),
    title,
    ...(text('UID') === '' ? {} : { id: [text('UID').replace(/@timeline$/, ''), ...moved].join('-') }),
    ...(body === '' || body === title ? (summary === undefined ? {} : { summary }) : { summary: body }),
    ...(kind === '' ? {} : { kind }),
    ...noteOf(start, isOwn),
    tags: [
      ...listIn(component, 'CATEGORIES').slice(kind === '' ? 0 : 1),
      ...(isCancelled ? ['cancelled'] : []),
    ],
    actors: listIn(component, 'X-ACTORS'),
    places: placesOf(listIn(component, 'X-PLACES'), text('LOCATION'), text('GEO')),
    sources: [...new Set([addressOf(text('URL')), ...splitAddresses(whole).addresses, ...addresses])].flatMap(
      (url) => (url === null ? [] : [{ url }]),
    ),
  };
  return repeated({ at, record }, from, component, tally);
}

/** As written: a zone never shifts it. */
function timeIn({ value }: Line): string | null {
  const [, y, m, d, hour, minute, second, z = ''] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z)?)?$/.exec(value.trim()) ?? [];
  if (y === undefined) return null;
  const day = `${y}-${m}-${d}`;
  const date =
    hour === undefined || `${hour}${minute}${second}` === '000000'
      ? day
      : `${day}T${hour}:${minute}:${second}${z}`;
  return isDateError(parseEdtf(date)) ? null : date;
}

/** The clock is that of the zone. */
function noteOf({ parameters, value }: Line, isOwn: boolean): { readonly date_note?: string } {
  const zone = /;TZID="?([^";:]+)/i.exec(parameters)?.[1];
  return zone === undefined || isOwn || !/T(?!000000)/.test(value) ? {} : { date_note: `time of ${zone}` };
}

const isDay = (date: string): boolean => date.length === 10;

/** The end of whole days is the day after; programs also write the day itself. */
function spanOf(from: string, component: Component, _line: number): string {
  const end = component.get('DTEND');
  const given = end === undefined ? afterDuration(from, component.get('DURATION')?.value) : timeIn(end);
  if (given === null || given === from) return from;
  const to = isDay(given) && isDay(from) ? dayBefore(given) : given;
  const span = `${from}/${to}`;
  return to === from || isDateError(parseEdtf(span)) ? from : span;
}

function dayOf(date: string): Day {
  const parsed = parseEdtf(date.slice(0, 10));
  return isDateError(parsed) ? 0 : (parsed.earliest ?? 0);
}

const dayBefore = (date: string): string => dayToIso(dayOf(date) - 1);

function afterDuration(from: string, duration = ''): string | null {
  const [, weeks, days] = /^P(?:(\d{1,4})W)?(?:(\d{1,5})D)?$/.exec(duration.trim()) ?? [];
  const count = Number(weeks ?? 0) * 7 + Number(days ?? 0);
  return count === 0 || !isDay(from) ? null : dayToIso(dayOf(from) + count);
}

function placesOf(own: readonly string[], location: string, geo: string): readonly unknown[] {
  const [, lat, lon] = /^(-?[\d.]+);(-?[\d.]+)$/.exec(geo) ?? [];
  const point = lat === undefined ? {} : { lat: Number(lat), lon: Number(lon) };
  const name = own[0] ?? location.replace(/\s+/g, ' ');
  if (name === '' && lat === undefined) return [];
  return [{ name: name || `${lat}, ${lon}`, ...point }, ...own.slice(1).map((other) => ({ name: other }))];
}

const mostRepetitions = 366;

/** By days, weeks, months or years with an end; of others the first alone, which is said. */
function repeated(made: Made, from: string, component: Component, tally: Tally): Made[] {
  const rule = component.get('RRULE')?.value;
  if (rule === undefined) return [made];
  const parts = new Map(
    rule
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=') as [string, string]),
  );
  const count = Number(parts.get('COUNT') ?? Number.POSITIVE_INFINITY);
  const until = /^(\d{4})(\d\d)(\d\d)/.exec(parts.get('UNTIL') ?? '');
  const isPlain = [...parts].every(
    ([key, value]) =>
      (key === 'FREQ' && /^(?:DAI|WEEK|MONTH|YEAR)LY$/.test(value)) ||
      (['INTERVAL', 'COUNT'].includes(key) && /^\d{1,9}$/.test(value)) ||
      ['UNTIL', 'WKST'].includes(key) ||
      // As programs write of what falls on one day of the week.
      (key === 'BYDAY' && parts.get('FREQ') === 'WEEKLY' && value === weekdays[weekday(dayOf(from)) - 1]),
  );
  const left = new Set(excluded(component));
  const hasEnd = parts.has('COUNT') || until !== null;
  if (!isPlain || !hasEnd || !parts.has('FREQ')) {
    tally.add(`repeats (line ${component.get('RRULE')?.line}): only the first is shown`);
    return [made];
  }
  const last = until === null ? Number.POSITIVE_INFINITY : dayOf(until.slice(1).join('-'));
  const interval = Math.max(1, Number(parts.get('INTERVAL') ?? 1));
  const days = repetitions(dayOf(from), parts.get('FREQ') ?? '', interval, last).slice(0, count);
  if (days.length > mostRepetitions)
    tally.add(`repeats (line ${component.get('RRULE')?.line}): only the first ${mostRepetitions} are shown`);
  const all: Made[] = [];
  for (const [nth, day] of days.slice(0, mostRepetitions).entries()) {
    if (left.has(dayToIso(day))) continue;
    const { id, date, ...record } = made.record as { readonly id?: string; readonly date: string };
    all.push({
      at: made.at,
      record: {
        ...record,
        ...(id === undefined ? {} : { id: nth === 0 ? id : `${id}-${nth + 1}` }),
        date: moved(date, day - dayOf(from)),
      },
    });
  }
  return days.length === 0 ? [made] : all;
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The days on which it doesn't take place. */
const excluded = (component: Component): readonly string[] =>
  (component.get('EXDATE')?.value ?? '')
    .split(',')
    .map((each) => each.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3'));

/** By days, from its first to its last; clocks stay. */
const moved = (date: string, days: number): string =>
  date.replace(/\d{4}-\d\d-\d\d/g, (day) => dayToIso(dayOf(day) + days));

/** Its days, one more than are shown: a month without the 31st, or a year without 29 February, has none. */
function repetitions(first: Day, unit: string, interval: number, last: Day): readonly Day[] {
  const days: Day[] = [];
  for (let nth = 0; days.length <= mostRepetitions && nth < mostRepetitions * 8; nth++) {
    const day = stepped(first, unit, nth * interval);
    if (!(day <= last)) break;
    if (!/^(?:MONTH|YEAR)LY$/.test(unit) || fromDay(day).day === fromDay(first).day) days.push(day);
  }
  return days;
}

function stepped(day: Day, unit: string, count: number): Day {
  if (unit === 'DAILY') return day + count;
  if (unit === 'WEEKLY') return day + count * 7;
  return addMonths(day, unit === 'YEARLY' ? count * 12 : count);
}

// iCalendar (RFC 5545): VEVENT and what a timeline needs of it.
//   SUMMARY → title    DESCRIPTION → summary    DTSTART, DTEND (less a day) → date    LOCATION, GEO → place
//   URL → source       CATEGORIES → tags        UID → id      RRULE, RDATE, EXDATE → repetitions
//   of calendars that `timeline list --as ics` prints: X-EDTF → date, in place of the days that it covers; X-KIND → kind, no
//   tag; what is below the end of the summary only for its sources
import { dayToIso, digits, type Day } from '../../dates/calendar.ts';
import { isDateError, parseEdtf } from '../../dates/edtf/edtf.ts';
import { Faulty } from '../file.ts';
import { eventsIn, blame, fault, foreignFile, Tally, type Made } from '../foreign.ts';
import type { Importer } from '../importer.ts';
import { addressOf, proseOf, splitAddresses, titled } from '../prose.ts';
import { endOfSummary } from '../summary-end.ts';
import {
  componentsIn,
  leaveOutMoved,
  offsetsIn,
  unescaped,
  unfolded,
  type Component,
  type Line,
} from './ics-lines.ts';
import { mostOfFile, repetitions } from './ics-repeat.ts';
import { report, textFile } from '../problems.ts';

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
    const file = textFile(sample.name, sample.text);
    const warn: Calendar['warn'] = (line, message) =>
      report(log, 'warning', { file, line: line?.line ?? 1, where: line?.name ?? '' }, message);
    const calendar = { tally, budget: { left: mostOfFile }, offsets: offsetsIn(lines), warn };
    const events = components.flatMap((component) => madeOf(component, calendar));
    tally.note(log, sample, `iCalendar, ${eventsIn(events)}`);
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

function madeOf(component: Component, calendar: Calendar): Made[] {
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
  if (['ATTENDEE', 'ATTACH', 'COMMENT', 'CONTACT'].some((name) => component.has(name)))
    calendar.tally.add('with people invited, attachments or comments, which are not read');
  if (isCancelled) calendar.tally.add('cancelled, which a tag says');
  const { title, summary } = titled(text('SUMMARY') || body || '(no title)');
  const record = {
    date: isOwn ? text('X-EDTF') : spanOf(from, component),
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
  return repeated({ at, record }, from, component, calendar);
}

/** As written: a zone never shifts it. */
const timeIn = ({ value }: Line): string | null => timeOf(value);

function timeOf(value: string): string | null {
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

const zoneOf = (line: Pick<Line, 'parameters'> | undefined): string | undefined =>
  /;TZID="?([^";:]+)/i.exec(line?.parameters ?? '')?.[1];

/** The clock is that of the zone. */
function noteOf({ parameters, value }: Line, isOwn: boolean): { readonly date_note?: string } {
  const zone = zoneOf({ parameters });
  return zone === undefined || isOwn || !/T(?!000000)/.test(value) ? {} : { date_note: `time of ${zone}` };
}

const isDay = (date: string): boolean => date.length === 10;

/** The end of whole days is the day after; programs also write the day itself. */
function spanOf(from: string, component: Component): string {
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
  const [, weeks = 0, days = 0, hours = 0, minutes = 0] =
    /^P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:\d{1,6}S)?)?$/.exec(
      duration.trim(),
    ) ?? [];
  const whole = Number(weeks) * 7 + Number(days);
  if (isDay(from)) return whole === 0 ? null : dayToIso(dayOf(from) + whole);
  const end = minutesOf(from) + whole * 1_440 + Number(hours) * 60 + Number(minutes);
  const clock = [end / 60, end]
    .map((part, at) => digits(Math.floor(part) % (at === 0 ? 24 : 60), 2))
    .join(':');
  return `${dayToIso(dayOf(from) + Math.floor(end / 1_440))}T${clock}${from.slice(16)}`;
}

const minutesOf = (time: string): number => Number(time.slice(11, 13)) * 60 + Number(time.slice(14, 16));

function placesOf(own: readonly string[], location: string, geo: string): readonly unknown[] {
  const [, lat, lon] = /^(-?[\d.]+);(-?[\d.]+)$/.exec(geo) ?? [];
  const point = lat === undefined ? {} : { lat: Number(lat), lon: Number(lon) };
  const name = own[0] ?? location.replace(/\s+/g, ' ');
  if (name === '' && lat === undefined) return [];
  return [{ name: name || `${lat}, ${lon}`, ...point }, ...own.slice(1).map((other) => ({ name: other }))];
}

/** What all events of a file are read with. */
interface Calendar {
  readonly tally: Tally;
  /** How many days its rules may look at. */
  readonly budget: { left: number };
  readonly offsets: ReadonlyMap<string, number>;
  readonly warn: (line: Line | undefined, message: string) => void;
}

function repeated(made: Made, from: string, component: Component, calendar: Calendar): Made[] {
  const first = dayOf(from);
  const { days, warning } = repetitions(
    first,
    component,
    (text) => lastDay(text, component, calendar),
    calendar.budget,
  );
  if (warning !== null) calendar.warn(component.get('RRULE'), warning);
  const left = new Set(timesIn(component, 'EXDATE').map(dayOf));
  const { id, date, ...record } = made.record as { readonly id?: string; readonly date: string };
  const dates = [
    ...days.map((day) => ({ day, date: moved(date, day - first) })),
    ...timesIn(component, 'RDATE').map((time) => ({
      day: dayOf(time),
      // Another clock has its own end, which isn't said.
      date: isDay(time) || time.slice(10) === from.slice(10) ? moved(date, dayOf(time) - first) : time,
    })),
  ];
  const taken = new Map(dates.map((each) => [each.date, each]));
  return [...taken.values()].flatMap((each, nth): Made[] =>
    left.has(each.day)
      ? []
      : [
          {
            at: made.at,
            record: {
              ...record,
              ...(id === undefined ? {} : { id: nth === 0 ? id : `${id}-${nth + 1}` }),
              date: each.date,
            },
          },
        ],
  );
}

/** Of `UNTIL` in UTC, the last day on which it begins at its time in its zone, as far as the file tells what that is. */
function lastDay(text: string, component: Component, { offsets }: Calendar): Day | null {
  const last = timeOf(text);
  if (last === null) return null;
  const start = component.get('DTSTART');
  const from = start === undefined ? null : timeIn(start);
  if (from === null || isDay(from) || isDay(last)) return dayOf(last);
  const ahead = last.endsWith('Z') ? (offsets.get(zoneOf(start) ?? '') ?? 0) : 0;
  return dayOf(last) + Math.floor((minutesOf(last) + ahead - minutesOf(from)) / 1_440);
}

/** A period is taken by its start. */
const timesIn = (component: Component, name: string): readonly string[] =>
  (component.get(name)?.value ?? '').split(',').flatMap((each) => timeOf(each.split('/')[0] ?? '') ?? []);

/** By days, from its first to its last; clocks stay. */
const moved = (date: string, days: number): string =>
  date.replace(/\d{4}-\d\d-\d\d/g, (day) => dayToIso(dayOf(day) + days));

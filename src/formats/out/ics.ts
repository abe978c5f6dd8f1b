// Events as a calendar (RFC 5545). A date of a month or a year is all of its days; `X-EDTF` keeps what was given.
import { digits, fromDay, lastDayOfMonth, toDay, type CivilDate, type Day } from '../../dates/calendar.ts';
import { dateInWords } from '../../dates/words/words.ts';
import { placeWords } from '../../dataset/names.ts';
import type { Dataset, TimelineEvent } from '../../dataset/model.ts';
import { claimLines, factLines, namedSources } from './account.ts';
import { losses, type Fields } from './losses.ts';
import { countedLoss, type Written, type Selection } from './output.ts';
import { calendarSpan, type CalendarPoint, type CalendarSpan } from './span.ts';
import { endOfSummary } from '../summary-end.ts';
import { utc } from './utc.ts';

export function ics(selection: Selection): Written {
  const { events, dataset, today } = selection;
  const dated = events.flatMap((event) => {
    const span = calendarSpan(event.when);
    return span === null || !isInCalendar(span) ? [] : [{ event, span }];
  });
  return {
    parts: parts(dated, dataset, today),
    losses: [
      ...countedLoss(
        events.length - dated.length,
        'event without a date within the years 1–9999 is left out',
        'events without a date within the years 1–9999 are left out',
      ),
      ...losses({ ...selection, events: dated.map(({ event }) => event) }, leftOut, inText),
    ],
  };
}

const leftOut: Fields = {
  dataset: ['description'],
  event: ['importance', 'links', 'supports', 'extra'],
  actor: ['kind', 'aliases', 'native', 'affiliations', 'description'],
  place: ['country', 'precision', 'aliases'],
  second: ['lat'],
  source: ['language'],
};
const inText: Fields = {
  event: ['roles', 'claims', 'disputed', 'toll', 'weapon', 'date_note', 'note'],
  place: ['within'],
  source: ['publisher', 'agency', 'title', 'published'],
};

/** The day after the last one is written too. */
function isInCalendar({ from, to }: CalendarSpan): boolean {
  const last = to ?? from;
  return from.year >= 1 && (last.year < 9999 || (last.year === 9999 && (last.month ?? 12) < 12));
}

interface Dated {
  readonly event: TimelineEvent;
  readonly span: CalendarSpan;
}

function* parts(dated: readonly Dated[], dataset: Dataset, today: Day): Generator<string> {
  yield lines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//timeline//timeline//EN',
    text('X-WR-CALNAME', dataset.title),
  ]);
  const stamp = `DTSTAMP:${dayText(fromDay(today))}T000000Z`;
  for (const each of dated) yield lines(['BEGIN:VEVENT', stamp, ...properties(each, dataset), 'END:VEVENT']);
  yield lines(['END:VCALENDAR']);
}

function properties({ event, span }: Dated, dataset: Dataset): string[] {
  const { id, title, kind, tags, places } = event;
  // Of the place that stands beside it, no other.
  const { lat, lon } = dataset.places.get(places[0]?.place ?? '') ?? {};
  const [url] = namedSources(event, dataset).flatMap((source) => source.url ?? []);
  const [place] = places;
  const labels = [...(kind === undefined ? [] : [kind]), ...tags];
  return [
    text('UID', `${id}@timeline`),
    ...dates(span),
    text('X-EDTF;VALUE=TEXT', event.date),
    ...optional('X-KIND;VALUE=TEXT', kind ?? ''),
    ...list(
      'X-ACTORS',
      event.actors.map(({ actor: key }) => dataset.actors.get(key)?.name ?? key),
    ),
    ...list(
      'X-PLACES',
      places.map(({ place: key }) => dataset.places.get(key)?.name ?? key),
    ),
    text('SUMMARY', title),
    ...optional('DESCRIPTION', description(event, span, dataset)),
    ...(place === undefined ? [] : [text('LOCATION', placeWords(dataset, place.place))]),
    ...(lat === undefined || lon === undefined ? [] : [`GEO:${lat};${lon}`]),
    ...(labels.length === 0 ? [] : [`CATEGORIES:${labels.map(escaped).join(',')}`]),
    ...(url === undefined ? [] : [`URL:${url}`]),
    // Nobody is busy because of it.
    'TRANSP:TRANSPARENT',
  ];
}

function description(event: TimelineEvent, { isExact }: CalendarSpan, dataset: Dataset): string {
  const sources = namedSources(event, dataset).map(({ name, url }) =>
    url === null || url === name ? name : `${name}: ${url}`,
  );
  const date = isExact ? [] : [dateInWords(event.when)];
  const more = [
    ...[[...date, ...factLines(event, dataset)], claimLines(event, dataset), sources].map((block) =>
      block.join('\n'),
    ),
    event.note ?? '',
  ].filter((block) => block !== '');
  return (event.summary ?? '') + (more.length === 0 ? '' : endOfSummary.ics + more.join('\n\n'));
}

function dates({ from, to }: CalendarSpan): string[] {
  if (from.time === undefined && to?.time === undefined) {
    const next = fromDay(lastDayOf(to ?? from) + 1);
    return [`DTSTART;VALUE=DATE:${dayText(civil(from))}`, `DTEND;VALUE=DATE:${dayText(next)}`];
  }
  const isZoned = [from, to].some((point) => typeof point?.time?.offset === 'number');
  const end = to === null ? [] : [`DTEND:${instant(to, lastDayOf(to) + 1, isZoned)}`];
  return [`DTSTART:${instant(from, toDay(from.year, from.month ?? 1, from.day ?? 1), isZoned)}`, ...end];
}

const civil = ({ year, month = 1, day = 1 }: CalendarPoint): CivilDate => ({ year, month, day });

function lastDayOf({ year, month = 12, day }: CalendarPoint): Day {
  return day === undefined ? lastDayOfMonth(year, month) : toDay(year, month, day);
}

/**
 * Where there is no zone, what clocks showed there; where only one end has a zone, the other is taken to be in UTC.
 * A point without a time is the midnight that `midnight` begins with.
 */
function instant(point: CalendarPoint, midnight: Day, isZoned: boolean): string {
  const { time } = point;
  const zone = isZoned ? 'Z' : '';
  if (time === undefined) return `${dayText(fromDay(midnight))}T000000${zone}`;
  const { time: clock = time, ...day } = isZoned ? utc(point) : point;
  const clockText = [clock.hour, clock.minute, clock.second ?? 0].map((part) => digits(part, 2)).join('');
  return `${dayText(civil(day))}T${clockText}${zone}`;
}

const dayText = ({ year, month, day }: CivilDate): string =>
  digits(year, 4) + digits(month, 2) + digits(day, 2);

const optional = (name: string, value: string): string[] => (value === '' ? [] : [text(name, value)]);

const list = (name: string, items: readonly string[]): string[] =>
  items.length === 0 ? [] : [`${name};VALUE=TEXT:${items.map(escaped).join(',')}`];
const text = (name: string, value: string): string => `${name}:${escaped(value)}`;

const escaped = (value: string): string => value.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

const lines = (contents: readonly string[]): string =>
  contents.map((content) => `${folded(content)}\r\n`).join('');

/** Bytes of a line without its end. */
const mostBytes = 75;

/** A long line goes on after a line break and a blank; never within a letter. */
function folded(line: string): string {
  let out = '';
  let used = 0;
  for (const letter of line) {
    const size = bytesOf(letter);
    if (used + size > mostBytes) {
      out += '\r\n ';
      used = 1;
    }
    out += letter;
    used += size;
  }
  return out;
}

/** In UTF-8. */
function bytesOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

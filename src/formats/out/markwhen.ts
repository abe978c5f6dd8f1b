// Events as a markwhen text: https://docs.markwhen.com/syntax
import { digits } from '../../dates/calendar.ts';
import type { Day } from '../../dates/calendar.ts';
import { partsOf, type EdtfDate } from '../../dates/edtf/edtf.ts';
import { timeText } from '../../dates/edtf/time.ts';
import { placeWords } from '../../dataset/names.ts';
import type { Dataset, TimelineEvent } from '../../dataset/model.ts';
import { accountLines, claimLines, namedSources } from './account.ts';
import { losses, type Fields } from './losses.ts';
import { countedLoss, type Written, type Selection } from './output.ts';
import { calendarSpan, type CalendarPoint } from './span.ts';
import { endOfSummary } from '../summary-end.ts';
import { utc } from './utc.ts';

export function markwhen(selection: Selection): Written {
  const { events, dataset, today } = selection;
  const dated = events.flatMap((event) => {
    const date = dateOf(event.when, today);
    return date === null ? [] : [{ event, date }];
  });
  const left = events.length - dated.length;
  return {
    parts: parts(dated, dataset),
    losses: [
      ...countedLoss(
        left,
        'event without a date within the years 1–9999 is left out',
        'events without a date within the years 1–9999 are left out',
      ),
      ...losses({ ...selection, events: dated.map(({ event }) => event) }, leftOut, inText),
    ],
  };
}

const leftOut: Fields = {
  event: ['roles', 'supports', 'extra'],
  actor: ['kind', 'aliases', 'native', 'affiliations', 'description'],
  place: ['country', 'lat', 'precision', 'aliases'],
  source: ['language'],
};
const inText: Fields = {
  event: ['claims', 'toll'],
  place: ['within'],
  source: ['publisher', 'agency', 'title', 'published'],
};

interface Dated {
  readonly event: TimelineEvent;
  readonly date: string;
}

function* parts(dated: readonly Dated[], dataset: Dataset): Generator<string> {
  const { title, description } = dataset;
  yield `title: ${JSON.stringify(title)}\n`;
  if (description !== undefined) yield `description: ${JSON.stringify(description)}\n`;
  for (const { event, date } of dated) yield `\n${lines(event, date, dataset).join('\n')}\n`;
}

function lines(event: TimelineEvent, date: string, dataset: Dataset): string[] {
  const { id, title, summary = '', kind, importance, weapon, disputed, links, tags, note } = event;
  const words = [escapeTitle(title), ...tags.map((tag) => `#${tag.replaceAll(/[^\p{L}\p{N}_]+/gu, '_')}`)];
  const actors = event.actors.map(({ actor }) => dataset.actors.get(actor)?.name ?? actor);
  const places = event.places.map(({ place }) => dataset.places.get(place)?.name ?? place);
  const more = linesBelow(event, dataset);
  return [
    `${date}: ${words.join(' ')}`,
    ...property('id', id),
    ...property('edtf', date === event.date ? undefined : event.date),
    ...property('kind', kind),
    ...property('importance', importance),
    ...property('weapon', weapon),
    ...property('disputed', disputed),
    ...property('date_note', event.date_note),
    ...property('note', note),
    ...property('actors', actors),
    ...property('places', places),
    ...property(
      'links',
      links.map(({ relation, to }) => `${relation} ${to}`),
    ),
    ...property('tags', tags.every((tag) => /^[\p{L}\p{N}_]+$/u.test(tag)) ? [] : tags),
    '',
    ...summary.split('\n').map(escapeLine),
    ...(more.length === 0 ? [] : [endOfSummary.markwhen, ...more]),
  ];
}

function linesBelow(event: TimelineEvent, dataset: Dataset): string[] {
  const { note } = event;
  return [
    ...accountLines(event).map(escapeLine),
    ...claimLines(event, dataset).map((line) => escapeTags(`- ${line}`)),
    ...event.places.map(({ place }) => `[${bracketless(placeWords(dataset, place))}](location)`),
    ...namedSources(event, dataset).map(({ name, url }) =>
      url === null ? escapeLine(`Source: ${name}`) : `[${bracketless(name)}](${url})`,
    ),
    ...(note === undefined ? [] : note.split('\n').map(escapeLine)),
  ];
}

/** Strings of JSON are strings of YAML too. */
function property(name: string, value: string | readonly string[] | undefined): string[] {
  return value === undefined || value.length === 0 ? [] : [`${name}: ${JSON.stringify(value)}`];
}

/** The words of a link. */
const bracketless = (text: string): string => escapeTags(text.replaceAll('[', '(').replaceAll(']', ')'));

const escapeTags = (line: string): string => line.replaceAll(/(?<=\s)(?=#[\p{L}\p{N}_])/gu, '\\');

/** What would be a tag, an event's id, a person or a box to tick. */
const escapeTitle = (title: string): string => title.replaceAll(/(?<=^|\s)(?=[#!@]\w)|^(?=\[)/g, '\\');

/**
 * What would be an event of its own: a line that begins with a date or what may be one, with a colon after it; a
 * heading, a tag, a comment, the beginning or the end of a group.
 */
function escapeLine(given: string): string {
  const line = escapeTags(given);
  return mayBeMarkup.test(line) || (line.includes(':') && mayBeDate.test(line)) ? `\\ ${line}` : line;
}

const mayBeMarkup = /^\s*(?:#|\/\/|- |\*\*\*|end\b|group\b|section\b)/i;
const mayBeDate =
  /^\s*(?:[\d.:!+-]|now|today|by|before|after|every|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|title:|description:)/i;

/** null where markwhen has no way to write it. */
function dateOf(when: EdtfDate, today: Day): string | null {
  const span = calendarSpan(when);
  if (span === null) return null;
  const { from, to } = span;
  if ([from, to ?? from].some(({ year }) => year < 1 || year > 9999)) return null;
  if (from.time !== undefined || to?.time !== undefined) return timed(from, to);
  const isOngoing = isOpenEnd(when) && (when.earliest ?? today) < today;
  const end = isOngoing ? 'now' : to === null ? null : dayText(to);
  return end === null ? dayText(from) : `${dayText(from)}/${end}`;
}

function isOpenEnd(when: EdtfDate): boolean {
  const parts = partsOf(when);
  return parts.kind === 'interval' && parts.end === 'open';
}

const dayText = ({ year, month, day }: CalendarPoint): string =>
  [digits(year, 4), ...[month, day].flatMap((part) => (part === undefined ? [] : [digits(part, 2)]))].join(
    '-',
  );

/** Its instants are in UTC, with seconds, and both ends of a range have one. */
function timed(from: CalendarPoint, to: CalendarPoint | null): string {
  const instants = (to === null ? [from] : [from, to]).map((point, index) => instant(point, index === 1));
  return instants.join('-');
}

function instant(point: CalendarPoint, isEnd: boolean): string {
  const midnight = { hour: isEnd ? 23 : 0, minute: isEnd ? 59 : 0, second: isEnd ? 59 : 0, offset: 0 };
  const { time = midnight, ...day } = utc({ ...point, time: point.time ?? midnight });
  return dayText(day) + timeText({ ...time, second: time.second ?? 0, offset: 0 });
}

// SIMILE Timeline, XML and JSON: http://www.simile-widgets.org/wiki/Timeline_EventSources
//   start, end → date    title, text → title and summary    link → source
// An end without a duration says when it was at the latest, latestStart and earliestEnd how long it was unsure.
import { yearText } from '../../dates/edtf/point.ts';
import { isDateError, parseEdtf } from '../../dates/edtf/edtf.ts';
import { isObject, Faulty } from '../file.ts';
import {
  eventsIn,
  blame,
  brokenXml,
  fault,
  foreignFile,
  refuse,
  Tally,
  type At,
  type Made,
} from '../foreign.ts';
import type { Importer, Sample } from '../importer.ts';
import type { ProblemLog } from '../problems.ts';
import type { RawFile } from '../file.ts';
import { addressOf, lineOf, proseOf, titled } from '../prose.ts';
import { isRead, readWhen, type When } from '../when.ts';
import { objectsAt, type Fields } from './records.ts';

export const simileXml: Importer = {
  format: 'SIMILE',
  recognises: ({ head }) => /<data\b/.test(head) && /<event\b/.test(head),
  open: async (sample) => {
    const { treeOf } = await import('../xml-tree.ts');
    return (log) => {
      const { root, fault: broken } = treeOf(sample.text);
      const events = (root?.children ?? []).filter(({ name }) => name === 'event');
      if (root === null || events.length === 0)
        return refuse(sample, log, broken?.line ?? 1, '', broken?.message ?? 'XML without events');
      if (broken !== null) blame(sample, log, broken.line, '', brokenXml(broken.message));
      const found = events.map(({ attributes, text, line }) => ({
        at: { line },
        event: eventOf(
          { ...attributes, description: text },
          attributes['isDuration'] === 'true' || attributes['durationEvent'] === 'true',
        ),
      }));
      return read(found, sample, log);
    };
  },
};

export const simileJson: Importer = {
  format: 'SIMILE',
  recognises: ({ head, json }) =>
    isObject(json) &&
    Array.isArray(json['events']) &&
    ('dateTimeFormat' in json || /"start"\s*:/.test(head)) &&
    hasStarts(json['events'] as unknown[]),
  open: (sample) => (log) =>
    read(
      objectsAt(sample, ['events']).map(({ fields, at }) => ({
        at,
        // The names are misleading: an event whose isDuration is true is drawn as an instant.
        event: eventOf(fields, fields['isDuration'] !== true && fields['durationEvent'] !== false),
      })),
      sample,
      log,
    ),
};

const hasStarts = (events: readonly unknown[]): boolean =>
  events.length > 0 &&
  events.slice(0, 10).every((event) => isObject(event) && 'start' in event && !('date' in event));

interface Event {
  readonly start: string;
  readonly end: string;
  readonly latestStart: string;
  readonly earliestEnd: string;
  readonly lasts: boolean;
  readonly fields: Fields;
}

const textIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

function eventOf(fields: Fields, lasts: boolean): Event {
  const [start = '', end = '', latestStart = '', earliestEnd = ''] = [
    'start',
    'end',
    'latestStart',
    'earliestEnd',
  ].map((name) => textIn(fields[name]));
  return { start, end, latestStart, earliestEnd, lasts, fields };
}

interface FoundEvent {
  readonly at: At;
  readonly event: Event;
}

function read(found: readonly FoundEvent[], sample: Sample, log: ProblemLog): RawFile | null {
  const ended = found.filter(({ event }) => event.end !== '');
  const reversed = ended.filter(({ event }) => isReversed(event));
  const [first] = reversed;
  if (first !== undefined && reversed.length * 2 > ended.length) {
    const message = `${reversed.length} of ${found.length} events end before they begin; are these millions of years? Such scales are not read`;
    return refuse(sample, log, 'line' in first.at ? first.at.line : 1, '', message);
  }
  const tally = new Tally();
  const events: Made[] = found.map(({ at, event }) => ({ at, record: recordOf(event, tally) }));
  tally.note(log, sample, `SIMILE, ${eventsIn(events)}`);
  return foreignFile(sample, { lists: { events } });
}

/** As plain years: 115 to 105. */
function isReversed({ start, end }: Event): boolean {
  return /^\d+(?:\.\d+)?$/.test(start) && /^\d+(?:\.\d+)?$/.test(end) && Number(end) < Number(start);
}

function timeIn(text: string): When {
  if (/^-?\d{1,13}$/.test(text)) return { date: yearText(Number(text)) };
  return readWhen(text, { order: 'mdy', shortYears: null });
}

function recordOf(event: Event, tally: Tally): unknown {
  const { fields } = event;
  const name = lineOf(textIn(fields['title']) || textIn(fields['caption']));
  const label = name === '' ? 'event' : `event "${name.slice(0, 40)}"`;
  const date = dateOf(event, label, tally);
  if (date instanceof Faulty) return date;
  const { text, addresses } = proseOf(textIn(fields['description']) || textIn(fields['text']));
  const { title, summary } = titled(name || text);
  if (title === '') return new Faulty([fault('neither a title nor a text; the event is left out', [label])]);
  const body = [summary, text === title ? '' : text.replace(/\n(?!\n)/g, ' ')].filter(
    (part) => part !== undefined && part !== '',
  );
  const link = addressOf(textIn(fields['link']));
  const id = textIn(fields['id']) || textIn(fields['eventID']);
  const note = noteOf(event);
  return {
    date,
    title,
    ...(id === '' ? {} : { id }),
    ...(note === '' ? {} : { date_note: note }),
    ...(body.length === 0 ? {} : { summary: body.join('\n\n') }),
    sources: [...new Set([...(link === null ? [] : [link]), ...addresses])].map((url) => ({ url })),
  };
}

function dateOf({ start, end, lasts }: Event, label: string, tally: Tally): string | Faulty {
  const from = timeIn(start);
  if (!isRead(from))
    return new Faulty([fault(`${start === '' ? 'no start' : from.error}; the event is left out`, [label])]);
  if (end === '') return from.date;
  const to = timeIn(end);
  if (!isRead(to)) return new Faulty([fault(`${to.error}; the event is left out`, [label])]);
  if (to.date === from.date) return from.date;
  const date = lasts ? `${from.date}/${to.date}` : `[${from.date}..${to.date}]`;
  if (!lasts) tally.add('instants of which only the bounds are known');
  if (!isDateError(parseEdtf(date))) return date;
  return new Faulty([fault(`ends (${end}) before it begins (${start}); the event is left out`, [label])]);
}

function noteOf({ start, end, latestStart, earliestEnd }: Event): string {
  return [
    latestStart === '' ? '' : `began between ${start} and ${latestStart}`,
    earliestEnd === '' ? '' : `ended between ${earliestEnd} and ${end}`,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

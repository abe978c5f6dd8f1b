// TimelineJS 3 and 2 (https://timeline.knightlab.com/docs/json-format.html, and of version 2 its own repository).
//   start_date, end_date → date     text.headline → title      text.text → summary, its links → sources
//   group, tag → kind               media.url → source         display_date → date_note
//   eras → events of kind "era"     title slide → title of the dataset
//   of what `timeline list --as timelinejs` prints: edtf → date, in place of the days that it covers; what follows the
//   summary in an <aside> → its links to sources; importance, actors, places, tags,
//   date_note, disputed, weapon, links, note
import { digits } from '../../dates/calendar.ts';
import { isDateError, parseEdtf } from '../../dates/edtf/edtf.ts';
import { yearText } from '../../dates/edtf/point.ts';
import { isObject, type RecordFault } from '../file.ts';
import { fault, foreignFile, Tally, withFaults, type Made } from '../foreign.ts';
import type { Importer, Sample } from '../importer.ts';
import { addressOf, lineOf, proseOf, titled } from '../prose.ts';
import { isRead, readWhen, spanned } from '../when.ts';
import { Faulty } from '../file.ts';
import { objectsAt, type Fields, type Found } from './records.ts';

export const timelineJs: Importer = {
  format: 'TimelineJS',
  recognises: ({ head, json }) =>
    /"start_?date"/i.test(head) && isObject(json) && (isVersion3(json) || isObject(json['timeline'])),
  open: (sample) => (log) => {
    const tally = new Tally();
    const { json } = sample;
    const root = isObject(json) ? json : {};
    const old = isObject(root['timeline']) ? root['timeline'] : null;
    const events = old === null ? version3(sample, tally) : version2(sample, tally);
    tally.note(log, sample, `TimelineJS, ${events.length} events`);
    return foreignFile(sample, { lists: { events }, head: headOf(old ?? titleSlide(root)), isExcerpt: true });
  },
};

const isVersion3 = (json: Fields): boolean =>
  Array.isArray(json['events']) &&
  (json['events'] as unknown[]).some((event) => isObject(event) && 'start_date' in event);

const texts = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
const fieldsIn = (value: unknown): Fields => (isObject(value) ? value : {});

function titleSlide(root: Fields): Fields {
  return fieldsIn(fieldsIn(root['title'])['text']);
}

function headOf({ headline, text }: Fields): Fields {
  const title = lineOf(texts(headline));
  const description = proseOf(texts(text)).text;
  return { ...(title === '' ? {} : { title }), ...(description === '' ? {} : { description }) };
}

function version3(sample: Sample, tally: Tally): Made[] {
  const eras = objectsAt(sample, ['eras']);
  tally.add('eras, of the kind "era"', eras.length);
  return [
    ...objectsAt(sample, ['events']).map((found) => made(found, slideOf(found.fields), tally)),
    ...eras.map((found) => made(found, { ...slideOf(found.fields), kind: 'era' }, tally)),
  ];
}

/** What a slide says, in either version and as a row of a sheet. */
interface Slide {
  readonly id: string;
  readonly start: unknown;
  readonly end: unknown;
  readonly displayDate: string;
  readonly edtf?: string;
  readonly headline: string;
  readonly text: string;
  readonly kind: string;
  /** Fields of our own. */
  readonly own?: Fields;
  readonly media: { readonly url: string; readonly caption: string; readonly credit: string };
}

function slideOf(fields: Fields): Slide {
  const text = fieldsIn(fields['text']);
  const media = fieldsIn(fields['media']);
  const start = fieldsIn(fields['start_date']);
  return {
    id: texts(fields['unique_id']),
    start: fields['start_date'],
    end: fields['end_date'],
    displayDate: texts(fields['display_date']) || texts(start['display_date']),
    edtf: texts(fields['edtf']),
    headline: texts(text['headline']),
    text: texts(text['text']),
    kind: texts(fields['group']),
    own: ownIn(fields),
    media: { url: texts(media['url']), caption: texts(media['caption']), credit: texts(media['credit']) },
  };
}

function ownIn(fields: Fields): Fields {
  const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
  const isList = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isText);
  const isLink = (value: unknown): boolean =>
    isObject(value) && isText(value['relation']) && isText(value['to']);
  const { importance, links } = fields;
  const names = [
    ...['date_note', 'weapon', 'note'].filter((name) => isText(fields[name])),
    ...['actors', 'places', 'disputed', 'tags'].filter((name) => isList(fields[name])),
    ...(/^(?:major|normal|minor)$/.test(texts(importance)) ? ['importance'] : []),
    ...(Array.isArray(links) && links.every(isLink) ? ['links'] : []),
  ];
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

function version2(sample: Sample, tally: Tally): Made[] {
  const slides = (list: string, kind: string): Made[] =>
    objectsAt(sample, ['timeline', list]).map((found) => made(found, oldSlide(found.fields, kind), tally));
  return [...slides('date', ''), ...slides('era', 'era')];
}

function oldSlide(fields: Fields, kind: string): Slide {
  const asset = fieldsIn(fields['asset']);
  return {
    id: '',
    start: fields['startDate'],
    end: fields['endDate'],
    displayDate: '',
    headline: texts(fields['headline']),
    text: texts(fields['text']),
    kind: kind || texts(fields['tag']),
    media: { url: texts(asset['media']), caption: texts(asset['caption']), credit: texts(asset['credit']) },
  };
}

function made({ at }: Found, slide: Slide, tally: Tally): Made {
  return { at, record: recordOfSlide(slide, tally) };
}

export function recordOfSlide(slide: Slide, tally: Tally | null = null): unknown {
  const faults: RecordFault[] = [];
  const edtf = isDateError(parseEdtf(slide.edtf ?? '')) ? null : (slide.edtf ?? '');
  const date = edtf ?? dateOf(slide, faults);
  const { addresses } = proseOf(slide.text);
  const { text } = proseOf(slide.text.replace(/<aside><ul>.*<\/ul><\/aside>$/s, ''));
  const caption = lineOf(slide.media.caption);
  const { title, summary } = titled(lineOf(slide.headline) || text || caption);
  if (title === '') faults.push(fault('neither a headline nor a text; the event is left out', ['headline']));
  if (date === null || title === '') return new Faulty(faults);
  const own = text === title ? '' : text;
  const whole = [lineOf(slide.headline) === '' ? undefined : summary, own].filter(
    (part) => part !== undefined && part !== '',
  );
  const note = edtf === null ? lineOf(slide.displayDate) : '';
  const media = mediaSource(slide, caption, tally);
  const kind = lineOf(slide.kind);
  const record = {
    date,
    title,
    ...(slide.id.trim() === '' ? {} : { id: slide.id.trim() }),
    ...(note === '' ? {} : { date_note: note }),
    ...(whole.length === 0 ? {} : { summary: whole.join('\n\n') }),
    ...(kind === '' ? {} : { kind }),
    ...slide.own,
    sources: [...media, ...addresses.filter((url) => url !== media[0]?.url).map((url) => ({ url }))],
  };
  return withFaults(record, faults);
}

function mediaSource(
  { media }: Slide,
  caption: string,
  tally: Tally | null,
): readonly { readonly url: string }[] {
  const given = media.url.trim();
  const url =
    addressOf(given) ??
    (given.startsWith('<')
      ? (/\bsrc\s*=\s*["']?((?:https?:)?\/\/[^"'\s>]+)/i.exec(given)?.[1] ?? null)
      : null);
  const address = url === null ? null : addressOf(url);
  if (address === null) {
    if (given !== '') tally?.add('media without an address of the web, left out');
    return [];
  }
  const credit = lineOf(media.credit);
  return [
    {
      url: address,
      ...(caption === '' ? {} : { title: titled(caption).title }),
      ...(credit === '' ? {} : { publisher: titled(credit).title }),
    },
  ];
}

function dateOf({ start, end }: Slide, faults: RecordFault[]): string | null {
  const from = readDate(start);
  const to = end === undefined || end === null || isEmpty(end) ? null : readDate(end);
  if ('error' in from || (to !== null && 'error' in to)) {
    const [where, error] =
      'error' in from
        ? ['start_date', from.error]
        : ['end_date', to !== null && 'error' in to ? to.error : ''];
    faults.push(fault(`${error}; the event is left out`, [where]));
    return null;
  }
  const date = spanned(from.date, to?.date ?? null);
  if (!isDateError(parseEdtf(date))) return date;
  faults.push(
    fault(`ends (${to?.date ?? ''}) before it begins (${from.date}); the event is left out`, ['end_date']),
  );
  return null;
}

const isEmpty = (date: unknown): boolean =>
  date === '' || (isObject(date) && texts(date['year']).trim() === '');

/** Negative years are those before Christ: TimelineJS shows -300 as 300 BCE. */
function readDate(given: unknown): { readonly date: string } | { readonly error: string } {
  if (!isObject(given)) return readText(texts(given).trim());
  const [year, month, day, hour, minute = '', second = ''] = [
    'year',
    'month',
    'day',
    'hour',
    'minute',
    'second',
  ].map((part) => texts(given[part]).trim());
  if (year === undefined || !/^[+-]?\d{1,13}$/.test(year))
    return { error: year ? `"${year}" is no year` : 'no year' };
  const number = Number(year);
  const parts = [yearText(number < 0 ? number + 1 : number)];
  if (month !== undefined && Number(month) > 0) parts.push(digits(Number(month), 2));
  if (parts.length > 1 && day !== undefined && Number(day) > 0) parts.push(digits(Number(day), 2));
  const clock = parts.length === 3 && hour ? clockOf(hour, minute, second) : '';
  return checked(parts.join('-') + clock);
}

function clockOf(hour: string, minute: string, second: string): string {
  const clock = [hour, minute || '0', second || '0']
    .map((part) => digits(Math.floor(Number(part)), 2))
    .join(':');
  return clock === '00:00:00' || clock.includes('NaN') ? '' : `T${clock}`;
}

/** "1963,8,9" of version 2, or any date in words. */
function readText(text: string): { readonly date: string } | { readonly error: string } {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length > 1 && parts.every((part) => /^-?\d+$/.test(part))) {
    const [year, month, day, hour, minute, second] = parts;
    return readDate({ year, month, day, hour, minute, second });
  }
  if (text === '') return { error: 'no date' };
  if (/^-\d+$/.test(text)) return readDate({ year: text });
  const when = readWhen(text, { order: 'mdy', shortYears: null });
  return isRead(when) ? when : { error: when.error };
}

function checked(date: string): { readonly date: string } | { readonly error: string } {
  const parsed = parseEdtf(date);
  return isDateError(parsed) ? { error: parsed.error } : { date };
}

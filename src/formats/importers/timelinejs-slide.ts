// A slide of TimelineJS, of a file in JSON or of a row of its spreadsheet → an event.
import { digits } from '../../dates/calendar.ts';
import { isDateError, parseEdtf } from '../../dates/edtf/edtf.ts';
import { yearText } from '../../dates/edtf/point.ts';
import { Faulty, isObject, type RecordFault } from '../file.ts';
import { fault, withFaults, type Tally } from '../foreign.ts';
import { addressOf, lineOf, proseOf, titled } from '../prose.ts';
import { isRead, readWhen, spanned } from '../when.ts';
import type { Fields } from './records.ts';

export interface Slide {
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

export const texts = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

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
  for (const [where, read] of [
    ['start_date', from],
    ['end_date', to],
  ] as const)
    if (read?.unused !== undefined)
      faults.push(fault(`${read.unused}; without it ${date} is taken`, [where], 'warning'));
  if (!isDateError(parseEdtf(date))) return date;
  faults.push(
    fault(`ends (${to?.date ?? ''}) before it begins (${from.date}); the event is left out`, ['end_date']),
  );
  return null;
}

const isEmpty = (date: unknown): boolean =>
  date === '' || (isObject(date) && texts(date['year']).trim() === '');

type DateRead =
  | {
      readonly date: string;
      /** What was given, but is not in it. */
      readonly unused?: string;
    }
  | { readonly error: string };

/** Negative years are those before Christ: TimelineJS shows -300 as 300 BCE. */
function readDate(given: unknown): DateRead {
  if (!isObject(given)) return readText(texts(given).trim());
  const [shown = '', month, day, hour, minute = '', second = ''] = [
    'year',
    'month',
    'day',
    'hour',
    'minute',
    'second',
  ].map((part) => texts(given[part]).trim());
  // "1,066", as spreadsheets show numbers.
  const year = shown.replace(/^(\d{1,2}),(\d{3})$/, '$1$2');
  if (!/^[+-]?\d{1,13}$/.test(year)) return { error: year ? `"${year}" is no year` : 'no year' };
  const number = Number(year);
  const parts = [yearText(number < 0 ? number + 1 : number)];
  if (month !== undefined && Number(month) > 0) parts.push(digits(Number(month), 2));
  if (parts.length > 1 && day !== undefined && Number(day) > 0) parts.push(digits(Number(day), 2));
  const clock = parts.length === 3 && hour ? clockOf(hour, minute, second) : '';
  const read = checked(parts.join('-') + clock);
  const unused = unusedOf(month ?? '', day ?? '');
  return unused === null || 'error' in read ? read : { ...read, unused };
}

function unusedOf(month: string, day: string): string | null {
  const isSaid = (part: string): boolean => part !== '' && !/^0+$/.test(part);
  if (isSaid(month) && !(Number(month) > 0)) return `"${month}" is no month`;
  return isSaid(day) && !isSaid(month) ? `day ${day} has no month` : null;
}

function clockOf(hour: string, minute: string, second: string): string {
  const clock = [hour, minute || '0', second || '0']
    .map((part) => digits(Math.floor(Number(part)), 2))
    .join(':');
  return clock === '00:00:00' || clock.includes('NaN') ? '' : `T${clock}`;
}

/** "1963,8,9" of version 2, or any date in words. */
function readText(text: string): DateRead {
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

// Notes with front matter, as Obsidian and its timeline plugins have them, and plain YAML lists of flat records:
//   date, start-date, end-date, title, tags, type → the event; the note below is its summary
//   <span class='ob-timelines' data-date='…' data-end='…' data-title='…'> → events of their own
import { Faulty } from '../file.ts';
import { eventsIn, fault, foreignFile, Tally, type Made } from '../foreign.ts';
import type { Importer, Sample } from '../importer.ts';
import { stemOf } from '../file.ts';
import { proseOf, splitAddresses, titled } from '../prose.ts';
import { isRead, readWhen, spanned, type When } from '../when.ts';

export const notes: Importer = {
  format: 'notes',
  recognises: ({ head }) =>
    /^---\s*\n(?:[^\n]*\n){0,60}?(?:fc-)?(?:start[-_]?)?date\s*:/i.test(head) ||
    /class=['"]ob-timelines['"]/.test(head),
  open: (sample) => (log) => {
    const tally = new Tally();
    const events = [...frontMatter(sample), ...spansIn(sample)];
    tally.note(log, sample, `notes, ${eventsIn(events)}`);
    return foreignFile(sample, { lists: { events } });
  },
};

interface Field {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

function frontMatter(sample: Sample): Made[] {
  const lines = sample.text.split(/\r?\n/);
  if (lines[0]?.trim() !== '---') return [];
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  const fields = fieldsIn(lines.slice(0, end === -1 ? lines.length : end));
  const field = (...keys: readonly string[]): Field | undefined =>
    fields.find(({ key }) => keys.includes(key));
  const start = field(
    'date',
    'start-date',
    'start_date',
    'startdate',
    'start',
    'event-date',
    'fc-date',
    'fc-start',
  );
  if (start === undefined) return [];
  const finish = field('end-date', 'end_date', 'enddate', 'end', 'fc-end');
  const body = end === -1 ? '' : lines.slice(end + 1).join('\n');
  const heading = /^#\s+(.+)$/m.exec(body)?.[1];
  const date = dated(start, finish);
  if (date instanceof Faulty)
    return [{ at: { line: date === undefined ? 1 : lineOfFault(date, start, finish) }, record: date }];
  const { text, addresses } = proseOf(unlinked(body.replace(/^#\s+.+$/m, '').trim()));
  const kind = field('type', 'kind', 'category', 'fc-category')?.value;
  const importance = field('importance')?.value.toLowerCase() ?? '';
  const record = {
    ...extraIn(fields),
    date,
    ...titled(field('title', 'name')?.value ?? heading ?? noteName(sample.name)),
    ...(text === '' ? {} : { summary: text }),
    ...(kind === undefined || kind === '' ? {} : { kind }),
    ...(/^(?:major|normal|minor)$/.test(importance) ? { importance } : {}),
    tags: itemsIn(field('tags', 'tag')?.value ?? ''),
    actors: itemsOf(field('actors', 'people', 'persons', 'participants', 'characters', 'who')?.value ?? ''),
    places: placesOf(field),
    sources: sourcesOf(field, [...addresses, ...splitAddresses(text).addresses]),
  };
  return [{ at: { line: start.line }, record }];
}

/** What is nothing else, under its own name; not what plugins need to show a note. */
function extraIn(fields: readonly Field[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.flatMap(({ key, value }): [string, string][] =>
      read.has(key) || value === '' ? [] : [[key, unlinked(value)]],
    ),
  );
}

const read = new Set(
  (
    'date,start-date,start_date,startdate,start,event-date,fc-date,fc-start,end-date,end_date,enddate,end,fc-end,' +
    'location,place,where,coordinates,coords,latitude,longitude,lat,lng,lon,source,sources,url,link,links,type,kind,' +
    'category,fc-category,importance,title,name,tags,tag,actors,people,persons,participants,characters,who,' +
    'summary,id,places,claims,disputed,toll,weapon,date_note,cssclass,cssclasses'
  ).split(','),
);

type FieldOf = (...keys: readonly string[]) => Field | undefined;

function sourcesOf(field: FieldOf, linked: readonly string[]): readonly object[] {
  const given = itemsOf(field('source', 'sources', 'url', 'link', 'links')?.value ?? '');
  const urls = [...given.flatMap((item) => splitAddresses(item).addresses), ...linked];
  const named = given.filter((item) => splitAddresses(item).addresses.length === 0);
  return [...[...new Set(urls)].map((url) => ({ url })), ...named.map((title) => ({ title }))];
}

function placesOf(field: FieldOf): readonly unknown[] {
  const place = field('location', 'place', 'where')?.value ?? '';
  const [isPoint, point] = pointIn(field, place);
  const names = isPoint ? [] : itemsOf(place);
  const [first = point === null ? undefined : `${point.lat}, ${point.lon}`, ...others] = names;
  return first === undefined ? [] : [{ name: first, ...point }, ...others];
}

/** Whether the place is but a point, and the point. */
function pointIn(
  field: FieldOf,
  place: string,
): readonly [boolean, { readonly lat: number; readonly lon: number } | null] {
  const isPair = /^\[?\s*["']?-?\d/.test(place);
  const [lat, lon] = [field('lat', 'latitude'), field('lng', 'lon', 'longitude')].map((each) => each?.value);
  const given =
    lat === undefined || lon === undefined ? (field('coordinates', 'coords')?.value ?? '') : `${lat}, ${lon}`;
  const [, north, east] =
    /^\[?\s*["']?(-?\d{1,2}(?:\.\d+)?)["']?\s*,\s*["']?(-?\d{1,3}(?:\.\d+)?)["']?\s*\]?$/.exec(
      isPair ? place : given,
    ) ?? [];
  const point = north === undefined ? null : { lat: Number(north), lon: Number(east) };
  return [isPair, point === null || Math.abs(point.lat) > 90 || Math.abs(point.lon) > 180 ? null : point];
}

/** Of a list in brackets or below a key; a comma alone is part of a name. */
const itemsOf = (value: string): readonly string[] =>
  (/^\[(?!\[)/.test(value) ? value.replace(/^\[|\]$/g, '').split(/,\s*/) : value.split('\n'))
    .map((item) => unlinked(unquoted(item)).trim())
    .filter((item) => item !== '');

/** `[[Baghdad]]`, `[[people/soleimani|Soleimani]]`: links to other notes. */
const unlinked = (text: string): string =>
  text.replace(/!?\[\[(?:[^\][|]{0,500}\|)?([^\][|]{1,500})\]\]/g, '$1');

const noteName = (name: string): string => stemOf(name).replace(/\.(?:md|markdown)$/i, '');
const lineOfFault = (faulty: Faulty, start: Field, end: Field | undefined): number =>
  faulty.faults[0]?.path[0] === end?.key ? (end?.line ?? start.line) : start.line;

/** `key: value`, and the items of a list below a key. */
function fieldsIn(lines: readonly string[]): readonly Field[] {
  const fields: { key: string; value: string; line: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const [, key = '', value = ''] = /^([\w -]+?)\s*:\s*(.*)$/.exec(line) ?? [];
    const [, item] = /^\s+-\s+(.+)$/.exec(line) ?? [];
    const last = fields.at(-1);
    if (item !== undefined && last !== undefined)
      last.value += `${last.value === '' ? '' : '\n'}${unquoted(item)}`;
    else if (key !== '')
      fields.push({ key: key.trim().toLowerCase(), value: unquoted(value), line: index + 1 });
  }
  return fields;
}

const unquoted = (value: string): string => value.trim().replace(/^(["'])(.*)\1$/, '$2');

const itemsIn = (value: string): readonly string[] =>
  value
    .replace(/^\[|\]$/g, '')
    .split(/[,\s]+/)
    .map((tag) => unquoted(tag).replace(/^#/, ''))
    .filter((tag) => tag !== '');

function dated(start: Field, end: Field | undefined): string | Faulty {
  const from = noteDate(start.value);
  if (!isRead(from)) return new Faulty([fault(`${from.error}; the note is left out`, [start.key])]);
  if (end === undefined || end.value === '') return from.date;
  const to = noteDate(end.value);
  return isRead(to)
    ? spanned(from.date, to.date)
    : new Faulty([fault(`${to.error}; the note is left out`, [end.key])]);
}

/** `2020-10-10-00`: with an hour, and zeros for what isn't known. */
function noteDate(given: string): When {
  const [, year = '', month = '', day = ''] =
    /^(-?\d{1,5})(?:-(\d\d))?(?:-(\d\d))?(?:-\d\d)?$/.exec(given.trim()) ?? [];
  if (year === '') return readWhen(given, { order: null, shortYears: null });
  const parts = [year.replace(/\d+/, (number) => number.padStart(4, '0'))];
  if (Number(month) > 0) parts.push(month);
  if (parts.length > 1 && Number(day) > 0) parts.push(day);
  return readWhen(parts.join('-'), { order: null, shortYears: null });
}

const span = /<(?:span|div)\b([^<>]*\bclass=['"]ob-timelines['"][^<>]*)>([^]*?)<\/(?:span|div)>/gi;

function spansIn({ text }: Sample): Made[] {
  return [...text.matchAll(span)].map((match) => {
    const attribute = (name: string): string =>
      new RegExp(`\\bdata-${name}=(["'])(.*?)\\1`, 's').exec(match[1] ?? '')?.[2] ?? '';
    const start = { key: 'data-date', value: attribute('date'), line: 1 };
    const date = dated(start, { key: 'data-end', value: attribute('end'), line: 1 });
    const at = { offset: match.index };
    if (date instanceof Faulty) return { at, record: date };
    const summary = proseOf(match[2] ?? '').text;
    return {
      at,
      record: { date, ...titled(attribute('title') || summary), ...(summary === '' ? {} : { summary }) },
    };
  });
}

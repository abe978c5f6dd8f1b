// Timemap's events as Bellingcat publishes them: https://github.com/bellingcat/ukraine-timemap
//   description → title and summary     sources[].path → source, .description → supports
//   latitude, longitude, location → place     filters, associations → kind (the first) and tags
import { Faulty } from '../file.ts';
import { eventsIn, fault, foreignFile, refuse, Tally } from '../foreign.ts';
import type { Importer } from '../importer.ts';
import { addressOf, proseOf, titled } from '../prose.ts';
import { isMissing } from '../missing.ts';
import { isRead, readWhen } from '../when.ts';
import { orderOf, type OrderOfDates } from '../table/order.ts';
import { bareObjects, firstObject, type Fields } from './records.ts';

export const bellingcat: Importer = {
  format: 'Bellingcat',
  recognises: (sample) => {
    const first = /"latitude"/.test(sample.head) ? firstObject(sample) : null;
    return first !== null && 'description' in first && 'date' in first && Array.isArray(first['sources']);
  },
  open: (sample, choices) => (log) => {
    const tally = new Tally();
    const found = bareObjects(sample);
    const dateIn = (row: number): string => textIn(found[row]?.fields['date']);
    const rows = { length: found.length, at: (row: number) => [dateIn(row)], cell: dateIn };
    const order = orderOf({ rows, headers: ['date'] }, [0], choices);
    if (order.open !== null && !order.isMixed) {
      const message = `${order.open.cell} may have the day or the month first, and no other date tells; --dates dmy or --dates mdy`;
      return refuse(sample, log, 1, 'date', message);
    }
    const events = found.map(({ fields, at }) => ({ at, record: recordOf(fields, order, tally) }));
    const first = order.isFound ? ` (dates with the ${order.order === 'dmy' ? 'day' : 'month'} first)` : '';
    tally.note(log, sample, `Bellingcat's timemap, ${eventsIn(events)}${first}`);
    return foreignFile(sample, { lists: { events } });
  },
};

const textIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
const listIn = (value: unknown): readonly Fields[] =>
  Array.isArray(value)
    ? value.filter((item): item is Fields => typeof item === 'object' && item !== null)
    : [];

function recordOf(fields: Fields, order: OrderOfDates, tally: Tally): unknown {
  const when = readWhen(textIn(fields['date']), order);
  if (!isRead(when)) return new Faulty([fault(`${when.error}; the event is left out`, ['date'])]);
  const { text } = proseOf(textIn(fields['description']));
  const location = textIn(fields['location']).replace(/\s+/g, ' ');
  const { title, summary } = titled(text || location);
  if (title === '')
    return new Faulty([
      fault('neither a description nor a location; the event is left out', ['description']),
    ]);
  const filters = [
    ...listIn(fields['filters']).map(({ value }) => textIn(value)),
    ...listOfTexts(fields['filters']),
  ].filter((value) => !isMissing(value) && value !== 'Undefined');
  const [kind] = filters;
  const isGraphic = /^\[[^\]]*graphic/i.test(text);
  const clock = textIn(fields['time']);
  const timed = clock === '' ? null : readWhen(`${when.date} ${clock}`, order);
  return {
    id: textIn(fields['id']) || undefined,
    date: timed !== null && isRead(timed) ? timed.date : when.date,
    title,
    summary,
    kind,
    tags: [
      ...new Set([
        ...filters.slice(1),
        ...listOfTexts(fields['associations']),
        ...(isGraphic ? ['graphic'] : []),
      ]),
    ],
    places: placesOf(fields, location),
    sources: sourcesOf(fields, tally),
  };
}

const listOfTexts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

function placesOf({ latitude, longitude }: Fields, location: string): readonly unknown[] {
  const [lat, lon] = [latitude, longitude].map((value) => Number.parseFloat(textIn(value)));
  const isKnown = lat !== undefined && lon !== undefined && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  const point = isKnown && !(lat === 0 && lon === 0) ? { lat, lon } : {};
  if (location === '' && !('lat' in point)) return [];
  return [{ name: location || `${lat}, ${lon}`, ...point }];
}

function sourcesOf(fields: Fields, tally: Tally): readonly unknown[] {
  const given = [...listIn(fields['sources']), ...listOfTexts(fields['sources']).map((path) => ({ path }))];
  return given.flatMap(({ path, paths, description }: Fields): Fields[] => {
    const given = textIn(path) || textIn(Array.isArray(paths) ? paths[0] : '');
    const said = proseOf(textIn(description)).text.replace(/\s+/g, ' ');
    const supports = said === '' ? {} : { supports: said };
    const url = addressOf(given);
    if (url !== null) return [{ url, ...supports }];
    if (/^hidden$/i.test(given)) tally.add('sources whose address is hidden, left out');
    return given === '' || /^hidden$/i.test(given) ? [] : [{ title: given, ...supports }];
  });
}

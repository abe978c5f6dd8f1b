// ACLED (codebook: https://acleddata.com/knowledge-base/codebook/). The order of its actors is no direction; of a week it
// gives the middle; 0 fatalities also means that none were reported.
import { addDays, isDay } from './days.ts';
import { fault } from '../foreign.ts';
import { Faulty } from '../file.ts';
import { isRead, readWhen } from '../when.ts';
import { titled } from '../prose.ts';
import { items, pointAt, present, record } from './conflict.ts';
import type { Profile } from './profile.ts';

const precisions: Readonly<Record<string, string>> = { '1': 'city', '2': 'area', '3': 'region' };

export const acled: Profile = {
  format: 'ACLED',
  chosen: 'dates of time_precision 2 are of the week around, of 3 of the month',
  recognises: ({ headers }) => {
    const names = new Set(headers.map((header) => header.toLowerCase()));
    return ['event_id_cnty', 'event_date', 'event_type'].every((name) => names.has(name));
  },
  recordOf: (cell) => {
    const when = readWhen(cell('event_date'), { order: 'dmy', shortYears: { upTo: 2069 } });
    if (!isRead(when)) return new Faulty([fault(`${when.error}; the row is left out`, ['event_date'])]);
    const kind = present(cell('sub_event_type')) ?? cell('event_type');
    // Until 2018 the second of each was an ally.
    const actors = [
      'actor1',
      'assoc_actor_1',
      'ally_actor_1',
      'actor2',
      'assoc_actor_2',
      'ally_actor_2',
    ].flatMap((name) => items(cell(name)));
    const sides = ['actor1', 'actor2'].flatMap((name) => present(cell(name)) ?? []).join(' – ');
    const location = cell('location');
    const killed = Number(cell('fatalities'));
    return record({
      id: cell('event_id_cnty'),
      date: dateOf(when.date, cell('time_precision')),
      ...titled(
        [`${kind}${location === '' ? '' : ` in ${location}`}`, sides]
          .filter((part) => part !== '')
          .join(': '),
      ),
      summary: present(cell('notes')),
      kind,
      actors: [...new Set(actors)].map((actor) => ({ name: actor, role: 'participant' })),
      places: placesOf(cell),
      toll: killed > 0 ? { killed } : undefined,
      sources: items(cell('source')).map((publisher) => ({ publisher })),
      tags: [
        ...new Set([
          cell('event_type'),
          cell('disorder_type'),
          cell('civilian_targeting'),
          ...items(cell('tags')),
        ]),
      ].filter((tag) => present(tag) !== undefined && tag !== kind),
    });
  },
};

function dateOf(day: string, precision: string): string {
  if (precision === '3') return day.slice(0, 7);
  return precision === '2' && isDay(day) ? `[${addDays(day, -3)}..${addDays(day, 3)}]` : day;
}

function placesOf(cell: (header: string) => string): readonly unknown[] {
  const [location, region, country] = [cell('location'), cell('admin1'), cell('country')].map((text) =>
    present(text),
  );
  const point = pointAt(cell('latitude'), cell('longitude'));
  const precision = precisions[cell('geo_precision')];
  const first = location ?? region ?? country;
  if (first === undefined) return [];
  const place = { name: first, ...point, ...(precision === undefined ? {} : { precision }) };
  return [place, ...[...new Set([region, country])].filter((name) => name !== undefined && name !== first)];
}

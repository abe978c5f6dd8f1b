// UCDP Georeferenced Event Dataset (codebook: https://ucdp.uu.se/downloads/), also as HDX gives it out. Where it summarises
// several incidents (event_clarity 2) its dates are a span; of one incident they are the days between which it was.
import { fault } from '../foreign.ts';
import { Faulty } from '../file.ts';
import { isRead, readWhen } from '../when.ts';
import { addDays, isDay } from './days.ts';
import { items, pointAt, present, record } from './conflict.ts';
import type { Profile } from './profile.ts';

const kinds: Readonly<Record<string, string>> = {
  '1': 'state-based violence',
  '2': 'non-state violence',
  '3': 'one-sided violence',
};
const precisions: Readonly<Record<string, string>> = {
  '1': 'site',
  '2': 'city',
  '3': 'district',
  '4': 'region',
  '5': 'area',
  '6': 'country',
  '7': 'sea',
};

export const ucdp: Profile = {
  format: 'UCDP GED',
  chosen: 'dates of event_clarity 2 are spans, others some time between',
  recognises: ({ headers }) =>
    ['type_of_violence', 'best', 'date_start', 'side_a'].every((name) => headers.includes(name)),
  recordOf: (cell) => {
    const [start, end] = ['date_start', 'date_end'].map((name) =>
      readWhen(cell(name), { order: null, shortYears: null }),
    );
    if (start === undefined || !isRead(start))
      return new Faulty([fault(`${start?.error ?? ''}; the row is left out`, ['date_start'])]);
    const to = end !== undefined && isRead(end) ? end.date : start.date;
    const where = present(cell('where_coordinates')) ?? present(cell('adm_1'));
    return record({
      id: `ucdp-${cell('id')}`,
      date: dateOf(start.date, to, cell('event_clarity'), cell('date_prec')),
      // Names only, which are read whole nowhere else.
      title: [present(cell('dyad_name')) ?? `${cell('side_a')} – ${cell('side_b')}`, where]
        .filter((part) => part !== undefined)
        .join(' — '),
      summary: summaryOf(cell),
      kind: kinds[cell('type_of_violence')],
      actors: ['side_a', 'side_b'].flatMap((side) =>
        sideOf(present(cell(side)), side === 'side_a' ? 'side A' : 'side B'),
      ),
      places: placesOf(cell, where),
      toll: tollOf(cell),
      sources: sourcesOf(cell),
      tags: [present(cell('conflict_name'))].filter((tag) => tag !== undefined),
    });
  },
};

const sideOf = (name: string | undefined, side: string): readonly unknown[] =>
  name === undefined ? [] : [{ name, role: 'participant', note: side }];

function dateOf(start: string, end: string, clarity: string, precision: string): string {
  if (start === end || !isDay(start) || !isDay(end)) return start;
  const month = start.slice(0, 7);
  const isMonth = start.endsWith('-01') && end.startsWith(month) && addDays(end, 1).endsWith('-01');
  if (precision === '4' && isMonth) return month;
  const year = start.slice(0, 4);
  if (precision === '5' && start === `${year}-01-01` && end === `${year}-12-31`) return year;
  return clarity === '2' ? `${start}/${end}` : `[${start}..${end}]`;
}

function summaryOf(cell: (header: string) => string): string | undefined {
  const reported = present(cell('source_original'));
  const parts = [
    present(cell('where_description')),
    reported === undefined ? undefined : `As reported by ${reported}.`,
  ];
  const said = parts.filter((part) => part !== undefined).join('\n\n');
  return said === '' ? undefined : said;
}

function placesOf(cell: (header: string) => string, where: string | undefined): readonly unknown[] {
  const country = present(cell('country'));
  const precision = precisions[cell('where_prec')];
  const name = where ?? country;
  if (name === undefined) return [];
  const place = {
    name,
    ...pointAt(cell('latitude'), cell('longitude')),
    ...(precision === undefined ? {} : { precision }),
  };
  return country === undefined || country === name ? [place] : [place, country];
}

/** The best estimate may lie outside of the bounds: the bounds give way. */
function tollOf(cell: (header: string) => string): unknown {
  const [best, low, high] = ['best', 'low', 'high'].map((name) =>
    Math.max(0, Math.floor(Number(cell(name)) || 0)),
  );
  if (best === undefined || low === undefined || high === undefined || Math.max(best, low, high) === 0)
    return undefined;
  const range = { low: Math.min(low, best), best, high: Math.max(high, best) };
  return { killed: range.low === range.high ? best : range };
}

/** `"Agence France Presse,2014-01-22,A headline";"…"`: the parallel lists of its parts have unequal lengths. */
function sourcesOf(cell: (header: string) => string): readonly unknown[] {
  const articles = cell('source_article')
    .split(/"\s*;\s*"/)
    .map((text) => text.replace(/^"|"$/g, '').trim());
  const sources = articles.flatMap((article): unknown[] => {
    const [, publisher = '', published = '', title = ''] =
      /^(.*?),\s*(\d{4}-\d\d-\d\d)\s*,(.*)$/s.exec(article) ?? [];
    if (publisher !== '') return [record({ publisher, published, title: title.trim() })];
    return article === '' ? [] : items(article).map((name) => ({ title: name }));
  });
  return sources;
}

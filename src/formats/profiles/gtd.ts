// Global Terrorism Database (codebook: https://www.start.umd.edu/gtd/). Its zeros are months and days that aren't known, -9
// and -99 whatever isn't.
import { digits } from '../../dates/calendar.ts';
import { isDateError, parseEdtf } from '../../dates/edtf/edtf.ts';
import { fault } from '../foreign.ts';
import { Faulty } from '../file.ts';
import { titled } from '../prose.ts';
import { isRead, readWhen, spanned } from '../when.ts';
import { pointAt, present, record } from './conflict.ts';
import type { Profile } from './profile.ts';

type Cell = (header: string) => string;

const precisions: Readonly<Record<string, string>> = {
  '1': 'city',
  '2': 'district',
  '3': 'region',
  '4': 'region',
};

export const gtd: Profile = {
  format: 'GTD',
  chosen: 'months and days of 0 are left open',
  recognises: ({ headers }) =>
    ['eventid', 'iyear', 'attacktype1_txt'].every((name) => headers.includes(name)),
  recordOf: (cell) => {
    const date = dateOf(cell);
    if (isDateError(parseEdtf(date)))
      return new Faulty([fault(`"${date}" is no date; the row is left out`, ['iyear'])]);
    const kind = present(cell('attacktype1_txt'));
    const city = present(cell('city'));
    const groups = ['gname', 'gname2', 'gname3'].flatMap((name) => present(cell(name)) ?? []);
    const targets = ['target1', 'target2', 'target3'].flatMap((name) => present(cell(name)) ?? []);
    const what = `${kind ?? 'Attack'}${city === undefined ? '' : ` in ${city}`}`;
    const sides = [groups[0], targets[0]].filter((side) => side !== undefined).join(' – ');
    return record({
      id: cell('eventid'),
      date,
      date_note: present(cell('approxdate')),
      ...titled(sides === '' ? what : `${what}: ${sides}`),
      summary: present(cell('summary')),
      kind,
      weapon: present(cell('weaptype1_txt')),
      actors: [
        ...groups.map((name) => ({ name, role: 'initiator' })),
        ...[...new Set(targets)].map((name) => ({ name, role: 'target' })),
      ],
      places: placesOf(cell, city),
      toll: tollOf(cell),
      sources: ['scite1', 'scite2', 'scite3']
        .flatMap((name) => present(cell(name)) ?? [])
        .map((title) => ({ title })),
      tags: [present(cell('targtype1_txt'))].filter((tag) => tag !== undefined),
    });
  },
};

function dateOf(cell: Cell): string {
  const [year, month, day] = ['iyear', 'imonth', 'iday'].map((name) => Math.floor(Number(cell(name)) || 0));
  const parts = [
    digits(year ?? 0, 4),
    ...(month ? [digits(month, 2)] : []),
    ...(month && day ? [digits(day, 2)] : []),
  ];
  const start = parts.join('-');
  const end =
    cell('extended') === '1' ? readWhen(cell('resolution'), { order: 'mdy', shortYears: null }) : null;
  const span = end !== null && isRead(end) ? spanned(start, end.date) : start;
  return isDateError(parseEdtf(span)) ? start : span;
}

function placesOf(cell: Cell, city: string | undefined): readonly unknown[] {
  const precision = precisions[cell('specificity')];
  const [first, ...others] = [
    ...new Set(
      [city, present(cell('provstate')), present(cell('country_txt'))].filter((name) => name !== undefined),
    ),
  ];
  if (first === undefined) return [];
  const point = pointAt(cell('latitude'), cell('longitude'));
  return [{ name: first, ...point, ...(precision === undefined ? {} : { precision }) }, ...others];
}

/** 0 also where nothing is known. */
function tollOf(cell: Cell): unknown {
  const [killed, wounded] = ['nkill', 'nwound'].map((name) => Math.floor(Number(cell(name)) || 0));
  const toll = {
    ...(killed && killed > 0 ? { killed } : {}),
    ...(wounded && wounded > 0 ? { wounded } : {}),
  };
  return Object.keys(toll).length === 0 ? undefined : toll;
}

// GDELT 1.0 and 2.0 event exports, which have no header (codebook: http://data.gdeltproject.org/documentation/).
// Machine-coded from the news: a day exactly a year, month, week or day before its addition is uncertain.
import { addMonths, dayToIso } from '../../dates/calendar.ts';
import { isDateError, parseEdtf } from '../../dates/edtf/edtf.ts';
import { fault } from '../foreign.ts';
import { Faulty } from '../file.ts';
import { addressOf, titled } from '../prose.ts';
import { pointAt, record } from './conflict.ts';
import type { Profile } from './profile.ts';

/** The root codes of CAMEO. */
const actions = [
  'makes a statement',
  'appeals',
  'intends to cooperate',
  'consults',
  'cooperates diplomatically',
  'cooperates materially',
  'provides aid',
  'yields',
  'investigates',
  'demands',
  'disapproves',
  'rejects',
  'threatens',
  'protests',
  'shows force',
  'reduces relations',
  'coerces',
  'assaults',
  'fights',
  'uses mass violence',
];
const precisions: Readonly<Record<string, string>> = {
  '1': 'country',
  '2': 'region',
  '3': 'city',
  '4': 'city',
  '5': 'region',
};

/** Columns by their number, from 1 on; later ones stand earlier in version 1. */
interface Layout {
  readonly geoType: number;
  readonly geoName: number;
  readonly lat: number;
  readonly lon: number;
  readonly added: number;
  readonly url: number;
}
const version1: Layout = { geoType: 50, geoName: 51, lat: 54, lon: 55, added: 57, url: 58 };
const version2: Layout = { geoType: 52, geoName: 53, lat: 57, lon: 58, added: 60, url: 61 };

export const gdelt: Profile = {
  format: 'GDELT (machine-coded; dates are days of coverage)',
  recognises: ({ headers, rows }) => {
    if (headers[0] !== '1' || (headers.length !== 61 && headers.length !== 58) || rows.length === 0)
      return false;
    const cells = rows.at(0);
    return (
      /^\d{6,}$/.test(cells[0] ?? '') &&
      /^\d{8}$/.test(cells[1] ?? '') &&
      /^\d{8}(?:\d{6})?$/.test(cells.at(-2) ?? '')
    );
  },
  recordOf: (cell, { headers }) => {
    const layout = headers.length === 61 ? version2 : version1;
    const at = (column: number): string => cell(String(column));
    const date = dayIn(at(2));
    if (date === null) return new Faulty([fault(`"${at(2)}" is no day; the row is left out`, ['2'])]);
    const [first, second] = [name(at(7)), name(at(17))];
    const action = actions[Number(at(29)) - 1] ?? 'acts';
    const place = at(layout.geoName);
    const precision = precisions[at(layout.geoType)];
    const url = addressOf(at(layout.url));
    const title =
      first === '' && second !== ''
        ? `${second}: somebody ${action}`
        : [first || 'Somebody', action, second === '' ? '' : `→ ${second}`].filter(Boolean).join(' ');
    return record({
      id: `gdelt-${at(1)}`,
      date: isUncertain(date, dayIn(at(layout.added).slice(0, 8))) ? `${date}?` : date,
      ...titled(title),
      kind: action,
      actors: [
        ...(first === '' ? [] : [{ name: first, role: 'initiator' }]),
        ...(second === '' || second === first ? [] : [{ name: second, role: 'target' }]),
      ],
      places:
        place === ''
          ? []
          : [
              {
                name: place,
                ...pointAt(at(layout.lat), at(layout.lon)),
                ...(precision === undefined ? {} : { precision }),
              },
            ],
      sources: url === null ? [] : [{ url }],
    });
  },
};

function dayIn(text: string): string | null {
  const date = text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
  return date.length !== 10 || isDateError(parseEdtf(date)) ? null : date;
}

/** "UNITED KINGDOM" */
const name = (text: string): string =>
  text.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());

function isUncertain(date: string, added: string | null): boolean {
  const parsed = added === null ? null : parseEdtf(added);
  if (parsed === null || isDateError(parsed) || parsed.earliest === null) return false;
  const day = parsed.earliest;
  return [addMonths(day, -12), addMonths(day, -1), day - 7, day - 1].some(
    (other) => dayToIso(other) === date,
  );
}

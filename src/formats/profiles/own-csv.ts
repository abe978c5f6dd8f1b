// What `timeline list --csv` prints (out/columns.ts), also after a spreadsheet has rewritten its dates. An apostrophe
// guards what a spreadsheet would take for a formula. Columns that aren't ours are kept.
import { isDateError, parseEdtf } from '../../dates/edtf/edtf.ts';
import { stances } from '../../dataset/stance.ts';
import { Faulty } from '../file.ts';
import { fault } from '../foreign.ts';
import type { Choices } from '../importer.ts';
import { columnNames } from '../out/columns.ts';
import type { Table } from '../table/column.ts';
import { orderOf, type OrderOfDates } from '../table/order.ts';
import { isRead, readWhen } from '../when.ts';
import { record } from './conflict.ts';
import type { Profile } from './profile.ts';

type Cell = (header: string) => string;

export const ownCsv: Profile = {
  format: 'timeline list --csv',
  recognises: ({ headers }) =>
    ['id', 'date', 'date_note', 'earliest', 'latest', 'title', 'claims'].every((name) =>
      headers.includes(name),
    ),
  isExcerpt: true,
  recordOf: (cell, table, choices) => ownRecordOf((name) => unguarded(cell(name)), table, choices),
};

/** Of a row whose cells are as they were before they were guarded. */
export function ownRecordOf(text: Cell, table: Table, choices: Choices): unknown {
  const list = (name: string): readonly string[] => split(text(name)).filter((item) => item !== '');
  const date = dateOf(text('date').trim(), table, choices);
  if (date === null)
    return new Faulty([fault(`"${text('date')}" is no date; the row is left out`, ['date'])]);
  const sources = list('sources');
  const fields = {
    id: text('id'),
    date,
    date_note: text('date_note'),
    title: text('title'),
    summary: text('summary'),
    kind: text('kind'),
    importance: text('importance'),
    actors: actorsIn(list('actors'), split(text('roles'))),
    places: placesIn(list('places'), split(text('coordinates'))),
    disputed: list('disputed'),
    toll: tollIn(text),
    weapon: text('weapon'),
    tags: list('tags'),
    sources,
    claims: split(text('claims'), '\n').flatMap((line) => claimIn(line, sources)),
    links: list('links').map((link) => {
      const [relation = '', ...to] = link.split(' ');
      return { to: to.join(' '), relation };
    }),
    note: text('note'),
  };
  return record({ ...ownFields(table, text), ...fields });
}

/** As it was printed, or as the column's other dates tell how to read it; null of what is none. */
function dateOf(given: string, table: Table, choices: Choices): string | null {
  if (!isDateError(parseEdtf(given))) return given;
  const when = readWhen(given, orderIn(table, choices));
  return isRead(when) ? when.date : null;
}

const orders = new WeakMap<Table, OrderOfDates>();

function orderIn(table: Table, choices: Choices): OrderOfDates {
  const columns = ['date', 'earliest', 'latest'].map((name) => table.headers.indexOf(name));
  const order = orders.get(table) ?? orderOf(table.rows, columns, choices);
  orders.set(table, order);
  return order;
}

const ours: ReadonlySet<string> = new Set(columnNames);

const ownFields = ({ headers }: Table, text: Cell): Readonly<Record<string, string>> =>
  Object.fromEntries(headers.filter((name) => !ours.has(name)).map((name) => [name, text(name)]));

const unguarded = (text: string): string =>
  /^'+[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/.test(text) ? text.slice(1) : text;

/** A line each where there are several lines. */
const split = (text: string, separator = '; '): readonly string[] =>
  text.includes('\n') ? text.split(/\r?\n/) : text.split(separator);

const actorsIn = (names: readonly string[], roles: readonly string[]): readonly unknown[] =>
  names.map((name, at) => record({ name, role: roles[at] }));

function placesIn(names: readonly string[], coordinates: readonly string[]): readonly unknown[] {
  return names.map((name, at) => {
    const [lat, lon] = (coordinates[at] ?? '').split(', ').map(Number);
    return lon === undefined ? { name } : { name, lat, lon };
  });
}

function tollIn(text: Cell): unknown {
  const [killed, wounded] = [quantity(text('killed')), quantity(text('wounded'))];
  const toll = { killed, wounded, of: text('toll_of') };
  return killed === undefined && wounded === undefined && toll.of === '' ? undefined : record(toll);
}

/** `12`, `5–20`, `12 (5–20)` */
function quantity(text: string): unknown {
  if (/^\d+$/.test(text)) return Number(text);
  const [, best, low, high] = /^(?:(\d+) \()?(\d+)–(\d+)\)?$/.exec(text) ?? [];
  return low === undefined
    ? undefined
    : record({ low: Number(low), best: best === undefined ? undefined : Number(best), high: Number(high) });
}

const known = new RegExp(`^(.*?) (says|${stances.join('|')})(?: \\[([^\\]]*)\\])?: (.*)$`, 's');
const any = /^(.*?) (\S+)(?: \[([^\]]*)\])?: (.*)$/s;

/** "Iran denies [culprit]: … <https://…>"; what is written otherwise is a claim of nobody's. */
function claimIn(line: string, sources: readonly string[]): readonly unknown[] {
  if (line.trim() === '') return [];
  const usual = known.exec(line);
  const isUsual = usual !== null && !/:(?: |$)/.test(usual[1] ?? '');
  const [, by = '', stance = '', about = '', said = line] = (isUsual ? usual : any.exec(line)) ?? [];
  const source = sources.find((each) => said.endsWith(` <${each}>`));
  const end = source === undefined ? (said.endsWith(' <>') ? ' <>' : '') : ` <${source}>`;
  const claim = {
    by: claimantIn(by),
    stance: stance === 'says' ? undefined : stance,
    what: said.slice(0, said.length - end.length),
    about: about === '' ? undefined : about.split('; '),
    source,
  };
  return [record(claim)];
}

function claimantIn(text: string): unknown {
  const [, name, kind] = /^(.*) \((outlet|unnamed)\)$/s.exec(text) ?? [];
  if (name !== undefined) return kind === 'outlet' ? { outlet: name } : { unnamed: name };
  return text === 'unnamed' || text === '' ? undefined : { actor: text };
}

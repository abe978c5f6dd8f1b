// What `timeline list --csv` prints (out/columns.ts), also after a spreadsheet has rewritten its dates. An apostrophe
// guards what a spreadsheet would take for a formula. Columns that aren't ours are kept.
import { isDateError, parseEdtf } from '../../dates/edtf/edtf.ts';
import { stances } from '../../dataset/stance.ts';
import type { Claimant } from '../../dataset/model.ts';
import { Faulty } from '../file.ts';
import { fault } from '../foreign.ts';
import type { Choices } from '../importer.ts';
import { columnNames } from '../out/columns.ts';
import type { Table } from '../table/column.ts';
import { orderOf, type OrderOfDates } from '../table/order.ts';
import { isRead, readWhen } from '../when.ts';
import { record } from './conflict.ts';
import { ownPlaces, placesIn, split, type Cell } from './own-places.ts';
import type { Profile } from './profile.ts';

export const ownCsv: Profile = {
  format: 'timeline list --csv',
  recognises: ({ headers }) =>
    ['id', 'date', 'date_note', 'earliest', 'latest', 'title', 'claims'].every((name) =>
      headers.includes(name),
    ),
  isExcerpt: true,
  listsOf: (rows) => ownLists([...rows].map((cell) => (name) => unguarded(cell(name)))),
  recordOf: (cell, table, choices) => ownRecordOf((name) => unguarded(cell(name)), table, choices),
};

/** Places with what contains them; of people and groups their kind, wherever they are named first. */
export function ownLists(rows: readonly Cell[]): {
  readonly actors: readonly object[];
  readonly places: readonly object[];
} {
  const actors = new Map<string, object>();
  for (const actor of rows.flatMap(actorsOf)) {
    if (!actors.has(actor.name) || actor.kind !== undefined) actors.set(actor.name, record({ ...actor }));
  }
  for (const text of rows) {
    for (const by of split(text('claims'), '\n').map((line) => speakerIn(line).by)) {
      if (by !== undefined && 'actor' in by && !actors.has(by.actor))
        actors.set(by.actor, { name: by.actor });
    }
  }
  return { actors: [...actors.values()], places: ownPlaces(rows) };
}

/** Of a row whose cells are as they were before they were guarded. */
export function ownRecordOf(
  text: Cell,
  table: Table,
  choices: Choices,
  own: Readonly<Record<string, unknown>> = ownFields(table, text),
): unknown {
  const list = (name: string): readonly string[] => split(text(name)).filter((item) => item !== '');
  const date = dateOf(text('date').trim(), table, choices);
  if (date === null)
    return new Faulty([fault(`"${text('date')}" is no date; the row is left out`, ['date'])]);
  const sources = list('sources');
  const beside = (name: string): readonly string[] => split(text(name));
  const fields = {
    id: text('id'),
    date,
    date_note: text('date_note'),
    title: text('title'),
    summary: text('summary'),
    kind: text('kind'),
    importance: text('importance'),
    actors: actorsIn(text),
    places: placesIn(text).map((place) => record({ ...place, within: undefined })),
    disputed: list('disputed'),
    toll: tollIn(text, list('toll_sources')),
    weapon: text('weapon'),
    tags: list('tags'),
    sources: sourcesIn(sources, beside),
    claims: split(text('claims'), '\n').flatMap((line) => claimIn(line, sources)),
    links: list('links').map((link) => {
      const [relation = '', ...to] = link.split(' ');
      return { to: to.join(' '), relation };
    }),
    note: text('note'),
  };
  return record({ ...own, ...fields });
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
  const order = orders.get(table) ?? orderOf(table, columns, choices);
  orders.set(table, order);
  return order;
}

export const ours: ReadonlySet<string> = new Set(columnNames);

const ownFields = ({ headers }: Table, text: Cell): Readonly<Record<string, string>> =>
  Object.fromEntries(headers.filter((name) => !ours.has(name)).map((name) => [name, text(name)]));

const unguarded = (text: string): string =>
  /^'+[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/.test(text) ? text.slice(1) : text;

type ItemsOf = (header: string) => readonly string[];

function actorsIn(text: Cell): readonly unknown[] {
  const [roles, notes] = ['roles', 'actor_notes'].map((name) => split(text(name)));
  return actorsOf(text).map((actor, at) => record({ ...actor, role: roles?.[at], note: notes?.[at] }));
}

function actorsOf(text: Cell): readonly { readonly name: string; readonly kind: string | undefined }[] {
  const kinds = split(text('actor_kinds'));
  const names = split(text('actors')).filter((name) => name !== '');
  return names.map((name, at) => ({ name, kind: kinds[at] || undefined }));
}

/** An address alone is written as such. A source without one goes by its words, which claims have too. */
function sourcesIn(texts: readonly string[], beside: ItemsOf): readonly unknown[] {
  const items = sourceColumns.map(beside);
  return texts.map((text, at) => {
    const more = sourceFields.map((field, column) => [field, items[column]?.[at] ?? ''] as const);
    if (more.every(([, value]) => value === '')) return text;
    const isNamed = more.some(([field, value]) => value !== '' && field !== 'supports');
    const own = /^https?:/i.test(text) ? { url: text } : isNamed ? { id: text } : { title: text };
    return record({ ...Object.fromEntries(more), ...own });
  });
}

const sourceFields = ['publisher', 'agency', 'title', 'published', 'language', 'supports'] as const;
const sourceColumns = ['publishers', 'agencies', 'titles', 'dates', 'languages', 'supports'].map(
  (name) => `source_${name}`,
);

function tollIn(text: Cell, sources: readonly string[]): unknown {
  const [killed, wounded] = [quantity(text('killed')), quantity(text('wounded'))];
  const toll = record({ killed, wounded, of: text('toll_of'), sources });
  return Object.keys(toll).length === 0 ? undefined : toll;
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
  const { by, stance, about, said } = speakerIn(line);
  const source = sources.find((each) => said.endsWith(` <${each}>`));
  const end = source === undefined ? (said.endsWith(' <>') ? ' <>' : '') : ` <${source}>`;
  const claim = {
    by,
    stance: stance === 'says' ? undefined : stance,
    what: said.slice(0, said.length - end.length),
    about: about === '' ? undefined : about.split('; '),
    source,
  };
  return [record(claim)];
}

function speakerIn(line: string) {
  const usual = known.exec(line);
  const isUsual = usual !== null && !/:(?: |$)/.test(usual[1] ?? '');
  const [, by = '', stance = '', about = '', said = line] = (isUsual ? usual : any.exec(line)) ?? [];
  return { by: claimantIn(by), stance, about, said };
}

function claimantIn(text: string): Claimant | undefined {
  const [, name, kind] = /^(.*) \((outlet|unnamed)\)$/s.exec(text) ?? [];
  if (name !== undefined) return kind === 'outlet' ? { outlet: name } : { unnamed: name };
  return text === 'unnamed' || text === '' ? undefined : { actor: text };
}

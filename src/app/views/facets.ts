// What few results have in common, under them where there is room: who, where, of what kind and who denies, with how many of
// them, chosen like rows.
import { valueFor } from '../../search/fields/candidates.ts';
import { fieldOf, type FieldName } from '../../search/fields/fields.ts';
import type { Catalog } from '../../search/catalog.ts';
import type { Result } from '../../search/find.ts';
import { printTerm } from '../../search/query.ts';
import { cutLine, justify, padLine, piece, type Line } from '../../timeline/lines/line.ts';
import { listHeight, resultOf } from '../derive.ts';
import { shownRows } from '../list-window.ts';
import { memoLast } from '../memo.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';

interface FacetRow {
  readonly name: string;
  readonly count: number;
  /** What it narrows the filter by. */
  readonly term: string;
}

interface Facet {
  readonly title: string;
  readonly rows: readonly FacetRow[];
}

const facetFields = [
  ['who', 'WHO'],
  ['where', 'WHERE'],
  ['kind', 'KINDS'],
  ['denies', 'WHO DENIES'],
] as const satisfies readonly (readonly [FieldName, string])[];

/** Free lines that are worth it, and rows of one of them. */
const fewestLines = 10;
const mostRows = 5;

const rememberedFacets = memoLast((catalog: Catalog, { events }: Result): Facet[] => {
  const found = new Set(events);
  return facetFields.flatMap(([name, title]) => {
    const field = fieldOf(name);
    const values = field.tab?.values ?? field.values[0];
    if (values === undefined) return [];
    const rows = Array.from(values.events(catalog), ([id, all]): FacetRow => {
      const own = values.nameOf(catalog, id);
      const term = printTerm({ field: name, values: [valueFor(field, own)], negated: false });
      return { name: own, count: all.filter((event) => found.has(event)).length, term };
    });
    // What all of them have narrows nothing.
    const some = rows.filter(({ count }) => count > 0 && count < events.length);
    const most = some.toSorted((a, b) => b.count - a.count).slice(0, mostRows);
    return most.length === 0 ? [] : [{ title, rows: most }];
  });
});

/** As many as there is room for; none without a filter, or while something is typed. */
function shownFacets(world: World, state: State): readonly Facet[] {
  if (state.view !== 'list' || state.prompt !== null || state.filter === '') return [];
  const used = shownRows(world, state).reduce((sum, { lines }) => sum + lines, 0);
  const free = listHeight(world, state) - used - 1;
  const result = resultOf(world, state);
  if (free < fewestLines || result.events.length < 2) return [];
  const facets = rememberedFacets(world.catalog, result);
  const each = Math.floor(free / Math.max(1, facets.length)) - 1;
  return each < 1 ? [] : facets.map(({ title, rows }) => ({ title, rows: rows.slice(0, each) }));
}

/** The rows that can be chosen, in their order. */
export const facetRows = (world: World, state: State): readonly FacetRow[] =>
  shownFacets(world, state).flatMap(({ rows }) => rows);

/** Which of the lines under the results each row is on. */
export function facetLineOf(world: World, state: State, row: number): number {
  let line = 1;
  let at = 0;
  for (const { rows } of shownFacets(world, state)) {
    if (row < at + rows.length) return line + 1 + row - at;
    line += 1 + rows.length;
    at += rows.length;
  }
  return -1;
}

const barCells = 12;
const countCells = 4;

/** A blank line, then each facet under its title. */
export function facetLines(world: World, state: State, cells: number): Line[] {
  const facets = shownFacets(world, state);
  if (facets.length === 0) return [];
  const all = resultOf(world, state).events.length;
  let at = 0;
  const lines: Line[] = [[]];
  for (const { title, rows } of facets) {
    lines.push(cutLine([piece('  '), piece(title, 'label')], cells));
    for (const row of rows) lines.push(rowLine(row, at++ === state.facetRow, all, cells));
  }
  return lines;
}

function rowLine({ name, count }: FacetRow, isChosen: boolean, all: number, cells: number): Line {
  const bar = '█'.repeat(Math.max(1, Math.round((barCells * count) / all)));
  const left: Line = [piece(isChosen ? '❯ ' : '  ', 'cursor'), piece(name, isChosen ? 'selected' : 'plain')];
  const right: Line = [
    piece(String(count).padStart(countCells), 'title'),
    piece(' '),
    ...padLine([piece(bar, 'bar')], barCells),
  ];
  return justify(left, right, cells);
}

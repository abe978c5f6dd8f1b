// Where the reader was, as it is saved until the next run.
import type { PaneChoice } from '../timeline/lines/layout.ts';
import { zooms, type Zoom } from '../timeline/axis/zoom.ts';
import type { State } from './state.ts';

export interface Place {
  /** Id of the event under the cursor. */
  readonly event: string | null;
  readonly filter: string;
  readonly zoom: Zoom;
  readonly pane: PaneChoice;
  /** The queries that were in force, the latest first. */
  readonly queries: readonly string[];
}

export const nowhere: Place = { event: null, filter: '', zoom: 'days', pane: 'auto', queries: [] };

const mostQueries = 20;
/** No longer query fits in a field. */
const longestQuery = 1_000;

export function placeOf(state: State): Place {
  const { cursor, filter, zoom, pane } = state;
  const queries = [...new Set([filter, ...pastQueries(state)])].filter((query) => query !== '');
  return { event: cursor, filter, zoom, pane, queries: queries.slice(0, mostQueries) };
}

/** The queries that were in force, also in earlier runs, the latest first. */
export function pastQueries({ lastQuery, past, queries }: State): string[] {
  return [lastQuery, ...past.map(({ filter }) => filter).toReversed(), ...queries];
}

const panes = ['auto', 'right', 'below', 'hidden'] as const satisfies readonly PaneChoice[];
const isQuery = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= longestQuery;

/** Reads a saved place, which may be from an older version or damaged: what isn't understood is ignored. */
export function placeFrom(saved: unknown): Place {
  // An older version saved the event alone.
  if (typeof saved === 'string') return { ...nowhere, event: saved };
  if (typeof saved !== 'object' || saved === null) return nowhere;
  const { event, filter, zoom, pane, queries } = saved as Record<string, unknown>;
  return {
    event: typeof event === 'string' ? event : null,
    filter: isQuery(filter) ? filter : '',
    zoom: zooms.find((one) => one === zoom) ?? 'days',
    pane: panes.find((one) => one === pane) ?? 'auto',
    queries: Array.isArray(queries) ? queries.filter(isQuery).slice(0, mostQueries) : [],
  };
}

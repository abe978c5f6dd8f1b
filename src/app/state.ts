// What the reader has done so far. Nothing here can be derived from the rest, the dataset or the size of the screen.
import type { TimelineEvent } from '../dataset/model.ts';
import { parseQuery, printQuery } from '../search/query.ts';
import type { PaneChoice } from '../timeline/lines/layout.ts';
import type { Zoom } from '../timeline/axis/zoom.ts';
import type { Facet } from '../timeline/lanes/incidence.ts';
import type { MapView } from '../timeline/map/projection.ts';
import type { Overlay, SavedFormat } from './overlays/state.ts';
import type { ViewName } from './views/shapes.ts';
import type { TextField } from './prompts/field.ts';

/** Where the reader is: what going back restores. */
const placeFields = [
  'filter',
  'cursor',
  'view',
  'zoom',
  'pinned',
  'top',
  'detailTop',
  'map',
  'facet',
  'lane',
] as const;
export type Visit = Pick<State, (typeof placeFields)[number]>;

/**
 * What ↑ ↓ have chosen while a query is typed: nothing yet, one of the people and groups (by place in their list), or
 * the events.
 */
export type Choice = 'none' | 'events' | number;

export interface SearchPrompt {
  readonly type: 'search';
  /** What is being typed: it is searched for along with the filter. */
  readonly field: TextField;
  /** Where Esc returns to. */
  readonly origin: Visit;
  /** Id of the event that the cursor stays near to while typing. */
  readonly near: string | null;
  readonly choice: Choice;
}

export interface DatePrompt {
  readonly type: 'date';
  readonly field: TextField;
  /** Which of several ways to read the text is chosen, if any yet. */
  readonly choice: number | null;
}

export type Prompt = SearchPrompt | DatePrompt;

/** What is to be done outside the state; one place carries it out. */
export type Effect =
  | { readonly type: 'open'; readonly url: string }
  | { readonly type: 'copy'; readonly text: string; readonly what: string }
  /** Never over a file that is there, unless `isForced`. */
  | {
      readonly type: 'save';
      readonly file: string;
      readonly format: SavedFormat;
      readonly events: readonly TimelineEvent[];
      readonly isForced: boolean;
    }
  | { readonly type: 'suspend' }
  | { readonly type: 'reload' }
  /** Reads the map of the world. */
  | { readonly type: 'load-map' }
  /** Opens the data in the editor; `event` is the id of the one to show. */
  | { readonly type: 'edit'; readonly event: string | null }
  | { readonly type: 'redraw' }
  /** `status` is the exit code. */
  | { readonly type: 'quit'; readonly status: number };

export interface State {
  /** The query text in force, without what is being typed. */
  readonly filter: string;
  readonly prompt: Prompt | null;
  /** The last one is on top: closing it comes back to the one before. */
  readonly overlays: readonly Overlay[];
  readonly view: ViewName;
  /** Where the map looks; null where it fits what is found. */
  readonly map: MapView | null;
  /** What the lanes are of, and the id of the one that → and ← go along, where one was chosen. */
  readonly facet: Facet;
  readonly lane: string | null;
  /** Id of the event under the cursor, or of the first one in the fold under it; kept while a query matches nothing. */
  readonly cursor: string | null;
  /** Which of the rows under few results is chosen, in place of the event under the cursor. */
  readonly facetRow: number | null;
  readonly zoom: Zoom;
  /** Id of an event that no zoom folds: the one from which the reader zoomed out. */
  readonly pinned: string | null;
  /** First row of the list on the screen. */
  readonly top: number;
  readonly focus: 'list' | 'detail';
  /** First line of the detail on the screen. */
  readonly detailTop: number;
  readonly pane: PaneChoice;
  /** Ids of the events marked for the brief, in its order; some may be missing from the data of the moment. */
  readonly marks: readonly string[];
  /** The reader's own notes, by ids of events; '' in place of a note of the file's that was erased. */
  readonly notes: Readonly<Record<string, string>>;
  /** The query that n and N step through after it was lifted. */
  readonly lastQuery: string;
  /** Those of earlier runs, the latest first. */
  readonly queries: readonly string[];
  /** Visits to go back and forward to, the nearest last. */
  readonly past: readonly Visit[];
  readonly future: readonly Visit[];
  /** What happened, shown until the next key. */
  readonly notice: string | null;
  /** To be carried out after this key. */
  readonly effects: readonly Effect[];
}

export interface Start {
  readonly filter?: string;
  readonly cursor?: string | null;
  readonly zoom?: Zoom;
  readonly pane?: PaneChoice;
  readonly queries?: readonly string[];
  readonly marks?: readonly string[];
  readonly notes?: Readonly<Record<string, string>>;
}

/** Fields without a value and quotes left open would only confuse what is typed after them. */
export function tidyFilter(query: string): string {
  return printQuery({ terms: parseQuery(query).terms.filter(({ values }) => values.length > 0) });
}

export function initialState({
  filter = '',
  cursor = null,
  zoom = 'days',
  pane = 'auto',
  queries = [],
  marks = [],
  notes = {},
}: Start = {}): State {
  return {
    filter: tidyFilter(filter),
    prompt: null,
    overlays: [],
    view: 'list',
    map: null,
    facet: 'actors',
    lane: null,
    cursor,
    facetRow: null,
    zoom,
    // No zoom of the last time folds the event that the reader was at.
    pinned: zoom === 'days' ? null : cursor,
    top: 0,
    focus: 'list',
    detailTop: 0,
    pane,
    queries,
    marks,
    notes,
    lastQuery: '',
    past: [],
    future: [],
    notice: null,
    effects: [],
  };
}

export function visitOf(state: State): Visit {
  return Object.fromEntries(placeFields.map((field) => [field, state[field]])) as Visit;
}

const historyLength = 200;

/** Remembers where the reader is, before a jump. */
export function withVisit(state: State): State {
  return { ...state, past: [...state.past, visitOf(state)].slice(-historyLength), future: [] };
}

export function topOverlay({ overlays }: Pick<State, 'overlays'>): Overlay | null {
  return overlays.at(-1) ?? null;
}

export function openOverlay(state: State, overlay: Overlay): State {
  return { ...state, overlays: [...state.overlays, overlay] };
}

export function closeOverlay(state: State): State {
  return { ...state, overlays: state.overlays.slice(0, -1) };
}

/** `overlay` in place of the one on top. */
export function replaceOverlay(state: State, overlay: Overlay): State {
  return openOverlay(closeOverlay(state), overlay);
}

export function withEffect(state: State, effect: Effect): State {
  return { ...state, effects: [...state.effects, effect] };
}

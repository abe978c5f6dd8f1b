// What the state is about: the dataset, its indexes, the size of the screen and the clock. All reads of it are pure;
// expensive results are kept until their arguments change.
import type { Dataset, Importance, TimelineEvent } from '../dataset/model.ts';
import type { Day } from '../dates/edtf/edtf.ts';
import { importances } from '../dataset/importance.ts';
import type { Steps } from '../text/task.ts';
import { createCatalog, indexWords, type Catalog } from '../search/catalog.ts';
import { find, type Result } from '../search/find.ts';
import { highlighter, type Highlighter } from '../search/highlight.ts';
import { chronology, type Chronology } from '../timeline/axis/chronology.ts';
import { eventDetail } from '../timeline/detail/detail.ts';
import { entry, type Entry } from '../timeline/entry.ts';
import { foldDetail } from '../timeline/detail/fold.ts';
import type { Line } from '../timeline/lines/line.ts';
import { take, width } from '../timeline/lines/text.ts';
import { dateCells, widestGutter, type HeadingUnit } from '../timeline/list-line.ts';
import { linkContext, type LinkContext } from '../timeline/links.ts';
import type { Size } from '../timeline/lines/layout.ts';
import { whyNothing } from '../search/suggest/dead-end.ts';
import { suggest, type Suggestion } from '../search/suggest/suggest.ts';
import { rowsOf, type Row, type Rows } from '../timeline/rows.ts';
import type { BaseMap } from '../timeline/map/base-map.ts';
import { memoLast } from './memo.ts';
import { createPictures, type Pictures } from './pictures.ts';
import type { Zoom } from '../timeline/axis/zoom.ts';

export interface World {
  readonly dataset: Dataset;
  /** Only the preview of a large file is there yet: whatever needs every event waits until all are loaded. */
  readonly isPreview: boolean;
  /** Why that is all there will be; null otherwise. */
  readonly stopped: string | null;
  readonly catalog: Catalog;
  readonly time: () => Chronology;
  readonly importance: () => readonly Importance[];
  readonly today: Day;
  readonly size: Size;
  /** The terminal is shown ASCII only: `Right` for the key →. */
  readonly isAscii: boolean;
  /** The events that a query text finds. */
  readonly find: (text: string) => Result;
  /** What the text being typed may mean, best first; the caret is in UTF-16 units. */
  readonly suggest: (
    filter: string,
    text: string,
    caret: number,
    /** The last queries, a line each, the latest first. */
    history: string,
  ) => readonly Suggestion[];
  /** What of a query text that finds nothing is found, and what was likely meant. */
  readonly whyNothing: (text: string) => string;
  /** The lines of an event at so many cells wide, with the query text's matches marked. */
  readonly eventDetail: (event: TimelineEvent, cells: number, query: string) => readonly Line[];
  /** The lines of folded events at so many cells wide. */
  readonly foldDetail: (row: Extract<Row, { type: 'fold' }>, cells: number) => readonly Line[];
  /** Ranges of a text that a query text matches. */
  readonly highlight: (query: string) => Highlighter;
  readonly linked: LinkContext;
  /** An actor's entry at so many cells wide; empty for one that there is not. */
  readonly entry: (actor: string, cells: number) => Entry;
  readonly rows: (
    result: Result,
    zoom: Zoom,
    pinned: number | null,
    isUnfolded: boolean,
    hasYearsOnly: boolean,
  ) => Rows;
  /** The cells that the dates of these events need under such headings. */
  readonly dateCells: (events: readonly number[], heading: HeadingUnit) => number;
  /** Columns of a list in which no title is cut. */
  readonly listColumns: () => number;
  readonly pictures: Pictures;
  /** The map of the world; null until it was read, which the first look at the map asks for. */
  readonly baseMap: BaseMap | null;
}

function actorEntry(dataset: Dataset, catalog: Catalog, id: string, cells: number): Entry {
  const actor = dataset.actors.get(id);
  if (actor === undefined) return { lines: [], items: [] };
  const events = (catalog.byActor().get(id) ?? []).flatMap((index) => dataset.events[index] ?? []);
  return entry(actor, events, dataset, cells);
}

/** Of more events a sample tells how wide a list needs to be. */
const titlesMeasured = 500;

function longestTitle({ events }: Dataset): number {
  const step = Math.max(1, Math.floor(events.length / titlesMeasured));
  let longest = 0;
  for (let at = 0; at < events.length; at += step)
    longest = Math.max(longest, width(take(events[at]?.title ?? '', mostTitleCells)));
  return longest;
}

/** A longer title is wrapped on any screen. */
const mostTitleCells = 100;

function listWidths(dataset: Dataset): Pick<World, 'dateCells' | 'listColumns'> {
  return {
    dateCells: memoLast((events, heading) =>
      dateCells(
        events.flatMap((index) => dataset.events[index] ?? []),
        heading,
      ),
    ),
    listColumns: memoLast(() => longestTitle(dataset) + widestGutter + 1),
  };
}

/** Up to so many events the words are indexed at the first query, in one go; more are indexed in slices meanwhile. */
export const indexAtOnce = 5_000;

interface WorldOptions {
  readonly dataset: Dataset;
  readonly today: Day;
  readonly size: Size;
  readonly isAscii?: boolean;
  readonly isPreview?: boolean;
}

/** Builds the indexes that the first zoom, thread or picture would otherwise wait for. */
export function* prepareWorld({ catalog, time, importance }: World): Steps<void> {
  for (const make of [() => catalog.indexOf(''), time, importance]) {
    yield;
    make();
  }
  yield* catalog.linksTo.inSteps();
}

/** Builds those of them that a frame with the event under the cursor asks for. */
export function* prepareFrame({ catalog, time }: World, cursor: string | null): Steps<void> {
  for (const make of [time, () => catalog.indexOf(cursor ?? '')]) {
    yield;
    make();
  }
  yield* catalog.linksTo.inSteps();
}

export function createWorld(options: WorldOptions): World {
  const { dataset, today, size, isAscii = false, isPreview = false } = options;
  const catalog = createCatalog(dataset);
  const time = memoLast(() => chronology(dataset));
  const importance = memoLast(() => importances(dataset));
  const highlight = memoLast((query: string) => highlighter(catalog, query));
  const known = linkContext(catalog);
  const linked = isPreview ? { ...known, linksTo: null } : known;
  const clock = () => ({ today, near: time().range?.last ?? today });
  const findText = memoLast((text: string, _indexed: number) => find(catalog, text, clock()));
  return {
    dataset,
    isPreview,
    stopped: null,
    catalog,
    entry: memoLast((actor, cells) => actorEntry(dataset, catalog, actor, cells)),
    time,
    importance,
    today,
    size,
    isAscii,
    find: (text) => {
      if (text.trim() !== '' && dataset.events.length <= indexAtOnce) indexWords(catalog);
      return findText(text, catalog.words.count);
    },
    highlight,
    linked,
    eventDetail: memoLast((event, cells, query) =>
      eventDetail(event, { dataset, matches: highlight(query), ...linked }, cells),
    ),
    foldDetail: memoLast((row, cells) => foldDetail(row, (index) => dataset.events[index], cells)),
    suggest: memoLast((filter: string, text: string, caret: number, history: string) =>
      suggest(catalog, { filter, text, caret, clock: clock(), history: history.split('\n') }),
    ),
    whyNothing: memoLast((text: string) => whyNothing(catalog, text, clock())),
    rows: memoLast((result, zoom, pinned, isUnfolded, hasYearsOnly) => {
      const isOff = !result.isAll || isUnfolded;
      return rowsOf(result.events, time(), { zoom, pinned, importance, isOff, hasYearsOnly });
    }),
    ...listWidths(dataset),
    pictures: createPictures(dataset, catalog, time),
    baseMap: null,
  };
}

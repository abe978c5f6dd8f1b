// Pure reads of the state: what is found, listed, selected, and where it stands on the screen.
import { lowerBound } from '../text/lower-bound.ts';
import { parsePhrase } from '../dates/phrase/phrase.ts';
import type { EdtfDate } from '../dates/edtf/edtf.ts';
import { errorText } from '../dates/edtf/time.ts';
import type { TimelineEvent } from '../dataset/model.ts';
import { readAs, type Result } from '../search/find.ts';
import type { Suggestion } from '../search/suggest/suggest.ts';
import type { Scale } from '../timeline/axis/axis.ts';
import { axisWindow } from '../timeline/axis/overview.ts';
import type { DayRange } from '../timeline/axis/chronology.ts';
import { layout, overAllRect, type Layout, type Rect } from '../timeline/lines/layout.ts';
import type { Line } from '../timeline/lines/line.ts';
import type { Rows } from '../timeline/rows.ts';
import { withNote } from './brief/notes.ts';
import { pastQueries } from './place.ts';
import { beforeCaret } from './prompts/field.ts';
import type { State } from './state.ts';
import { shapes } from './views/shapes.ts';
import { wrapAtMost } from '../timeline/lines/text.ts';
import { memoLast } from './memo.ts';
import type { World } from './world.ts';

/** The filter with what is being typed. */
export function queryText({ filter, prompt }: Pick<State, 'filter' | 'prompt'>): string {
  if (prompt?.type !== 'search' || prompt.field.text.trim() === '') return filter;
  return filter === '' ? prompt.field.text : `${filter} ${prompt.field.text}`;
}

export function resultOf(world: World, state: Pick<State, 'filter' | 'prompt'>): Result {
  return world.find(queryText(state));
}

const indexOfId = (world: World, id: string | null): number | null =>
  id === null ? null : (world.catalog.indexOf(id) ?? null);

export function rowsFor(world: World, state: State): Rows {
  // The pictures have a place for every event.
  const isUnfolded = state.view !== 'list';
  const pinned = indexOfId(world, state.pinned);
  return world.rows(resultOf(world, state), state.zoom, pinned, isUnfolded, hasYearsOnly(world, state));
}

/** From so many lines on a list has room for headings of months. */
export const roomyLines = 20;

/** The rectangle that the list has, or would have if neither notes nor the detail took its place. */
export const listRect = (world: World, state: State): Rect | null =>
  layoutWith(world, { ...state, focus: 'list' }, 0).list;

/** Whether there is room for headings of years alone. */
export const hasYearsOnly = (world: World, state: State): boolean =>
  (listRect(world, state)?.height ?? 0) < roomyLines;

/** The event under the cursor, where it is among those listed. */
export function selectedIndex(world: World, state: State): number | null {
  const index = indexOfId(world, state.cursor);
  return index !== null && rowsFor(world, state).rowOf(index) >= 0 ? index : null;
}

export function selectedEvent(world: World, state: State): TimelineEvent | null {
  const index = selectedIndex(world, state);
  return index === null ? null : (world.dataset.events[index] ?? null);
}

export const hasEvent = (world: World, state: State): boolean => selectedEvent(world, state) !== null;

/** The row under the cursor; -1 where nothing is listed. */
export function cursorRow(world: World, state: State): number {
  const index = selectedIndex(world, state);
  return index === null ? -1 : rowsFor(world, state).rowOf(index);
}

/** The axis leaves a cell free at each side. */
const axisMargins = 2;

/** What the axis shows, and the time that all events cover; null without events. */
export function axisOf(
  world: World,
  state: State,
): { readonly scale: Scale; readonly whole: DayRange } | null {
  const { range: whole, day } = world.time();
  if (whole === null) return null;
  const columns = Math.max(1, world.size.columns - axisMargins);
  const cursor = day[indexOfId(world, state.cursor) ?? 0] ?? whole.first;
  return { scale: { range: axisWindow(whole, columns, state.zoom, cursor), columns }, whole };
}

/** The axis shows a part of the time only. */
function isWindow(world: World, state: State): boolean {
  const axis = axisOf(world, state);
  return axis !== null && axis.scale.range !== axis.whole;
}

/** The dates that a text may mean, near the event under the cursor; several for 7/10/2020. */
export function datesMeant(
  world: World,
  state: State,
  text: string,
): readonly EdtfDate[] | { readonly error: string } {
  const index = selectedIndex(world, state);
  const day = world.time().day[index ?? -1] ?? Number.POSITIVE_INFINITY;
  const near = Number.isFinite(day) ? day : world.today;
  const phrase = parsePhrase(text, { today: world.today, near });
  return 'error' in phrase ? { error: errorText(phrase) } : phrase;
}

/** In how many ways the date being typed may be read; 0 where it isn't understood. */
export function readingCount(world: World, state: State): number {
  if (state.prompt?.type !== 'date') return 0;
  const meant = datesMeant(world, state, state.prompt.field.text);
  return 'error' in meant ? 0 : meant.length;
}

/** A typed date always has a line for what it is understood as; a query only for what of it isn't understood. */
function noteCount(world: World, state: State): number {
  if (state.prompt === null) return 0;
  if (state.prompt.type === 'date') return Math.max(1, readingCount(world, state));
  return queryNotes(world, state).length;
}

export function layoutOf(world: World, state: State): Layout {
  return layoutWith(world, state, noteCount(world, state));
}

function layoutWith(world: World, state: State, noteLines: number): Layout {
  return layout(world.size, {
    shape: shapes[state.view],
    pane: state.pane,
    detailFocused: state.focus === 'detail',
    ...(state.view === 'list' ? { viewColumns: world.listColumns() } : {}),
    noteLines,
    hasOverview: isWindow(world, state),
  });
}

/** Lines that what isn't understood may take from the list. */
const mostNoteLines = 2;
/** On a lower screen it has one. */
const rowsForNotes = 12;

/** What of the query isn't understood, and what words are read as, with a cell free at the left. */
export function queryNotes(world: World, state: State): readonly string[] {
  const found = resultOf(world, state);
  const notes = [...found.notes, readAs(found)].filter(Boolean);
  if (notes.length === 0) return [];
  const { columns, rows } = world.size;
  return wrapAtMost(notes.join(' · '), columns - 1, rows < rowsForNotes ? 1 : mostNoteLines);
}

/** Lines of what takes the whole screen. */
export function overAllHeight(world: World, state: State): number {
  return overAllRect(layoutOf(world, state)).height;
}

/** Of the list pane's lines, less than this part and at most so many are for what may be meant. */
const suggestionShare = 1 / 2;
const mostSuggestions = 6;

/** What to choose from while a query is typed, as many as the pane has room for. */
export function suggestionsOf(world: World, state: State): readonly Suggestion[] {
  if (state.prompt?.type !== 'search') return [];
  const { field } = state.prompt;
  const height = layoutOf(world, state).list?.height ?? 0;
  const most = Math.min(mostSuggestions, Math.floor((height - 1) * suggestionShare));
  return world
    .suggest(state.filter, field.text, beforeCaret(field).length, pastQueries(state).join('\n'))
    .slice(0, most);
}

/** Lines of the list pane that show events: the rest is for people and groups to choose. */
export function listHeight(world: World, state: State): number {
  const { list } = layoutOf(world, state);
  return Math.max(0, (list?.height ?? 0) - suggestionsOf(world, state).length);
}

/** Where an event is in a result, or would be: both are in order of time. */
export const placeOf = (events: readonly number[], event: number): number =>
  lowerBound(events.length, (at) => (events[at] ?? 0) < event);

/** Of `events` (in order of time) `event` itself, else the next one, else the last. */
export function nearest(events: readonly number[], event: number): number | null {
  return events[placeOf(events, event)] ?? events.at(-1) ?? null;
}

/** The same one as long as nothing changes, so that its detail is made once. */
const rememberedNoted = memoLast(withNote);

/** The detail's lines at its present width: of the event, or of the folded ones; none without any or a pane for it. */
export function detailOf(world: World, state: State): readonly Line[] {
  const { detail } = layoutOf(world, state);
  const event = selectedEvent(world, state);
  if (detail === null || event === null) return [];
  const row = rowsFor(world, state).at(cursorRow(world, state));
  if (row?.type === 'fold') return world.foldDetail(row, detailCells(detail.width));
  return world.eventDetail(rememberedNoted(state.notes, event), detailCells(detail.width), queryText(state));
}

/** The detail keeps a cell free on each side (two on the left of a rule), and lines short enough to read. */
function detailCells(paneWidth: number): number {
  return Math.max(1, Math.min(paneWidth - 3, 100));
}

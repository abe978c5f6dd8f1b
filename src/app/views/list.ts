// The list: events under the headings of their months or years; while a query is typed, under what it may mean.
import type { Rect } from '../../timeline/lines/layout.ts';
import { isMarked } from '../brief/notes.ts';
import { counted } from '../../text/counted.ts';
import { cutLine, piece, type Line } from '../../timeline/lines/line.ts';
import { wrapAtMost } from '../../timeline/lines/text.ts';
import { eventLines, foldLine, headingLine, underHeading } from '../../timeline/list-line.ts';
import { cursorRow, queryText, resultOf, rowsFor, selectedEvent, suggestionsOf } from '../derive.ts';
import { moving } from '../keys/browse.ts';
import type { Point } from '../keys/key.ts';
import { at } from '../moves.ts';
import { listLook, shownRows } from '../list-window.ts';
import { enter } from '../panes.ts';
import { accept } from '../prompts/search.ts';
import { facetLineOf, facetLines, facetRows } from './facets.ts';
import { eventWords } from '../speech/speech.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { suggestionLines } from './suggestion-lines.ts';
import type { View } from './view.ts';

export const list: View = {
  lines: (world, state, rect) => {
    const choice = state.prompt?.type === 'search' ? state.prompt.choice : 'none';
    const suggested = suggestionLines(world, suggestionsOf(world, state), choice, rect.width);
    return [...suggested, ...rowLines(world, state, rect), ...facetLines(world, state, rect.width - 2)];
  },
  cursor: (world, state) => {
    const { prompt } = state;
    if (prompt?.type === 'search' && typeof prompt.choice === 'number') return { x: 0, y: prompt.choice };
    const selected = cursorRow(world, state);
    const rows = shownRows(world, state);
    if (state.facetRow !== null) {
      const used = rows.reduce((sum, { lines }) => sum + lines, 0);
      return { x: 0, y: used + facetLineOf(world, state, state.facetRow) };
    }
    const shown = rows.find(({ row }) => row === selected);
    return shown === undefined ? null : { x: 0, y: suggestionsOf(world, state).length + shown.line };
  },
  click,
  speech: positionSpeech,
  keys: { title: 'Moving', bindings: moving },
};

function rowLines(world: World, state: State, { width: room }: Rect): Line[] {
  const rows = rowsFor(world, state);
  if (rows.count === 0) return emptyLines(world, state, room);
  // A blank before the rule, which a title would touch.
  const width = room - 1;
  const look = listLook(world, state);
  const selected = cursorRow(world, state);
  const context = {
    matches: world.highlight(queryText(state)),
    isMarked: (id: string) => isMarked(state, id),
    ...look,
  };
  const isChoosing = state.prompt?.type === 'search' && typeof state.prompt.choice === 'number';
  const isFocused = state.focus === 'list' && !isChoosing && state.facetRow === null;
  return shownRows(world, state).flatMap(({ row, sticky, lines }) => {
    const shown = sticky ?? rows.at(row);
    if (shown?.type === 'heading') return [headingLine(shown, width)];
    if (shown?.type === 'fold') return [foldLine(shown, row === selected, isFocused, look.dateCells, width)];
    const event = world.dataset.events[shown?.index ?? -1];
    return event === undefined ? [] : eventLines(event, row === selected, isFocused, context, width, lines);
  });
}

function emptyLines(world: World, state: State, cells: number): Line[] {
  if (world.dataset.events.length === 0) return [cutLine([piece(' This dataset has no events.')], cells)];
  const query = queryText(state).trim();
  const why = wrapAtMost(world.whyNothing(query), cells - 1, mostWhyLines);
  return [
    cutLine([piece(' Nothing matches ', 'title'), piece(query, 'match')], cells),
    ...why.filter((line) => line !== '').map((line) => [piece(` ${line}`)]),
    cutLine([piece(` ${wayOut(world, state)}`, 'dim')], cells),
  ];
}

const mostWhyLines = 3;

function wayOut(world: World, state: State): string {
  if (state.prompt?.type !== 'search' || state.prompt.field.text === '') return 'Esc lifts the filter.';
  const isMeant = suggestionsOf(world, state).length > 0;
  return isMeant ? 'Enter takes the first above.' : 'Esc clears the field.';
}

/** A suggestion is chosen, and taken when it is already. */
function clickSuggestion(world: World, state: State, choice: number): State {
  const { prompt } = state;
  if (prompt?.type !== 'search') return state;
  return prompt.choice === choice ? accept(world, state) : { ...state, prompt: { ...prompt, choice } };
}

/** A click on the row that is selected already is as Enter on it. */
function click(world: World, before: State, { y: line }: Point): State {
  const state: State = { ...before, focus: 'list' };
  const suggested = suggestionsOf(world, state).length;
  if (line < suggested) return clickSuggestion(world, state, line);
  const wanted = line - suggested;
  const shown = shownRows(world, state).find(
    ({ line: first, lines }) => wanted >= first && wanted < first + lines,
  );
  if (shown === undefined) return clickFacet(world, state, wanted);
  if (shown.sticky !== undefined) return state;
  const clicked = shown.row;
  const isAgain = clicked === cursorRow(world, state) && before.focus === 'list' && state.prompt === null;
  if (isAgain) return enter(world, state);
  const row = rowsFor(world, state).at(clicked);
  if (row?.type === 'event') return at(world, state, row.index);
  return row?.type === 'fold' ? at(world, state, row.events[0] ?? null) : state;
}

/** A row under few results is chosen, and taken when it is already. */
function clickFacet(world: World, state: State, line: number): State {
  const used = shownRows(world, state).reduce((sum, { lines }) => sum + lines, 0);
  const row = facetRows(world, state).findIndex((_, at) => used + facetLineOf(world, state, at) === line);
  if (row === -1) return state;
  return row === state.facetRow ? enter(world, state) : { ...state, facetRow: row };
}

/** Date, title, what is doubtful, which of how many. */
function positionSpeech(world: World, state: State): string {
  const { events } = resultOf(world, state);
  const query = queryText(state);
  const event = selectedEvent(world, state);
  const facet = facetRows(world, state)[state.facetRow ?? -1];
  if (facet !== undefined) return `${facet.term}: ${facet.count} of ${events.length}. Enter narrows.`;
  if (world.dataset.events.length === 0) return 'This dataset has no events.';
  if (event === null)
    return [`Nothing matches ${query.trim()}.`, world.whyNothing(query.trim())].filter(Boolean).join(' ');
  const filter = query === '' ? '' : `, filter ${query}`;
  const row = rowsFor(world, state).at(cursorRow(world, state));
  if (row?.type === 'fold') {
    const shown = row.events.length === 1 ? 'it' : 'them';
    return `${counted(row.events.length, 'event')} ${underHeading(row)} folded. Enter shows ${shown}.`;
  }
  const index = world.catalog.indexOf(event.id) ?? 0;
  const marked = isMarked(state, event.id) ? ', marked' : '';
  return `${eventWords(event)} ${events.indexOf(index) + 1} of ${events.length}${marked}${filter}.`;
}

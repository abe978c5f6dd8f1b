// What a step changed, in lines: all the output for a screen reader.
import { dateInWords } from '../../dates/words/words.ts';
import type { Suggestion } from '../../search/suggest/suggest.ts';
import { counted } from '../../text/counted.ts';
import { resultOf, selectedEvent, suggestionsOf } from '../derive.ts';
import { understand } from '../prompts/date.ts';
import { topOverlay, type State } from '../state.ts';
import { kindOf, views } from '../tables.ts';
import type { World } from '../world.ts';
import { parts, sentence, toSpeech, unwrapped } from './speech.ts';

/** The lines at the start. */
export function opening(world: World, state: State): string[] {
  const { title, events } = world.dataset;
  const notice = state.notice === null ? [] : [state.notice];
  return [
    `${sentence(title)} ${counted(events.length, 'event')}. Press ? for the keys.`,
    ...notice,
    views[state.view].speech(world, state),
  ];
}

/** Doesn't echo what is typed: whoever writes the lines echoes the field. */
export function announce(world: World, before: State, after: State): string[] {
  const notice = after.notice !== null && after.notice !== before.notice ? [after.notice] : [];
  return [...notice, ...changes(world, before, after)];
}

function changes(world: World, before: State, after: State): readonly string[] {
  const overlay = topOverlay(after);
  const beforeOverlay = topOverlay(before);
  if (overlay !== null) {
    if (overlay === beforeOverlay) return [];
    const own = overlay.type === beforeOverlay?.type ? beforeOverlay : null;
    return kindOf(overlay).speech(world, after, overlay, own);
  }
  if (after.prompt?.type === 'search') return searchLines(world, before, after);
  if (after.prompt !== null) return readingLines(world, before, after);
  if (after.focus === 'detail' && before.focus === 'list') return detailLines(world, after);
  const { opened } = views[after.view];
  const isOpened = after.view !== before.view || after.facet !== before.facet;
  if (isOpened && opened !== undefined)
    return [...opened(world, after), views[after.view].speech(world, after)];
  const isSame =
    !isOpened &&
    after.lane === before.lane &&
    after.facetRow === before.facetRow &&
    after.cursor === before.cursor &&
    after.zoom === before.zoom &&
    after.filter === before.filter &&
    after.focus === before.focus &&
    beforeOverlay === null &&
    before.prompt === null;
  if (isSame) return [];
  // Of a query just kept, what was not understood.
  const notes = before.prompt?.type === 'search' ? resultOf(world, after).notes : [];
  return [...notes, views[after.view].speech(world, after)];
}

function detailLines(world: World, state: State): string[] {
  const event = selectedEvent(world, state);
  return event === null ? [] : toSpeech(world.eventDetail(event, unwrapped, ''));
}

function searchLines(world: World, before: State, after: State): string[] {
  if (after.prompt?.type !== 'search') return [];
  const { choice } = after.prompt;
  const wasChoice = before.prompt?.type === 'search' ? before.prompt.choice : 'none';
  if (typeof choice === 'number' && choice !== wasChoice) {
    const suggestion = suggestionsOf(world, after)[choice];
    return suggestion === undefined ? [] : [suggestionSpeech(suggestion)];
  }
  const isMoved = after.cursor !== before.cursor || wasChoice !== 'events';
  return choice === 'events' && isMoved ? [views[after.view].speech(world, after)] : [];
}

function suggestionSpeech({ name, match, about, events, part }: Suggestion): string {
  const as = match === null || match.name === name ? '' : `as ${match.name}, `;
  return parts(name, `${as}${about}`.replace(/, $/, ''), events?.length ?? null, part?.length ?? null);
}

/** Which ways there are to read a date, when that is asked, and the one that is chosen. */
function readingLines(world: World, before: State, after: State): string[] {
  const { prompt } = after;
  if (prompt?.type !== 'date' || before.prompt?.type !== 'date') return [];
  if (prompt.choice === null || prompt.choice === before.prompt.choice) return [];
  const understood = understand(world, after, prompt.field.text);
  const readings = understood?.type === 'dates' ? understood.readings : [];
  const question = readings.map(({ date }) => dateInWords(date)).join(' or ');
  const reading = readings[prompt.choice];
  return [
    ...(before.prompt.choice === null ? [`${question}?`] : []),
    ...(reading === undefined ? [] : [parts(dateInWords(reading.date), '', reading.events.length)]),
  ];
}

/** What is being typed, with its prompt; null where nothing is. */
export function typedText(
  world: World,
  state: State,
): { readonly prompt: string; readonly text: string } | null {
  const overlay = topOverlay(state);
  if (overlay !== null && 'field' in overlay)
    return { prompt: `${kindOf(overlay).field?.title(world, state) ?? ''}: `, text: overlay.field.text };
  if (state.prompt === null) return null;
  return { prompt: state.prompt.type === 'search' ? 'Search: ' : 'Date: ', text: state.prompt.field.text };
}

/** Why a date being typed can't be gone to. */
export function dateAnswer(world: World, state: State): string | null {
  if (state.prompt?.type !== 'date') return null;
  const understood = understand(world, state, state.prompt.field.text);
  return understood?.type === 'error' ? understood.message : null;
}

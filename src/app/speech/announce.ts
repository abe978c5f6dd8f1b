// What a step changed, said in lines: the whole output for a screen reader, which nothing else may interrupt.
import { dateInWords } from '../../dates/words/words.ts';
import { isContested } from '../../dataset/dispute.ts';
import type { TimelineEvent } from '../../dataset/model.ts';
import type { Suggestion } from '../../search/suggest.ts';
import { counted } from '../../timeline/lines/counted.ts';
import { linkWords } from '../../timeline/links.ts';
import { headingText } from '../../timeline/list-line.ts';
import { cursorRow, queryText, resultOf, rowsFor, selectedEvent, suggestionsOf } from '../derive.ts';
import { directoryItems, sortNames, tabs } from '../overlays/directory.ts';
import { understand } from '../overlays/go-to-date.ts';
import { helpLines } from '../keys/help.ts';
import { menuItems, menuTitles } from '../overlays/menu.ts';
import { said, spoken, spokenCells } from './speech.ts';
import type { DirectoryOverlay, EntryOverlay, MenuOverlay, Overlay, State, ThreadOverlay } from '../state.ts';
import { rowsOfThread } from '../overlays/thread.ts';
import type { World } from '../world.ts';

/** What is said first. */
export function opening(world: World, state: State): string[] {
  const { title, events } = world.dataset;
  const notice = state.notice === null ? [] : [state.notice];
  return [
    `${sentence(title)} ${counted(events.length, 'event')}. Press ? for the keys.`,
    ...notice,
    positionLine(world, state),
  ];
}

/** Nothing typed is echoed here: the field is, by whoever writes the lines. */
export function announce(world: World, before: State, after: State): string[] {
  const notice = after.notice !== null && after.notice !== before.notice ? [after.notice] : [];
  return [...notice, ...changes(world, before, after)];
}

function changes(world: World, before: State, after: State): string[] {
  if (after.overlay !== null) {
    return after.overlay === before.overlay ? [] : overlayLines(world, before.overlay, after, after.overlay);
  }
  if (after.prompt?.type === 'search') return searchLines(world, before, after);
  if (after.prompt !== null) return readingLines(world, before, after);
  if (after.focus === 'detail' && before.focus === 'list') return detailLines(world, after);
  const isSame =
    after.cursor === before.cursor &&
    after.zoom === before.zoom &&
    after.filter === before.filter &&
    after.focus === before.focus &&
    before.overlay === null &&
    before.prompt === null;
  if (isSame) return [];
  // Of a query just kept, what was not understood.
  const notes = before.prompt?.type === 'search' ? resultOf(world, after).notes : [];
  return [...notes, positionLine(world, after)];
}

/** With a full stop, unless it ends with one of its own. */
const sentence = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

/** Where the cursor is: date, title, what is doubtful, which of how many. */
function positionLine(world: World, state: State): string {
  const { events } = resultOf(world, state);
  const query = queryText(state);
  const event = selectedEvent(world, state);
  if (world.dataset.events.length === 0) return 'This dataset has no events.';
  if (event === null) return `Nothing matches ${query.trim()}.`;
  const filter = query === '' ? '' : `, filter ${query}`;
  const row = rowsFor(world, state).at(cursorRow(world, state));
  if (row?.type === 'fold') {
    const shown = row.events.length === 1 ? 'it' : 'them';
    return `${counted(row.events.length, 'event')} in ${headingText(row)} folded. Enter shows ${shown}.`;
  }
  const index = world.catalog.indexOf(event.id) ?? 0;
  return `${eventWords(event)} ${events.indexOf(index) + 1} of ${events.length}${filter}.`;
}

function eventWords(event: TimelineEvent): string {
  const doubts = [
    event.when.isUncertain ? 'date uncertain' : '',
    isContested(event) ? `disputed: ${event.disputed.join(', ')}` : '',
  ].filter(Boolean);
  const doubt = doubts.length === 0 ? '' : ` (${doubts.join('; ')})`;
  return `${dateInWords(event.when)}: ${sentence(`${event.title}${doubt}`)}`;
}

function detailLines(world: World, state: State): string[] {
  const event = selectedEvent(world, state);
  return event === null ? [] : spoken(world.card(event, spokenCells, ''));
}

function searchLines(world: World, before: State, after: State): string[] {
  if (after.prompt?.type !== 'search') return [];
  const { choice } = after.prompt;
  const wasChoice = before.prompt?.type === 'search' ? before.prompt.choice : 'none';
  if (typeof choice === 'number' && choice !== wasChoice) {
    const suggestion = suggestionsOf(world, after)[choice];
    return suggestion === undefined ? [] : [suggestionSaid(suggestion)];
  }
  const isMoved = after.cursor !== before.cursor || wasChoice !== 'events';
  return choice === 'events' && isMoved ? [positionLine(world, after)] : [];
}

function suggestionSaid({ name, match, about, events }: Suggestion): string {
  const as = match === null || match.name === name ? '' : `as ${match.name}, `;
  return parts(name, `${as}${about}`.replace(/, $/, ''), events?.length ?? null);
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

/** What is known of them, with commas. */
function parts(name: string, about: string, events: number | null): string {
  return [name, about, events === null ? '' : counted(events, 'event')].filter(Boolean).map(said).join(', ');
}

function overlayLines(world: World, before: Overlay | null, after: State, overlay: Overlay): string[] {
  const isNew = overlay.type !== before?.type;
  switch (overlay.type) {
    case 'help':
      return isNew ? spoken(helpLines(spokenCells, false)) : [];
    case 'entry':
      return entryAnnounced(world, before, overlay);
    case 'menu':
      return menuLines(world, after, overlay, isNew);
    case 'thread':
      return [...(isNew ? ['Thread:'] : []), threadLine(world, overlay)];
    case 'directory':
      return directoryAnnounced(world, before, overlay);
  }
}

/** The whole of another entry; in the same one the row that was moved to. */
function entryAnnounced(world: World, before: Overlay | null, { actor, chosen }: EntryOverlay): string[] {
  const { lines, items } = world.entry(actor, spokenCells);
  if (before?.type !== 'entry' || before.actor !== actor) return spoken(lines);
  const item = items[chosen ?? -1];
  return item === undefined || before.chosen === chosen ? [] : spoken(lines.slice(item.line, item.end));
}

function menuLines(world: World, state: State, { kind, index }: MenuOverlay, isNew: boolean): string[] {
  const items = menuItems(world, state, kind);
  const item = items[index];
  if (item === undefined) return [];
  const line = `${index + 1}. ${said(item.label)}, ${said(item.about)}`;
  // What else the title tells are keys.
  const [title = ''] = menuTitles[kind].split(' · ');
  return isNew ? [`${title}, ${items.length} to choose from:`, line] : [line];
}

function threadLine(world: World, overlay: ThreadOverlay): string {
  const row = rowsOfThread(world, overlay)[overlay.index];
  if (row === undefined) return '';
  const relation = row.link === null ? 'this event' : `${linkWords(row.link)}, level ${row.depth}`;
  const fold = row.canOpen ? (row.isOpen ? ' Open.' : ' Closed.') : row.isRepeated ? ' Told above.' : '';
  return `${relation}: ${eventWords(row.event)}${fold}`;
}

function directoryAnnounced(world: World, before: Overlay | null, after: DirectoryOverlay): string[] {
  const isTyping = before?.type === 'directory' && before.field.text !== after.field.text;
  const isCaret = before?.type === 'directory' && before.field !== after.field;
  if (isTyping || isCaret) return [];
  const items = directoryItems(world, after);
  const item = items[after.index];
  const line =
    item === undefined
      ? 'Nothing here'
      : `${parts(item.name, item.about, item.events.length)}, ${after.index + 1} of ${items.length}`;
  const isNew = before?.type !== 'directory' || before.tab !== after.tab;
  const isSorted = !isNew && before.sort !== after.sort;
  return [...(isNew ? [`${tabs[after.tab].title}:`] : isSorted ? [`${sortNames[after.sort]}:`] : []), line];
}

/** What is being typed, with its prompt; null where nothing is. */
export function typedText(state: State): { readonly prompt: string; readonly text: string } | null {
  if (state.overlay?.type === 'directory') return { prompt: "Who's who: ", text: state.overlay.field.text };
  if (state.prompt === null) return null;
  return { prompt: state.prompt.type === 'search' ? 'Search: ' : 'Date: ', text: state.prompt.field.text };
}

/** Why a date being typed can't be gone to. */
export function dateAnswer(world: World, state: State): string | null {
  if (state.prompt?.type !== 'date') return null;
  const understood = understand(world, state, state.prompt.field.text);
  return understood?.type === 'error' ? understood.message : null;
}

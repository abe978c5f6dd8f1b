// What a step changed, said in lines: the whole output for a screen reader, which nothing else may interrupt.
import { dateInWords } from '../dataset/date-words.ts';
import { directoryItems, tabs } from './directory.ts';
import { isContested } from '../dataset/dispute.ts';
import { plain } from '../timeline/line.ts';
import { linkWords } from '../timeline/links.ts';
import { cursorRow, queryText, resultOf, rowsFor, selectedEvent, suggestionsOf } from './derive.ts';
import { entryLines } from './entry.ts';
import { eventText } from './event-text.ts';
import { understand } from './go-to-date.ts';
import { helpLines } from './help.ts';
import { menuItems, menuTitles } from './menu.ts';
import type { Suggestion } from '../search/suggest.ts';
import type { Overlay, State } from './state.ts';
import { rowsOfThread } from './thread.ts';
import type { World } from './world.ts';

/** Nothing typed is echoed here: the field is, by whoever writes the lines. */
export function announce(world: World, before: State, after: State): string[] {
  const lines: string[] = [];
  if (after.notice !== null && after.notice !== before.notice) lines.push(after.notice);
  if (after.overlay !== before.overlay) return [...lines, ...overlayLines(world, before, after)];
  if (after.prompt?.type === 'search') return [...lines, ...searchLines(world, before, after)];
  if (after.prompt?.type === 'date') return [...lines, ...readingLines(world, before, after)];
  if (after.focus === 'detail' && before.focus === 'list') return [...lines, ...detailLines(world, after)];
  const isMoved = after.cursor !== before.cursor || after.zoom !== before.zoom;
  // Leaving a prompt, too: what was found while typing wasn't said.
  if (
    isMoved ||
    before.prompt !== null ||
    queryText(after) !== queryText(before) ||
    before.overlay !== null
  ) {
    lines.push(positionLine(world, after));
  } else if (before.focus === 'detail' && after.focus === 'list') lines.push(positionLine(world, after));
  return lines;
}

/** Where the cursor is: date, title, what is doubtful, which of how many. */
export function positionLine(world: World, state: State): string {
  const { events } = resultOf(world, state);
  const filter = queryText(state) === '' ? '' : `, filter ${queryText(state)}`;
  const event = selectedEvent(world, state);
  if (event === null) return `Nothing matches${filter}.`;
  const row = rowsFor(world, state).at(cursorRow(world, state));
  if (row?.type === 'fold') return `${row.events.length} more events folded. Enter shows them.`;
  const index = world.catalog.indexOf(event.id) ?? 0;
  const doubts = [
    event.when.isUncertain ? 'date uncertain' : '',
    isContested(event) ? `disputed: ${event.disputed.join(', ')}` : '',
  ].filter(Boolean);
  const doubt = doubts.length === 0 ? '' : ` (${doubts.join('; ')})`;
  return `${dateInWords(event.when)}: ${event.title}${doubt}. ${events.indexOf(index) + 1} of ${events.length}${filter}.`;
}

function detailLines(world: World, state: State): string[] {
  const event = selectedEvent(world, state);
  return event === null
    ? []
    : eventText(world, event, Math.max(20, world.size.columns)).trimEnd().split('\n');
}

function searchLines(world: World, before: State, after: State): string[] {
  if (after.prompt?.type !== 'search') return [];
  const { choice } = after.prompt;
  const wasChoice = before.prompt?.type === 'search' ? before.prompt.choice : 'none';
  if (typeof choice === 'number' && choice !== wasChoice) {
    const entry = suggestionsOf(world, after)[choice];
    return entry === undefined ? [] : [suggestionSaid(entry)];
  }
  return choice === 'events' && after.cursor !== before.cursor ? [positionLine(world, after)] : [];
}

const counted = (count: number): string => (count === 1 ? '1 event' : `${count} events`);

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
    ...(reading === undefined ? [] : [`${dateInWords(reading.date)}, ${counted(reading.events.length)}`]),
  ];
}

function suggestionSaid({ name, match, about, events }: Suggestion): string {
  const as = match === null || match.name === name ? '' : `as ${match.name}`;
  const count = events === null ? '' : events.length === 1 ? '1 event' : `${events.length} events`;
  return [name, as, about, count].filter(Boolean).join(', ');
}

function overlayLines(world: World, before: State, after: State): string[] {
  const { overlay } = after;
  if (overlay === null)
    return before.cursor === after.cursor && before.overlay !== null ? [positionLine(world, after)] : [];
  const isSame = overlay.type === before.overlay?.type;
  switch (overlay.type) {
    case 'help':
      return isSame ? [] : helpLines(world.size.columns, false).map(plain);
    case 'entry':
      return entryAnnounced(world, before.overlay, overlay);
    case 'menu': {
      const item = menuItems(world, after, overlay.kind)[overlay.index];
      const line = item === undefined ? '' : `${overlay.index + 1}. ${item.label}, ${item.about}`;
      return isSame ? [line] : [`${menuTitles[overlay.kind]}:`, line];
    }
    case 'thread':
      return [...(isSame ? [] : ['Thread:']), threadLine(world, overlay)];
    case 'directory':
      return directoryAnnounced(world, before.overlay, overlay);
  }
}

/** The whole of another entry; in the same one the row that was moved to. */
function entryAnnounced(
  world: World,
  before: Overlay | null,
  after: Extract<Overlay, { type: 'entry' }>,
): string[] {
  if (before?.type !== 'entry' || before.actor !== after.actor) return entryLines(world, after).map(plain);
  if (before.chosen === after.chosen || after.chosen === null) return [];
  const line = entryLines(world, after).find(([sign]) => sign?.role === 'cursor');
  return line === undefined ? [] : [plain(line).slice(2)];
}

function threadLine(world: World, overlay: Extract<Overlay, { type: 'thread' }>): string {
  const row = rowsOfThread(world, overlay)[overlay.index];
  if (row === undefined) return '';
  const relation = row.link === null ? 'this event' : `${linkWords(row.link)}, level ${row.depth}`;
  const fold = row.canOpen ? (row.isOpen ? ', open' : ', closed') : '';
  return `${relation}: ${dateInWords(row.event.when)}: ${row.event.title}${fold}`;
}

function directoryAnnounced(
  world: World,
  before: Overlay | null,
  after: Extract<Overlay, { type: 'directory' }>,
): string[] {
  const isTyping = before?.type === 'directory' && before.field.text !== after.field.text;
  if (isTyping) return [];
  const items = directoryItems(world, after);
  const item = items[after.index];
  const line =
    item === undefined ? 'Nothing here' : `${item.name}, ${item.about}, ${item.events.length} events`;
  const isNew = before?.type !== 'directory' || before.tab !== after.tab;
  return isNew ? [`${tabs[after.tab].title}, ${items.length}:`, line] : [line];
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

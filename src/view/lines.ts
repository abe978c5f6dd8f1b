// What stands around the view and in the detail, as lines.
import { markedEvents } from '../app/brief/marks.ts';
import { cardOf, queryNotes, resultOf } from '../app/derive.ts';
import { hintsOf, modeOf } from '../app/keys/bindings.ts';
import { understand, type Understood } from '../app/prompts/date.ts';
import type { State } from '../app/state.ts';
import type { World } from '../app/world.ts';
import { dateInWords } from '../dates/words/words.ts';
import { parseQuery, printTerm } from '../search/query.ts';
import { counted } from '../timeline/lines/counted.ts';
import type { Layout } from '../timeline/lines/layout.ts';
import { cutLine, justify, lineWidth, piece, type Line, type Piece } from '../timeline/lines/line.ts';

const margin = piece(' ');

export function countText(world: World, state: State): string {
  return `${resultOf(world, state).events.length}/${world.dataset.events.length}`;
}

/** The filters in force. */
function chips(filter: string): Piece[] {
  return parseQuery(filter).terms.flatMap((term) => [piece(` ${printTerm(term)} ✕ `, 'chip'), piece(' ')]);
}

/** Those that fit, the last ones: Backspace takes them from the end. */
export function lastChips(filter: string, cells: number): Line {
  const all = chips(filter);
  if (lineWidth(all) <= cells) return all;
  const before = [piece('…', 'dim'), margin];
  // Two pieces a chip.
  for (let first = 2; first < all.length; first += 2) {
    const shown = [...before, ...all.slice(first)];
    if (lineWidth(shown) <= cells) return shown;
  }
  return [...cutLine([...(all.length > 2 ? before : []), ...all.slice(-2)], cells - 1), margin];
}

/** The first line while nothing is typed: what is open, the filters in force, how many events they leave. */
export function headerLine(world: World, state: State): Line {
  const { columns } = world.size;
  const marked = markedEvents(world, state).length;
  const marks = marked === 0 ? [] : [piece(`✓${marked} `, 'cursor'), margin];
  const count = [...marks, piece(countText(world, state), 'title'), margin];
  const stage = world.stopped === null ? 'loading … ' : 'preview ';
  const loading = world.isPreview ? cutLine([piece(stage, 'dim')], columns - lineWidth(count) - 1) : [];
  // However long the filter is, the count is seen.
  const filters = cutLine(chips(state.filter), columns - lineWidth(count) - 2);
  const right = filters.length === 0 ? [...loading, ...count] : [...filters, margin, ...count];
  return justify([margin, piece(world.dataset.title, 'title')], right, columns);
}

/** Under a prompt: what the date typed is understood as, or what of the query was not understood. */
export function noteLines(world: World, state: State, height: number): Line[] {
  if (state.prompt?.type === 'date') {
    const { choice } = state.prompt;
    const lines = dateNotes(choice, understand(world, state, state.prompt.field.text));
    const top = Math.max(0, (choice ?? 0) - height + 1);
    return lines.slice(top, top + height).map((line) => cutLine([margin, ...line], world.size.columns));
  }
  return queryNotes(world, state).map((note) => cutLine([margin, piece(note, 'error')], world.size.columns));
}

/** What the date typed is understood as, before Enter; a line for each way to read it. */
function dateNotes(choice: number | null, understood: Understood | null): Line[] {
  if (understood === null) return [[piece('  2020-11 · 17 nov 2020 · summer 2019 · +3w', 'dim')]];
  if (understood.type === 'error') return [[piece('  '), piece(understood.message, 'error')]];
  const isChoice = understood.readings.length > 1;
  return understood.readings.map(({ date, events }, at) => {
    return [
      piece(at === choice ? '❯ ' : isChoice && choice === null ? '? ' : '  ', 'cursor'),
      piece(dateInWords(date), at === choice || !isChoice ? 'title' : 'plain'),
      piece(` · ${counted(events.length, 'event')}`, 'dim'),
    ];
  });
}

/** Beside the list each line begins with the rule between them; the detail fills the height of its pane. */
export function detailLines(world: World, state: State, { detail, arrangement }: Layout): Line[] {
  if (detail === null) return [];
  const lines = cardOf(world, state).slice(state.detailTop, state.detailTop + detail.height);
  if (arrangement !== 'beside') return lines.map((line) => [margin, ...line]);
  const rule = piece('│ ', state.focus === 'detail' ? 'cursor' : 'dim');
  return Array.from({ length: detail.height }, (_, row) => [rule, ...(lines[row] ?? [])]);
}

/** The last line: what happened, else the keys of the moment. */
export function hintLine(world: World, state: State): Line {
  const cells = world.size.columns;
  if (state.notice !== null) return cutLine([margin, piece(state.notice)], cells);
  const hints = hintsOf(modeOf(state)).map(({ key, hint }) => [piece(key, 'key'), piece(` ${hint}`, 'dim')]);
  const gap = piece('   ');
  // Whole hints only; the last one, which tells where the others are, always.
  const last = hints.pop() ?? [];
  const shown: Piece[] = [margin];
  for (const hint of hints) {
    if (lineWidth([...shown, ...hint, gap, ...last]) <= cells) shown.push(...hint, gap);
  }
  return cutLine([...shown, ...last], cells);
}

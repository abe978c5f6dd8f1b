// What stands around the view and in the detail, as lines.
import { detailOf, queryNotes, resultOf } from '../app/derive.ts';
import { chips } from '../app/header.ts';
import { endOfRule, hiddenHere } from '../app/footer.ts';
import { understand, type Understood } from '../app/prompts/date.ts';
import type { State } from '../app/state.ts';
import type { World } from '../app/world.ts';
import { dateInWords } from '../dates/words/words.ts';
import { parseQuery, printTerm } from '../search/query.ts';
import { counted } from '../text/counted.ts';
import { barPart, partInSight } from '../timeline/lines/hidden.ts';
import type { Layout } from '../timeline/lines/layout.ts';
import { clampScroll } from '../timeline/lines/scroll.ts';
import { width } from '../timeline/lines/text.ts';
import { cutLine, lineWidth, piece, type Line } from '../timeline/lines/line.ts';

const margin = piece(' ');

/** Those that fit, the last ones: Backspace takes them from the end. */
export function lastChips(filter: string, cells: number): Line {
  const all = chips(filter, Number.POSITIVE_INFINITY);
  if (lineWidth(all) <= cells) return all;
  const before = [piece('…', 'dim'), margin];
  // Two pieces a chip.
  for (let first = 2; first < all.length; first += 2) {
    const shown = [...before, ...all.slice(first)];
    if (lineWidth(shown) <= cells) return shown;
  }
  const last = parseQuery(filter).terms.slice(-1).map(printTerm).join('');
  const lead = all.length > 2 ? before : [];
  return [...lead, ...chips(last, cells - lineWidth(lead))];
}

/** Under a prompt: what the date typed is understood as, or what of the query was not understood. */
export function noteLines(world: World, state: State, height: number): Line[] {
  if (state.prompt?.type === 'date') {
    const { choice } = state.prompt;
    const lines = dateNotes(choice, understand(world, state, state.prompt.field.text));
    const top = Math.max(0, (choice ?? 0) - height + 1);
    return lines.slice(top, top + height).map((line) => cutLine([margin, ...line], world.size.columns));
  }
  const role = resultOf(world, state).notes.length > 0 ? 'error' : 'dim';
  return queryNotes(world, state).map((note) => cutLine([margin, piece(note, role)], world.size.columns));
}

/** What the date typed is understood as, before Enter; a line for each way to read it. */
function dateNotes(choice: number | null, understood: Understood | null): Line[] {
  if (understood === null) return [[piece('  2020-11 · 17 nov 2020 · summer 2019 · +3w', 'dim')]];
  if (understood.type === 'error') {
    const { message, found } = understood;
    if (found === null) return [[piece('  '), piece(message, 'error')]];
    const count = counted(found.length, 'event');
    return [[piece('  '), piece('Not a date', 'error'), piece(`; Enter searches for it · ${count}`, 'dim')]];
  }
  const isChoice = understood.readings.length > 1;
  return understood.readings.map(({ date, events }, at) => {
    return [
      piece(at === choice ? '❯ ' : isChoice && choice === null ? '? ' : '  ', 'cursor'),
      piece(dateInWords(date), at === choice || !isChoice ? 'title' : 'plain'),
      piece(` · ${counted(events.length, 'event')}`, 'dim'),
    ];
  });
}

/** A detail beside an overlay, with the rule between them. */
export function besideLines(text: readonly Line[], top: number, height: number): Line[] {
  const lines = partInSight(text, clampScroll(top, height, text.length), height);
  return Array.from({ length: height }, (_, row) => [piece('│ ', 'dim'), ...(lines[row] ?? [])]);
}

/** Beside the list each line begins with the rule between them, in which the part of the list in sight is a bar. */
export function detailLines(world: World, state: State, { detail, arrangement }: Layout): Line[] {
  if (detail === null) return [];
  const lines = partInSight(detailOf(world, state), state.detailTop, detail.height);
  if (arrangement !== 'beside') return lines.map((line) => [margin, ...line]);
  const role = state.focus === 'detail' ? 'cursor' : 'dim';
  const bar = barPart(hiddenHere(world, state), detail.height);
  return Array.from({ length: detail.height }, (_, row) => [
    piece(row >= bar.first && row < bar.end ? '┃ ' : '│ ', role),
    ...(lines[row] ?? []),
  ]);
}

/** The rule under the list, or the menu over it, says how many of its rows are out of sight. */
export function ruleLine(world: World, state: State): Line {
  const cells = world.size.columns;
  const role = state.focus === 'detail' ? 'cursor' : 'dim';
  const label = endOfRule(world, state);
  return [piece(`${'─'.repeat(Math.max(0, cells - width(label)))}${label}`, role)];
}

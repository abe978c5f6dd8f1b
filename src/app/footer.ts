// The last line of the screen: what happened, else the keys of the moment.
import { hiddenWords } from '../timeline/lines/hidden.ts';
import { cutLine, justify, lineWidth, piece, type Line } from '../timeline/lines/line.ts';
import { width } from '../timeline/lines/text.ts';
import { layoutOf } from './derive.ts';
import { bindingOf, hintsOf, modeOf, type KeyHint } from './keys/bindings.ts';
import { hiddenRows, type Hidden } from './list-window.ts';
import { coversOf } from './overlays/overlay.ts';
import { placed, rowsOf } from './overlays/placed.ts';
import { topOverlay, type State } from './state.ts';
import { kindOf } from './tables.ts';
import type { World } from './world.ts';

const margin = piece(' ');

/** What is out of sight of the overlay, else of the list. */
export function hiddenHere(world: World, state: State): Hidden {
  const overlay = topOverlay(state);
  if (overlay === null) return state.view === 'list' ? hiddenRows(world, state) : nothingHidden;
  const shown = placed(world, state, overlay);
  const { top, page } = shown;
  return { above: top, below: page.count - top - rowsOf(shown).length, count: page.count };
}

const nothingHidden: Hidden = { above: 0, below: 0, count: 0 };

/** In words, where nothing else says so: the rule between list and detail does, of a menu in the list's place in words too. */
function hiddenOf(world: World, state: State): string | null {
  const { arrangement } = layoutOf(world, state);
  const overlay = topOverlay(state);
  const isMenu = overlay !== null && coversOf(kindOf(overlay), world, state, overlay) === 'list';
  if (overlay === null ? arrangement !== 'list' : isMenu && arrangement === 'stacked') return null;
  const { above, below } = hiddenHere(world, state);
  return hiddenWords(above, below);
}

const gap = piece('   ');
/** On a narrower screen the arrows and numbers say it alone. */
const columnsForMore = 60;

/** The way on, which stands at the end, is shown however long the notice is. */
function noticeLine(notice: string, cells: number): Line {
  const end = notice.lastIndexOf('; ');
  const way = end === -1 ? '' : notice.slice(end);
  const room = cells - width(way);
  if (way === '' || room < cells / 2) return cutLine([margin, piece(notice)], cells);
  return [...cutLine([margin, piece(notice.slice(0, end))], room), piece(way)];
}

interface Shown {
  readonly hints: readonly KeyHint[];
  /** How much is out of sight, where there is room to say so. */
  readonly right: Line;
}

const lineOf = (shown: readonly KeyHint[]): Line => [
  margin,
  ...shown.flatMap(({ key, hint }, at) => [
    ...(at === 0 ? [] : [gap]),
    piece(key, 'key'),
    piece(` ${hint}`, 'dim'),
  ]),
];

/** The keys that there is room for. */
function shownHints(world: World, state: State): Shown {
  const cells = world.size.columns;
  const hints = hintsOf(world, state);
  const right = hiddenPieces(world, state);
  // Where there is little room: the way to all keys first, else how to take what is chosen, and how to leave.
  const help = hints.filter(({ key }) => key === '?');
  const ways = ['Enter', 'Esc'].flatMap((way) => hints.find(({ key }) => key.split(' ')[0] === way) ?? []);
  // The arrows are found without being told.
  const others = help.length > 0 ? hints : hints.toSorted((a, b) => arrowsOf(a) - arrowsOf(b));
  const order = [...(help.length > 0 ? help : ways), ...others];
  const least = lineOf(hints.filter((hint, at) => at === 0 || hint === order[0]));
  const isRoomy = lineWidth([...least, ...right]) + 1 <= cells;
  const room = cells - (isRoomy ? lineWidth(right) : 0) - 1;
  // Whole hints only, but for the first.
  let shown: readonly KeyHint[] = order.slice(0, 1);
  for (const hint of order) {
    const more = hints.filter((other) => other === hint || shown.includes(other));
    if (lineWidth(lineOf(more)) <= room) shown = more;
  }
  return { hints: shown, right: isRoomy ? right : [] };
}

/** The last line: what happened, else the keys of the moment; at its end, where there is room, how much is out of sight. */
export function hintLine(world: World, state: State): Line {
  const cells = world.size.columns;
  if (state.notice !== null) return noticeLine(state.notice, cells);
  const { hints, right } = shownHints(world, state);
  const line = lineOf(hints);
  return right.length > 0 ? justify(line, right, cells) : cutLine(line, cells);
}

/** The key that leads on to what is out of sight of the list or the overlay. */
export const keyForMore = (world: World, state: State): string | null => {
  const { above, below } = hiddenHere(world, state);
  return below > 0 ? 'pagedown' : above > 0 ? 'pageup' : null;
};

/** What the rule under the list ends with: how many of the rows over it are out of sight. */
export function endOfRule(world: World, state: State): string {
  const { above, below } = hiddenHere(world, state);
  const words = hiddenWords(above, below);
  return words === null ? '' : ` ${words} ──`;
}

/** The name of the key that a column of the last line hints at: of `↑ ↓` the one that is there; null where none is. */
export function keyHintedAt(world: World, state: State, column: number): string | null {
  if (state.notice !== null) return null;
  const { hints, right } = shownHints(world, state);
  if (right.length > 0 && column >= world.size.columns - lineWidth(right)) return keyForMore(world, state);
  let start = lineWidth([margin]);
  for (const { key, hint, name } of hints) {
    const end = start + width(`${key} ${hint}`);
    if (column >= start && column < end) return nameAt(state, key, column - start) ?? name;
    start = end + lineWidth([gap]);
  }
  return null;
}

const arrows: Readonly<Record<string, string>> = { '↑': 'up', '↓': 'down', '→': 'right', '←': 'left' };

/** `Shift-→ ← ↓ ↑`: what stands before the first of them is of all. */
function nameAt(state: State, keys: string, cell: number): string | null {
  const names = [...keys.matchAll(/\S+/g)];
  const at = names.find(({ 0: text, index }) => cell >= index && cell < index + width(text));
  const sign = at === undefined ? undefined : at[0].replace(/^.+-/, '');
  const modifier = /^(\w+)-/.exec(keys)?.[1]?.toLowerCase();
  const name =
    sign === undefined ? undefined : (arrows[sign] ?? (sign.length > 1 ? sign.toLowerCase() : sign));
  const full = modifier === undefined ? name : `${modifier}+${name}`;
  return full !== undefined && bindingOf(modeOf(state), full) !== undefined ? full : null;
}

const arrowsOf = ({ key }: KeyHint): number => (/^(?:↑|Up)/.test(key) ? 1 : 0);

function hiddenPieces(world: World, state: State): Line {
  const hidden = hiddenOf(world, state);
  if (hidden === null) return [];
  return [piece(world.size.columns < columnsForMore ? hidden.replace(/ more$/, '') : hidden, 'dim'), margin];
}

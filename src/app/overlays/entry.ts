// The entry overlay: a person or group with all that the dataset tells of them, and ways on from there.
import { fieldNames } from '../../search/fields/fields.ts';
import { quote } from '../../search/query.ts';
import type { Entry, EntryItem, Target } from '../../timeline/entry.ts';
import { piece, type Line } from '../../timeline/lines/line.ts';
import { overAllHeight } from '../derive.ts';
import { bind, bindPair, endKeys, hintIf, pageKeys, rowKeys, type Hint } from '../keys/binding.ts';
import { pastTheEnd, type Move } from '../moves.ts';
import { replaceFilter } from '../visits.ts';
import { toSpeech, unwrapped } from '../speech/speech.ts';
import { openOverlay, replaceOverlay, topOverlay } from '../state.ts';
import { entryOverlay, type EntryOverlay } from './state.ts';
import type { World } from '../world.ts';
import { close, inOverlay, moveBy, movePage, textPage, type OverlayKind } from './overlay.ts';

/** Its margins are left to whoever draws it. */
function entryOf(world: World, { actor: id }: EntryOverlay): Entry {
  return world.entry(id, Math.max(1, Math.min(world.size.columns - 2, 100)));
}

const chosenItem = (world: World, own: EntryOverlay): EntryItem | undefined =>
  entryOf(world, own).items[own.chosen ?? -1];

/** The lines of the entry, with the row that is chosen marked. */
export function entryLines(world: World, own: EntryOverlay): readonly Line[] {
  const { lines } = entryOf(world, own);
  const chosen = chosenItem(world, own);
  return chosen === undefined
    ? lines
    : lines.map((line, at) =>
        at >= chosen.line && at < chosen.end ? marked(line, at === chosen.line) : line,
      );
}

function marked([first, ...rest]: Line, isFirst: boolean): Line {
  const sign = isFirst ? piece('❯ ', 'cursor') : first;
  const bold = rest.map(({ text }) => piece(text, 'selected'));
  return sign === undefined ? bold : [sign, ...bold];
}

/** To the next row that leads somewhere, where it is on the screen; else a line on. */
function walk(step: 1 | -1): Move {
  return inOverlay('entry', (own, world, state) => {
    const { top, chosen } = own;
    const { items } = entryOf(world, own);
    const bottom = top + overAllHeight(world, state);
    const from = items[chosen ?? -1]?.line ?? (step === 1 ? top - 1 : bottom);
    const next =
      step === 1
        ? items.findIndex(({ line }) => line > from)
        : items.findLastIndex(({ line }) => line < from);
    const item = items[next];
    const isAtTop = step === -1 && top === 0 && chosen === null;
    if (item === undefined || item.line < top || item.line >= bottom || isAtTop) {
      // Above the first row is nothing chosen: the entry itself.
      const kept = step === -1 && top === 0 ? null : chosen;
      return replaceOverlay(state, { ...own, top: Math.max(0, top + step), chosen: kept });
    }
    // All lines of a long row are shown.
    const shown = Math.max(top, Math.min(item.line, item.end - (bottom - top)));
    return replaceOverlay(state, { ...own, top: shown, chosen: next });
  });
}

function filterOf({ dataset }: World, { type, id }: Pick<Target, 'type' | 'id'>, speaker = ''): string {
  if (type === 'claim') return claimFilter(id, quote(dataset.actors.get(speaker)?.name ?? speaker));
  return type === 'actor'
    ? `who:${quote(dataset.actors.get(id)?.name ?? id)}`
    : `where:${quote(dataset.places.get(id)?.name ?? id)}`;
}

const isFieldName = (word: string): boolean => fieldNames.some((name) => name === word);

/** The events in which somebody takes a stance. */
function claimFilter(stance: string, name: string): string {
  const field = stance === 'claims-responsibility' ? 'claims' : stance;
  if (isFieldName(field)) return `${field}:${name}`;
  return `says:${name} claim:${quote(stance)}`;
}

/** To the entry of whom the chosen row names; a place has none and is followed. Without a choice: follows them. */
const openChosen = inOverlay('entry', (own, world, state) => {
  const item = chosenItem(world, own);
  if (item === undefined) return followChosen(world, state);
  if (item.type !== 'actor') return replaceFilter(world, state, filterOf(world, item, own.actor));
  return openOverlay(state, entryOverlay(item.id));
});

/** Filters by the person or group; by the one that is chosen, or by the events that it shares with them. */
const followChosen = inOverlay('entry', (own, world, state) => {
  const item = chosenItem(world, own);
  const filter = filterOf(world, { type: 'actor', id: own.actor });
  if (item === undefined)
    return world.dataset.actors.has(own.actor) ? replaceFilter(world, state, filter) : state;
  const other = filterOf(world, item, own.actor);
  return replaceFilter(world, state, item.isShared && item.type !== 'claim' ? `${filter} ${other}` : other);
});

/** Only of a person or group is there another entry to open: all else is followed. */
const enterHint: Hint = (world, state) => {
  const top = topOverlay(state);
  return top?.type === 'entry' && chosenItem(world, top)?.type === 'actor' ? 'open' : 'follow';
};

/** Where nothing is chosen Enter does that. */
const followHint = hintIf('follow', (world, state) => {
  const top = topOverlay(state);
  return top?.type === 'entry' && chosenItem(world, top) !== undefined;
});

const back = 'escape q left h backspace alt+left H';

export const entry: OverlayKind<EntryOverlay> = {
  covers: 'screen',
  page: (world, _state, own) => textPage(entryLines(world, own), chosenItem(world, own)?.line ?? own.top),
  chosenAt: (world, own, { y }) => {
    const chosen = entryOf(world, own).items.findIndex(({ line, end }) => y >= line && y < end);
    if (chosen === -1) return null;
    return chosen === own.chosen ? own : { ...own, chosen };
  },
  // What is chosen is on the screen; what isn't any more is chosen no longer.
  settle: (world, own, height) => {
    const item = chosenItem(world, own);
    const isShown = item !== undefined && item.line >= own.top && item.line < own.top + height;
    return isShown || own.chosen === null ? own : { ...own, chosen: null };
  },
  keys: {
    title: 'In an entry',
    bindings: [
      ...bindPair('entry', rowKeys, walk, '↑ ↓ · k j', 'walk: who and where it leads on to', 'walk'),
      ...bindPair(
        'entry',
        pageKeys,
        movePage('entry', () => entry),
        'PgUp PgDn',
        'scroll',
      ),
      ...bindPair('entry', endKeys, (sign) => moveBy(sign * pastTheEnd), 'Home End', 'first, last'),
      bind(
        'entry',
        'enter right l',
        openChosen,
        'Enter · → l',
        'the entry of the one chosen; follow a place or a stance',
        enterHint,
      ),
      bind('entry', 'f', followChosen, 'f', 'follow: show only their events, or those shared', followHint),
      bind('entry', back, close, 'Esc ←', 'back to where it was opened', 'back'),
    ],
  },
  // The whole of another entry; in the same one the row that was moved to.
  speech: (world, _state, { actor, chosen }, before) => {
    const { lines, items } = world.entry(actor, unwrapped);
    if (before?.actor !== actor) return toSpeech(lines);
    const item = items[chosen ?? -1];
    return item === undefined || before.chosen === chosen ? [] : toSpeech(lines.slice(item.line, item.end));
  },
};

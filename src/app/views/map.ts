// The map: where what is found happened. It moves only by its keys, never by stepping.
import { clustersOfEvent } from '../../timeline/map/clusters.ts';
import { mapLines, unplacedWords } from '../../timeline/map/lines.ts';
import { nextHere, spotsOfEvent, standing } from '../../timeline/map/map.ts';
import { centred, markAt, nearestAt, towards, zoomed, type Direction } from '../../timeline/map/moves.ts';
import { clampView } from '../../timeline/map/projection.ts';
import { mapSentences, placeSpeech } from '../../timeline/map/speech.ts';
import { hasEvent, suggestionsOf } from '../derive.ts';
import { bind, bindPair, hintIf, type Hint } from '../keys/binding.ts';
import type { Point } from '../keys/key.ts';
import { at, noEvent, type Move } from '../moves.ts';
import { enter } from '../panes.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { list } from './list.ts';
import { cursorIn, mapIn, pictureLines } from './picture.ts';
import { toView } from './to-view.ts';
import type { View } from './view.ts';

/** The next, or the previous, event at the mark under the cursor. */
function here(step: 1 | -1): Move {
  return (world, state) => {
    const { event, place } = cursorIn(world, state);
    if (event === null) return state;
    const picture = mapIn(world, state);
    const unplaced = unplacedWords(picture.input, event);
    if (unplaced !== null) return { ...state, notice: unplaced };
    const next = nextHere(picture, event, place, step);
    if (next !== null) return at(world, state, next);
    return { ...state, notice: `No ${step === 1 ? 'later' : 'earlier'} event here` };
  };
}

/** To the nearest place in a direction: its event nearest in time. Beyond the edge the map comes along. */
function toPlace(direction: Direction): Move {
  return (world, state) => {
    const { event, place } = cursorIn(world, state);
    const picture = mapIn(world, state);
    const target = towards(picture, event, direction);
    if (target === null) return { ...state, notice: 'No place that way' };
    const { spots } = picture.input;
    const [lon = 0, lat = 0] = [spots.lon[target.spot], spots.lat[target.spot]];
    const { view } = picture.to;
    const map = target.isSeen ? state.map : clampView({ ...view, lon, lat }, picture.cells, picture.rows);
    return at(world, { ...state, map }, nearestAt(picture, target.spot, place));
  };
}

function zoom(step: 1 | -1): Move {
  return (world, state) => {
    const picture = mapIn(world, state);
    const map = zoomed(picture, cursorIn(world, state).event, step);
    if (map.scale !== picture.to.view.scale) return { ...state, map };
    return { ...state, notice: `This is the ${step === 1 ? 'closest' : 'widest'} view` };
  };
}

/** Nothing where it would lead nowhere. */
const zoomHint =
  (step: 1 | -1, words: string): Hint =>
  (world, state) => {
    const picture = mapIn(world, state);
    const { scale } = zoomed(picture, cursorIn(world, state).event, step);
    return scale === picture.to.view.scale ? null : words;
  };

const fitAll: Move = (_world, state) =>
  state.map === null ? { ...state, notice: 'All that is found is on the map' } : { ...state, map: null };

const centre: Move = (world, state) => {
  const { event } = cursorIn(world, state);
  const picture = mapIn(world, state);
  const map = centred(picture, event);
  const notice = event === null ? noEvent : unplacedWords(picture.input, event);
  return map === null ? { ...state, notice } : { ...state, map };
};

/** Another event at the mark, another mark, a mark to be in the middle. */
const isMore = (world: World, state: State): boolean => {
  const { event, place } = cursorIn(world, state);
  const picture = mapIn(world, state);
  return event !== null && ([1, -1] as const).some((step) => nextHere(picture, event, place, step) !== null);
};
const isOtherPlace = (world: World, state: State): boolean => {
  const { clusters, away } = mapIn(world, state);
  return clusters.length + away > 1;
};
const isPlaced = (world: World, state: State): boolean =>
  spotsOfEvent(mapIn(world, state).input.spots, cursorIn(world, state).event).length > 0;

/** To the event of a mark that is nearest in time; on the cursor's own it is as Enter. */
function click(world: World, before: State, point: Point): State {
  const state: State = { ...before, focus: 'list' };
  if (point.y < suggestionsOf(world, state).length) return list.click(world, state, point);
  const picture = mapIn(world, state);
  const mark = markAt(picture, point.x, point.y);
  if (mark === null) return state;
  const { event, place } = cursorIn(world, state);
  const isOwn = event !== null && clustersOfEvent(picture.input.spots, picture, event).includes(mark);
  if (isOwn) return before.focus === 'list' && state.prompt === null ? enter(world, state) : state;
  return at(world, state, nearestAt(picture, picture.clusters[mark]?.spots[0] ?? -1, place));
}

function cursor(world: World, state: State): Point | null {
  const { prompt } = state;
  if (prompt?.type === 'search' && typeof prompt.choice === 'number') return { x: 0, y: prompt.choice };
  const picture = mapIn(world, state);
  const { event } = cursorIn(world, state);
  const [cluster] = event === null ? [] : clustersOfEvent(picture.input.spots, picture, event);
  const own = cluster === undefined ? undefined : picture.clusters[cluster];
  if (own !== undefined) return { x: own.x, y: own.y };
  const [spot] = spotsOfEvent(picture.input.spots, event);
  const y = spot === undefined ? picture.rows : standing(picture, spot).y;
  return { x: 0, y: Math.max(0, Math.min(picture.rows, y)) };
}

export const map: View = {
  lines: (world, state, rect) =>
    pictureLines(world, state, rect, () => mapLines(mapIn(world, state), cursorIn(world, state))),
  cursor,
  click,
  opened: (world, state) => {
    const { event, place } = cursorIn(world, state);
    return mapSentences(mapIn(world, state), event, place);
  },
  speech: (world, state) => {
    const { event } = cursorIn(world, state);
    const where = event === null ? '' : ` ${placeSpeech(mapIn(world, state), event)}`;
    return `${list.speech(world, state)}${where}`;
  },
  keys: {
    title: 'On the map',
    bindings: [
      ...bindPair(
        'map',
        ['right l', 'left h'],
        here,
        '→ ← · l h',
        'next, previous event here',
        hintIf('here', isMore),
      ),
      bind(
        'map',
        'shift+right',
        toPlace('right'),
        'Shift-→ ← ↓ ↑',
        'to the nearest place that way',
        hintIf('to a place', isOtherPlace),
      ),
      bind('map', 'shift+left', toPlace('left'), 'Shift-→ ← ↓ ↑', 'to the nearest place that way'),
      bind('map', 'shift+down', toPlace('down'), 'Shift-→ ← ↓ ↑', 'to the nearest place that way'),
      bind('map', 'shift+up', toPlace('up'), 'Shift-→ ← ↓ ↑', 'to the nearest place that way'),
      bind('map', '+', zoom(1), '+', 'closer', zoomHint(1, 'closer')),
      bind('map', '-', zoom(-1), '-', 'wider', zoomHint(-1, 'wider')),
      bind(
        'map',
        '0',
        fitAll,
        '0',
        'all that is found',
        hintIf('all', (_world, { map: view }) => view !== null),
      ),
      bind('map', 'escape', toView('list'), 'Esc', 'back to the list', 'list'),
      bind('map', '.', centre, '.', 'the event in the middle', hintIf('centre', isPlaced)),
      bind('map', 'enter', enter, 'Enter', 'to the detail', hintIf('detail', hasEvent)),
    ],
  },
};

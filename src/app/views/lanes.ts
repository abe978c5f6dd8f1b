// The lanes: who is in which events, what they do there, and with whom.
import { facets, facetWords, type Facet } from '../../timeline/lanes/incidence.ts';
import { laneAlong, laneHit, lanesOfEvent, nextInLane } from '../../timeline/lanes/lanes.ts';
import { lanesLines, laneWindow } from '../../timeline/lanes/lines.ts';
import { eventSigns, laneSentence } from '../../timeline/lanes/speech.ts';
import { columnAt } from '../../timeline/lanes/columns.ts';
import { zoomBy } from '../../timeline/axis/zoom.ts';
import { hasEvent, suggestionsOf } from '../derive.ts';
import { bind, bindPair, hintIf, type Hint } from '../keys/binding.ts';
import type { Point } from '../keys/key.ts';
import { at, type Move } from '../moves.ts';
import { enter } from '../panes.ts';
import { sentence } from '../speech/speech.ts';
import type { State } from '../state.ts';
import type { World } from '../world.ts';
import { list } from './list.ts';
import { cursorIn, lanesIn, pictureLines } from './picture.ts';
import { toView, withLane } from './to-view.ts';
import type { View } from './view.ts';

const laneOf = (world: World, state: State) => {
  const lanes = lanesIn(world, state);
  return lanes.lanes[laneAlong(lanes, state.lane, cursorIn(world, state).event)];
};

const hasLane = (world: World, state: State): boolean => laneOf(world, state) !== undefined;

/** The next, or the previous, event of the lane. */
function along(step: 1 | -1): Move {
  return (world, state) => {
    const lane = laneOf(world, state);
    if (lane === undefined) return state;
    const next = nextInLane(lanesIn(world, state), lane.who, cursorIn(world, state).place, step);
    const there = { ...state, lane: lane.id };
    if (next !== null) return at(world, there, next);
    return { ...there, notice: `No ${step === 1 ? 'later' : 'earlier'} event of ${lane.name} here` };
  };
}

/** The lane below, or above. */
function across(step: 1 | -1): Move {
  return (world, state) => {
    const { lanes } = lanesIn(world, state);
    const own = lanes.findIndex(({ id }) => id === laneOf(world, state)?.id);
    const lane = lanes[own + step];
    return lane === undefined ? state : { ...state, lane: lane.id };
  };
}

/** Rows of something else. */
function nextFacet(step: 1 | -1): Move {
  return (world, state) => {
    const facet = facets[(facets.indexOf(state.facet) + step + facets.length) % facets.length] as Facet;
    const next = withLane(world, { ...state, facet, lane: null });
    const none = lanesIn(world, next).lanes.length === 0 ? '; none here' : '';
    return { ...next, notice: `Rows: ${facetWords[facet]}${none}` };
  };
}

const zoomNotices = {
  days: 'A column an event',
  months: 'A column a month, with counts',
  years: 'A column a year, with counts',
} as const;

function zoom(step: 1 | -1): Move {
  return (_world, state) => {
    const next = zoomBy(state.zoom, step);
    if (next === state.zoom)
      return { ...state, notice: `This is the ${step === 1 ? 'closest' : 'widest'} view` };
    return { ...state, zoom: next, notice: zoomNotices[next] };
  };
}

/** Nothing where it would lead nowhere. */
const zoomHint =
  (step: 1 | -1, words: string): Hint =>
  (_world, { zoom: own }) =>
    zoomBy(own, step) === own ? null : words;

/** To the lane, and to the event of the column; on the one that is selected already it is as Enter. */
function click(world: World, before: State, point: Point): State {
  const state: State = { ...before, focus: 'list' };
  if (point.y < suggestionsOf(world, state).length) return list.click(world, state, point);
  const lanes = lanesIn(world, state);
  const { place, event } = cursorIn(world, state);
  const hit = laneHit(lanes, place, point, laneWindow(lanes, place));
  if (hit === null) return state;
  const there = { ...state, lane: hit.lane };
  if (hit.event === null) return there;
  const isAgain = hit.event === event && before.focus === 'list' && state.prompt === null;
  return isAgain ? enter(world, there) : at(world, there, hit.event);
}

function cursor(world: World, state: State): Point | null {
  const { prompt } = state;
  if (prompt?.type === 'search' && typeof prompt.choice === 'number') return { x: 0, y: prompt.choice };
  const lanes = lanesIn(world, state);
  const { event, place } = cursorIn(world, state);
  if (event === null) return null;
  const { first } = laneWindow(lanes, place);
  const x = lanes.parts.left + (columnAt(lanes.columns, place) - first) * lanes.columns.step;
  const own = lanesOfEvent(lanes, event)[0];
  const along = laneAlong(lanes, state.lane, event);
  const isIn = lanesOfEvent(lanes, event).some(({ lane }) => lane === along);
  return { x, y: isIn ? along + 1 : own === undefined ? 0 : own.lane + 1 };
}

function speech(world: World, state: State): string {
  const { event } = cursorIn(world, state);
  const signs = event === null ? '' : eventSigns(lanesIn(world, state), event);
  const lane = laneOf(world, state);
  const along = lane === undefined ? '' : ` ${sentence(`Lane: ${lane.name}`)}`;
  return `${list.speech(world, state)}${signs === '' ? '' : ` ${signs}`}${along}`;
}

export const lanes: View = {
  lines: (world, state, rect) =>
    pictureLines(world, state, rect, () =>
      lanesLines(lanesIn(world, state), cursorIn(world, state), (index) => world.dataset.events[index]),
    ),
  cursor,
  click,
  opened: (world, state) => {
    const picture = lanesIn(world, state);
    const what = facetWords[state.facet];
    return [
      `Lanes: ${picture.lanes.length} of ${picture.total} ${what}.`,
      ...picture.lanes.map((lane) => laneSentence(picture, lane)),
    ];
  },
  speech,
  keys: {
    title: 'In the lanes',
    bindings: [
      ...bindPair(
        'lanes',
        ['right l', 'left h'],
        along,
        '→ ← · l h',
        'next, previous event of the lane',
        hintIf('of the lane', hasLane),
      ),
      ...bindPair(
        'lanes',
        ['shift+down', 'shift+up'],
        across,
        'Shift-↓ ↑',
        'the lane below, above',
        hintIf('lane', hasLane),
      ),
      bind('lanes', '+', zoom(1), '+', 'closer: from years to months to events', zoomHint(1, 'closer')),
      bind('lanes', '-', zoom(-1), '-', 'wider: months, then years', zoomHint(-1, 'wider')),
      ...bindPair(
        'lanes',
        ['x', 'X'],
        nextFacet,
        'x X',
        'other rows: people, places, kinds, tags, publishers, stances',
        'rows',
      ),
      bind('lanes', 'escape', toView('list'), 'Esc', 'back to the list', 'list'),
      bind('lanes', 'enter', enter, 'Enter', 'to the detail', hintIf('detail', hasEvent)),
    ],
  },
};

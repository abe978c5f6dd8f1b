// From one view of the result to another: the cursor, the filter and the detail stay.
import { laneAlong } from '../../timeline/lanes/lanes.ts';
import { facetWords } from '../../timeline/lanes/incidence.ts';
import { resultOf } from '../derive.ts';
import type { Move } from '../moves.ts';
import { withEffect, type State } from '../state.ts';
import type { World } from '../world.ts';
import { cursorIn, lanesIn, mapIn } from './picture.ts';
import type { ViewName } from './shapes.ts';

/** To a view; from there back to the list. */
export function toView(name: ViewName): Move {
  return (world, state) => {
    const view = state.view === name ? 'list' : name;
    // No zoom of the list folds what the reader looked at in a picture.
    const there: State = { ...state, view, focus: 'list', pinned: state.cursor };
    if (view === 'lanes') return { ...withLane(world, there), notice: emptyNotice(world, there) };
    if (view === 'list') return there;
    const map = { ...there, notice: emptyNotice(world, there) };
    return world.baseMap === null ? withEffect(map, { type: 'load-map' }) : map;
  };
}

/** What is found names nobody, or no place that a map could have: the picture is empty, but not for want of events. */
function emptyNotice(world: World, state: State): string | null {
  const count = resultOf(world, state).events.length;
  if (count === 0) return null;
  if (state.view === 'lanes')
    return lanesIn(world, state).lanes.length > 0
      ? null
      : `No ${facetWords[state.facet]} here; x shows others`;
  return mapIn(world, state).nowhere < count ? null : 'No place here has coordinates';
}

/** The lane of whom the event names first is the one to go along, and stays it. */
export function withLane(world: World, state: State): State {
  const lanes = lanesIn(world, state);
  const lane = lanes.lanes[laneAlong(lanes, state.lane, cursorIn(world, state).event)]?.id ?? null;
  return { ...state, lane };
}

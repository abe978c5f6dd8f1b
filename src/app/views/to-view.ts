// From one view of the result to another: the cursor, the filter and the detail stay.
import { laneAlong } from '../../timeline/lanes/lanes.ts';
import type { Move } from '../moves.ts';
import { withEffect, type State } from '../state.ts';
import type { World } from '../world.ts';
import { cursorIn, lanesIn } from './picture.ts';
import type { ViewName } from './shapes.ts';

/** To a view; from there back to the list. */
export function toView(name: ViewName): Move {
  return (world, state) => {
    const view = state.view === name ? 'list' : name;
    // No zoom of the list folds what the reader looked at in a picture.
    const there: State = { ...state, view, focus: 'list', pinned: state.cursor };
    if (view === 'lanes') return withLane(world, there);
    return view === 'map' && world.baseMap === null ? withEffect(there, { type: 'load-map' }) : there;
  };
}

/** The lane of whom the event names first is the one to go along, and stays it. */
export function withLane(world: World, state: State): State {
  const lanes = lanesIn(world, state);
  const lane = lanes.lanes[laneAlong(lanes, state.lane, cursorIn(world, state).event)]?.id ?? null;
  return { ...state, lane };
}

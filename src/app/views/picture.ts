// The picture on the screen, and where the cursor is in it.
import type { Steps } from '../../text/task.ts';
import { facets } from '../../timeline/lanes/incidence.ts';
import type { LaneCursor } from '../../timeline/lanes/lines.ts';
import type { Lanes } from '../../timeline/lanes/lanes.ts';
import type { Rect } from '../../timeline/lines/layout.ts';
import { cutLine, piece, type Line } from '../../timeline/lines/line.ts';
import { decodeLayers, type BaseMap } from '../../timeline/map/base-map.ts';
import { mapLines } from '../../timeline/map/lines.ts';
import type { MapPicture } from '../../timeline/map/map.ts';
import { layoutOf, placeOf, queryText, resultOf, selectedIndex, suggestionsOf } from '../derive.ts';
import type { Look } from '../pictures.ts';
import type { State } from '../state.ts';
import { indexAtOnce, type World } from '../world.ts';
import { suggestionLines } from './suggestion-lines.ts';

/** What is seen, and the room for it; while the detail has the screen to itself there is none. */
function lookOf(world: World, state: State): Look {
  const { list, detail } = layoutOf(world, state);
  const { zoom, facet, map } = state;
  const { width, height } = list ?? { width: 1, height: 1 };
  const filter = queryText(state);
  return {
    zoom,
    facet,
    filter,
    base: world.baseMap,
    view: map,
    width,
    height,
    hasEventLine: detail === null,
  };
}

export function lanesIn(world: World, state: State): Lanes {
  return world.pictures.lanes(resultOf(world, state).events, lookOf(world, state));
}

export function mapIn(world: World, state: State): MapPicture {
  return world.pictures.map(resultOf(world, state).events, lookOf(world, state));
}

/** The part of the store that it needs. */
interface Showing {
  readonly get: () => { readonly world: World; readonly state: State };
  readonly showMap: (map: BaseMap) => void;
}

/** Builds what the first look at a picture would otherwise wait for. */
export function* preparePictures({ get, showMap }: Showing, readMap: () => BaseMap | null): Steps<void> {
  const { dataset, pictures } = get().world;
  yield* pictures.spots.inSteps();
  function* drawMap(): Steps<void> {
    const picture = (): MapPicture => mapIn(get().world, { ...get().state, view: 'map' });
    picture();
    yield;
    mapLines(picture(), cursorIn(get().world, get().state));
    yield;
  }
  yield* drawMap();
  const map = get().world.baseMap ?? readMap();
  yield;
  if (map !== null) {
    yield* decodeLayers(map);
    showMap(map);
  }
  // With the marks made the coast is all that is left to draw.
  yield* drawMap();
  // With few events the lanes take no time.
  if (dataset.events.length <= indexAtOnce) return;
  for (const facet of facets) yield* pictures.incidence[facet].inSteps();
}

/** The event under the cursor, its place in the result, the lane that was chosen. */
export function cursorIn(world: World, state: State): LaneCursor {
  const { events } = resultOf(world, state);
  const event = selectedIndex(world, state);
  const isChoosing = state.prompt?.type === 'search' && typeof state.prompt.choice === 'number';
  return {
    event,
    place: event === null ? 0 : placeOf(events, event),
    lane: state.lane,
    isFocused: state.focus === 'list' && !isChoosing,
  };
}

/** The picture, with what is being typed for over its first lines; where nothing is found, that instead. */
export function pictureLines(
  world: World,
  state: State,
  { width }: Rect,
  draw: () => readonly Line[],
): readonly Line[] {
  const suggestions = suggestionsOf(world, state);
  const choice = state.prompt?.type === 'search' ? state.prompt.choice : 'none';
  const lines =
    resultOf(world, state).events.length > 0
      ? draw()
      : [cutLine([piece(' Nothing matches ', 'title'), piece(queryText(state).trim(), 'match')], width)];
  if (suggestions.length === 0) return lines;
  return [...suggestionLines(world, suggestions, choice, width), ...lines.slice(suggestions.length)];
}

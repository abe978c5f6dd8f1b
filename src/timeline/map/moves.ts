// Moving the map, and across it.
import { clustersOfEvent } from './clusters.ts';
import { spotsOfEvent, type MapPicture } from './map.ts';
import { clampView, dotsAcross, dotsDown, turned, xOf, yOf, type MapView } from './projection.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Twice as close (1) or wide (-1), what the cursor's event is at staying where it is in the picture. */
export function zoomed(picture: MapPicture, event: number | null, step: 1 | -1): MapView {
  const { to, cells, rows, input } = picture;
  const { view } = to;
  const scale = view.scale * (step === 1 ? 0.5 : 2);
  const [spot] = spotsOfEvent(input.spots, event);
  if (spot === undefined) return clampView({ ...view, scale }, cells, rows);
  const [lon, lat] = [turned(input.spots.lon[spot] ?? 0, view.lon), input.spots.lat[spot] ?? 0];
  const isSeen = event !== null && clustersOfEvent(input.spots, picture, event).length > 0;
  if (!isSeen) return clampView({ lon, lat, scale }, cells, rows);
  const part = step === 1 ? 0.5 : 2;
  const lat0 = lat + (view.lat - lat) * part;
  return clampView({ lon: lon + (view.lon - lon) * part, lat: lat0, scale }, cells, rows);
}

/** The cursor's event in the middle; null where it has no place. */
export function centred(picture: MapPicture, event: number | null): MapView | null {
  const { to, cells, rows, input } = picture;
  const [spot] = spotsOfEvent(input.spots, event);
  if (spot === undefined) return null;
  const [lon = 0, lat = 0] = [input.spots.lon[spot], input.spots.lat[spot]];
  return clampView({ lon, lat, scale: to.view.scale }, cells, rows);
}

interface Target {
  readonly spot: number;
  /** In the picture: else the map has to move. */
  readonly isSeen: boolean;
}

/** The nearest place with something found in a direction: one in the picture, else one beyond its edges. */
export function towards(picture: MapPicture, event: number | null, direction: Direction): Target | null {
  const { input, to, weights, clusterOf } = picture;
  const { spots } = input;
  const [start] = spotsOfEvent(spots, event);
  const point = (spot: number) => ({
    x: xOf(to, turned(spots.lon[spot] ?? 0, to.view.lon)),
    y: yOf(to, spots.lat[spot] ?? 0),
  });
  const from = start === undefined ? { x: to.width / 2, y: to.height / 2 } : point(start);
  const own = start === undefined ? -1 : (clusterOf[start] ?? -1);
  let best: { target: Target; far: number } | null = null;
  for (let spot = 0; spot < weights.length; spot++) {
    const cluster = clusterOf[spot] ?? -1;
    if ((weights[spot] ?? 0) === 0 || spot === start || (own >= 0 && cluster === own)) continue;
    const { x, y } = point(spot);
    const [right, down] = [x - from.x, y - from.y];
    const ahead = { left: -right, right, up: -down, down }[direction];
    const aside = direction === 'left' || direction === 'right' ? Math.abs(down) : Math.abs(right);
    // At least a cell on, and more so than to the side.
    if (ahead < (direction === 'left' || direction === 'right' ? dotsAcross : dotsDown) || aside > ahead)
      continue;
    const isSeen = cluster >= 0;
    const far = ahead + 2 * aside;
    const isBetter = best === null || (isSeen === best.target.isSeen ? far < best.far : isSeen);
    if (isBetter) best = { target: { spot, isSeen }, far };
  }
  return best?.target ?? null;
}

/**
 * Of the events at a spot, or in its mark, the one nearest in time to a place of the result, but not that one: rather one
 * whose first place is there, so that the cursor stands there.
 */
export function nearestAt({ input, clusterOf }: MapPicture, spot: number, place: number): number | null {
  const { spots, events } = input;
  const cluster = clusterOf[spot] ?? -1;
  const isThere = (one: number): boolean => one === spot || (cluster >= 0 && clusterOf[one] === cluster);
  let other: number | null = null;
  for (let by = 1; by < events.length; by++) {
    for (const at of [place + by, place - by]) {
      const event = events[at];
      if (event === undefined) continue;
      const own = spotsOfEvent(spots, event);
      if (isThere(own[0] ?? -1)) return event;
      if (other === null && own.some(isThere)) other = event;
    }
  }
  return other;
}

/** The mark nearest to a cell, within a few cells of it. */
export function markAt({ clusters }: MapPicture, x: number, y: number): number | null {
  let best: { at: number; far: number } | null = null;
  clusters.forEach((cluster, at) => {
    // A mark and its name go on to the right.
    const across = x < cluster.x ? cluster.x - x : Math.max(0, x - cluster.x - 2);
    const far = across + 3 * Math.abs(y - cluster.y);
    if (far <= 5 && (best === null || far < best.far)) best = { at, far };
  });
  return (best as { at: number } | null)?.at ?? null;
}

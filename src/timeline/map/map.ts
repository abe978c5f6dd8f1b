// The map: where what is found happened. This is all of the picture that doesn't depend on the cursor.
import type { Chronology } from '../axis/chronology.ts';
import type { Zoom } from '../axis/zoom.ts';
import type { Dataset } from '../../dataset/model.ts';
import type { BaseMap } from './base-map.ts';
import { clusterName, type ClusterName } from './cluster-name.ts';
import { clustersOf, clustersOfEvent, sideFor, type Clusters, type Side } from './clusters.ts';
import { fit } from './fit.ts';
import { width } from '../lines/text.ts';
import { cellOf, clampView, dotsAcross, projection, type MapView, type Projection } from './projection.ts';
import { raster, type Raster } from './raster.ts';
import { weigh, type Spots, type Weighed } from './spots.ts';

export interface MapInput {
  readonly dataset: Dataset;
  readonly spots: Spots;
  /** Not there until it is read. */
  readonly base: BaseMap | null;
  /** What is found, in order of time. */
  readonly events: readonly number[];
  readonly time: Chronology;
  /** Counts are those of the cursor's month, or year. */
  readonly zoom: Zoom;
  /** Null for one that fits what is found. */
  readonly view: MapView | null;
  readonly width: number;
  readonly height: number;
  /** The event under the cursor has a line of its own: no detail is on the screen. */
  readonly hasEventLine: boolean;
}

/** What is there without the map of the world. */
interface MapMarks extends Clusters {
  readonly weights: Int32Array;
  readonly to: Projection;
  /** Cells and rows of the map itself: under it are a line of counts and, where it has one, that of the event. */
  readonly cells: number;
  readonly rows: number;
  readonly hasEventLine: boolean;
  /** Cells with places where nothing found is. */
  readonly others: readonly number[];
  /** Of a cluster, by its place in the list. */
  readonly nameOf: (cluster: number) => ClusterName;
}

export interface MapPicture extends MapMarks {
  readonly input: MapInput;
  readonly raster: Raster | null;
  /** Names of countries that have room, and the cells where they begin; the largest first. */
  readonly countries: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

export function marksOf(
  input: Omit<MapInput, 'base' | 'time' | 'zoom'>,
  weighed: Weighed = weigh(input.spots, input.events),
): MapMarks {
  const hasEventLine = input.hasEventLine && input.height > 3;
  const cells = input.width;
  const rows = Math.max(1, input.height - (hasEventLine ? 2 : 1));
  const { weights } = weighed;
  const view = clampView(input.view ?? fit(input.spots, weights, cells, rows), cells, rows);
  const to = projection(view, cells, rows);
  const clusters = clustersOf(input.spots, weighed, to);
  const names = new Map<number, ClusterName>();
  const nameOf = (at: number): ClusterName => {
    const cluster = clusters.clusters[at];
    const known = names.get(at);
    if (known !== undefined || cluster === undefined) return known ?? { name: '', others: 0 };
    const made = clusterName(input.dataset, input.spots, weights, cluster);
    names.set(at, made);
    return made;
  };
  const others = otherCells(input.spots, weights, to, cells, rows);
  return { ...clusters, weights, to, cells, rows, hasEventLine, others, nameOf };
}

export function mapOf(input: MapInput, marks: MapMarks = marksOf(input)): MapPicture {
  const { to, weights } = marks;
  const drawn = input.base === null ? null : raster(input.base, to);
  return { ...marks, input, raster: drawn, countries: countriesOf(input, weights, to) };
}

/** Countries take names that are no longer than so much of them is wide, and that no area's mark says already. */
const countryShare = 0.6;

function countriesOf({ base, spots }: MapInput, weights: Int32Array, to: Projection) {
  if (base === null) return [];
  const known = new Set(base.names.map(({ name }) => name));
  const said = new Set<string>();
  for (const [spot, { name }] of spots.places.entries())
    if ((weights[spot] ?? 0) > 0 && known.has(name)) said.add(name);
  return base.names
    .toSorted((a, b) => b.area - a.area)
    .flatMap(({ name, lon, lat, area }) => {
      const text = name.toUpperCase();
      const cells = width(text);
      const across = (Math.sqrt(area) * to.perLat) / dotsAcross;
      if (said.has(name) || cells + 2 > across * countryShare * 2) return [];
      const { x, y } = cellOf(to, lon, lat);
      return [{ text, x: x - Math.floor(cells / 2), y }];
    });
}

/** Areas have no point. */
function otherCells(
  { isArea, lon, lat }: Spots,
  weights: Int32Array,
  to: Projection,
  cells: number,
  rows: number,
): number[] {
  const found = new Set<number>();
  for (let spot = 0; spot < weights.length; spot++) {
    if ((weights[spot] ?? 0) > 0 || isArea[spot] === 1) continue;
    const { x, y } = cellOf(to, lon[spot] ?? 0, lat[spot] ?? 0);
    if (x >= 0 && x < cells && y >= 0 && y < rows) found.add(y * cells + x);
  }
  return [...found];
}

/** The spots of an event, that of the place named first before the others. */
export function spotsOfEvent({ starts, spots }: Spots, event: number | null): readonly number[] {
  return event === null ? [] : [...spots.subarray(starts[event] ?? 0, starts[event + 1] ?? 0)];
}

/** Where a spot stands: its cell, and the edge beyond which it lies. */
export function standing(
  { to, input: { spots }, cells, rows }: MapPicture,
  spot: number,
): { readonly x: number; readonly y: number; readonly side: Side | null } {
  const { x, y } = cellOf(to, spots.lon[spot] ?? 0, spots.lat[spot] ?? 0);
  const isInside = x >= 0 && x < cells && y >= 0 && y < rows;
  return { x, y, side: isInside ? null : sideFor(x, y, cells, rows) };
}

/** The next event here after (1) or before (-1) a place of the result: in the cluster of the event, else at its place. */
export function nextHere(picture: MapPicture, event: number, place: number, step: 1 | -1): number | null {
  const { spots, events } = picture.input;
  const [spot] = spotsOfEvent(spots, event);
  const [cluster] = clustersOfEvent(spots, picture, event);
  if (spot === undefined) return null;
  const isHere = (other: number): boolean =>
    cluster === undefined ? other === spot : picture.clusterOf[other] === cluster;
  for (let at = place + step; at >= 0 && at < events.length; at += step) {
    const found = events[at] ?? 0;
    for (let entry = spots.starts[found] ?? 0; entry < (spots.starts[found + 1] ?? 0); entry++)
      if (isHere(spots.spots[entry] ?? -1)) return found;
  }
  return null;
}

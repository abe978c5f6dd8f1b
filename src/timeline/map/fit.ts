// The view of a map that has most of the events in it, and room for names.
import { clampView, dotsAcross, dotsDown, squeeze, type MapView } from './projection.ts';
import type { Spots } from './spots.ts';

/** The part of the mentions that is in the picture in any case. */
const coreShare = 0.75;
/** What lies further off is taken in where the picture gets at most so much wider; all of it, where so much is enough. */
const stretch = { some: 1.3, all: 2.5 } as const;
/** Room for names: a part of the width, and rows. */
const labelShare = 1 / 4;
const labelRows = 3;
/** Of a single place, this much is shown: degrees a dot. */
const closest = 0.01;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

interface Point {
  readonly lon: number;
  readonly lat: number;
  readonly weight: number;
}

const around = (box: Box | null, { lon, lat }: Point): Box =>
  box === null
    ? { left: lon, right: lon, bottom: lat, top: lat }
    : {
        left: Math.min(box.left, lon),
        right: Math.max(box.right, lon),
        bottom: Math.min(box.bottom, lat),
        top: Math.max(box.top, lat),
      };

function boxOfAll(points: readonly Point[]): Box {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { lon, lat } of points) {
    left = Math.min(left, lon);
    right = Math.max(right, lon);
    bottom = Math.min(bottom, lat);
    top = Math.max(top, lat);
  }
  return { left, right, bottom, top };
}

/** Longitudes go on from the widest gap between them: what lies at both sides of the date line is near. */
function cutAtWidestGap(points: readonly Point[]): Point[] {
  const ordered = points.toSorted((a, b) => a.lon - b.lon);
  let widest = -1;
  let start = ordered[0]?.lon ?? 0;
  ordered.forEach(({ lon }, at) => {
    const before = at === 0 ? (ordered.at(-1)?.lon ?? 0) - 360 : (ordered[at - 1]?.lon ?? 0);
    if (lon - before > widest) [widest, start] = [lon - before, lon];
  });
  return points.map((point) => (point.lon < start ? { ...point, lon: point.lon + 360 } : point));
}

/** So many places are looked at as they are; of more, those of a cell of a grid stand where the heaviest one does. */
const mostPoints = 2_000;
const gridCells = 48;

function thinned(points: readonly Point[]): readonly Point[] {
  if (points.length <= mostPoints) return points;
  const whole = boxOfAll(points);
  const wide = (whole.right - whole.left) / gridCells || 1;
  const high = (whole.top - whole.bottom) / gridCells || 1;
  const sums = new Float64Array((gridCells + 1) ** 2);
  const heaviest: (Point | undefined)[] = Array.from(sums, () => undefined);
  for (const point of points) {
    const across = Math.floor((point.lon - whole.left) / wide);
    const cell = across * (gridCells + 1) + Math.floor((point.lat - whole.bottom) / high);
    sums[cell] = (sums[cell] ?? 0) + point.weight;
    if (point.weight > (heaviest[cell]?.weight ?? 0)) heaviest[cell] = point;
  }
  return heaviest.flatMap((point, cell) =>
    point === undefined ? [] : { ...point, weight: sums[cell] ?? 0 },
  );
}

function weightedMedian(points: readonly Point[], valueOf: (point: Point) => number): number {
  const ordered = points.toSorted((a, b) => valueOf(a) - valueOf(b));
  const half = points.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  for (const point of ordered) if ((sum += point.weight) >= half) return valueOf(point);
  return 0;
}

/** Degrees a dot at which a box fits, with room for names. */
function scaleFor({ left, right, bottom, top }: Box, cells: number, rows: number): number {
  const across = cells * dotsAcross * (1 - labelShare);
  const down = Math.max(1, rows - labelRows) * dotsDown;
  const wide = (right - left) * squeeze((bottom + top) / 2);
  return Math.max(closest, wide / across, (top - bottom) / down);
}

/** Where most is, as far from the edges of the box as the picture allows. */
function middle(from: number, to: number, wanted: number, half: number, margin: number): number {
  const [least, most] = [to - half + margin, from + half - margin];
  return least > most ? (from + to) / 2 : Math.max(least, Math.min(most, wanted));
}

const world: MapView = { lon: 10, lat: 20, scale: 360 };

export function fit({ lon, lat }: Spots, weights: Int32Array, cells: number, rows: number): MapView {
  const points: Point[] = [];
  weights.forEach((weight, spot) => {
    if (weight > 0) points.push({ lon: lon[spot] ?? 0, lat: lat[spot] ?? 0, weight });
  });
  if (points.length === 0) return clampView(world, cells, rows);
  const cut = cutAtWidestGap(thinned(points));
  const most = {
    lon: weightedMedian(cut, (point) => point.lon),
    lat: weightedMedian(cut, (point) => point.lat),
  };
  const box = boxOf(cut, most, (some) => scaleFor(some, cells, rows));
  const scale = scaleFor(box, cells, rows);
  const lat0 = middle(box.bottom, box.top, most.lat, (rows * dotsDown * scale) / 2, dotsDown * scale);
  const halfWidth = (cells * dotsAcross * scale) / squeeze(lat0) / 2;
  const lon0 = middle(box.left, box.right, most.lon, halfWidth, (halfWidth * labelShare) / 2);
  return clampView({ lon: lon0, lat: lat0, scale }, cells, rows);
}

function boxOf(
  points: readonly Point[],
  most: { readonly lon: number; readonly lat: number },
  scaleOf: (box: Box) => number,
): Box {
  const width = squeeze(most.lat);
  const distance = (point: Point): number => Math.hypot((point.lon - most.lon) * width, point.lat - most.lat);
  const near = points.map((point) => ({ point, far: distance(point) })).sort((a, b) => a.far - b.far);
  const total = points.reduce((sum, { weight }) => sum + weight, 0);
  let box: Box | null = null;
  let taken = 0;
  let core = 0;
  for (const { point } of near) {
    const wider = around(box, point);
    const isCore = taken < coreShare * total;
    if (isCore) core = scaleOf(wider);
    if (isCore || scaleOf(wider) <= stretch.some * core) box = wider;
    taken += point.weight;
  }
  const all = boxOfAll(points);
  return box === null || scaleOf(all) <= stretch.all * core ? all : box;
}

// Marks of the map: places that would stand on each other share one. They depend on the view and on what is found, never on
// the cursor, so that nothing jumps while stepping.
import { cellOf, dotsAcross, dotsDown, type Projection } from './projection.ts';
import type { Spots, Weighed } from './spots.ts';

export interface Cluster {
  /** The cell of its heaviest place. */
  readonly x: number;
  readonly y: number;
  /** The heaviest first. */
  readonly spots: readonly number[];
  /** Somewhere in an area: never a point. */
  readonly isArea: boolean;
  /** Events found here; one at several places of a cluster counts once. */
  readonly count: number;
}

export type Side = 'left' | 'right' | 'top' | 'bottom';
const sides = ['left', 'right', 'top', 'bottom'] as const;

/** What lies beyond an edge. */
export interface Beyond {
  readonly side: Side;
  /** The place with the most events there, and where along the edge it is nearest. */
  readonly spot: number;
  readonly at: number;
  readonly events: number;
  readonly places: number;
}

export interface Clusters {
  readonly clusters: readonly Cluster[];
  /** By spot; -1 where it isn't in the picture, or nothing found is there. */
  readonly clusterOf: Int32Array;
  readonly beyond: readonly Beyond[];
  /** Events found with a place in the picture, with places only beyond its edges, without any. */
  readonly here: number;
  readonly away: number;
  readonly nowhere: number;
}

/** Cells and rows within which points share a mark; more where numbers are long. */
const near = { cells: 3, rows: 1 } as const;
/** Likewise of areas, and of an area within another. */
const nearAreas = { cells: 9, rows: 1 } as const;
const nearInside = { cells: 16, rows: 3 } as const;

interface Found {
  readonly spot: number;
  readonly x: number;
  readonly y: number;
}

export function clustersOf(spots: Spots, weighed: Weighed, to: Projection): Clusters {
  const { order, weights } = weighed;
  const { cellAt, areas, outside, heaviest } = standingOf(spots, weighed, to);
  const cells = to.width / dotsAcross;
  const reach = Math.max(near.cells, String(heaviest).length + 1);
  const spotsOf = (ranks: readonly number[]): number[] => ranks.map((rank) => order[rank] ?? 0);
  const groups = [
    ...groupPoints(cellAt, cells, to.height / dotsDown, reach).map((ranks) => {
      const cell = cellAt[ranks[0] ?? 0] ?? 0;
      return { x: cell % cells, y: Math.floor(cell / cells), spots: spotsOf(ranks), isArea: false };
    }),
    ...groupAreas(areas, spots).map((group) => {
      const { x = 0, y = 0 } = group[0] ?? {};
      return { x, y, spots: group.map(({ spot }) => spot), isArea: true };
    }),
  ];
  const clusterOf = new Int32Array(weights.length).fill(-1);
  groups.forEach((group, at) => group.spots.forEach((spot) => (clusterOf[spot] = at)));
  const sideOf = new Int8Array(weights.length).fill(-1);
  outside.forEach((there, at) => there.forEach(({ spot }) => (sideOf[spot] = at)));
  const counted = countEvents(spots, weighed, clusterOf, sideOf, groups.length);
  const clusters = groups.map((group, at): Cluster => ({ ...group, count: counted.clusters[at] ?? 0 }));
  const beyond = sides.flatMap((side, at) => beyondSide(side, outside[at] ?? [], counted.sides[at] ?? 0));
  return { clusters, clusterOf, beyond, here: counted.here, away: counted.away, nowhere: weighed.nowhere };
}

/** Where the places stand: thousands, of which most are points in the picture. */
interface Standing {
  /** By rank the cell of a point in the picture, else -1. */
  readonly cellAt: Int32Array;
  readonly areas: readonly Found[];
  /** By side. */
  readonly outside: readonly (readonly Found[])[];
  /** The weight of the heaviest in the picture. */
  readonly heaviest: number;
}

function standingOf({ lon, lat, isArea }: Spots, { order, weights }: Weighed, to: Projection): Standing {
  const cells = to.width / dotsAcross;
  const rows = to.height / dotsDown;
  const cellAt = new Int32Array(order.length).fill(-1);
  const areas: Found[] = [];
  const outside = sides.map((): Found[] => []);
  let heaviest: number | null = null;
  for (let rank = 0; rank < order.length; rank++) {
    const spot = order[rank] ?? 0;
    const { x, y } = cellOf(to, lon[spot] ?? 0, lat[spot] ?? 0);
    if (x < 0 || x >= cells || y < 0 || y >= rows) {
      outside[sides.indexOf(sideFor(x, y, cells, rows))]?.push({ spot, x, y });
      continue;
    }
    heaviest ??= weights[spot] ?? 0;
    if (isArea[spot] === 1) areas.push({ spot, x, y });
    else cellAt[rank] = y * cells + x;
  }
  return { cellAt, areas, outside, heaviest: heaviest ?? weights[0] ?? 0 };
}

function beyondSide(side: Side, there: readonly Found[], events: number): Beyond[] {
  const [first] = there;
  if (first === undefined) return [];
  const at = side === 'left' || side === 'right' ? first.y : first.x;
  return [{ side, spot: first.spot, at, events, places: there.length }];
}

/** By which edge the way to a cell outside leads, from the middle. */
export function sideFor(x: number, y: number, cells: number, rows: number): Side {
  const across = (x + 0.5 - cells / 2) / (cells / 2);
  const down = (y + 0.5 - rows / 2) / (rows / 2);
  if (Math.abs(across) >= Math.abs(down)) return across < 0 ? 'left' : 'right';
  return down < 0 ? 'top' : 'bottom';
}

/** Each takes what is near and not taken yet; the groups hold ranks. */
function groupPoints(cellAt: Int32Array, cells: number, rows: number, reach: number): number[][] {
  // The points of a cell, each with the next one there.
  const firstIn = new Int32Array(cells * rows).fill(-1);
  const nextOf = new Int32Array(cellAt.length);
  for (let rank = cellAt.length - 1; rank >= 0; rank--) {
    const cell = cellAt[rank] ?? -1;
    if (cell < 0) continue;
    nextOf[rank] = firstIn[cell] ?? -1;
    firstIn[cell] = rank;
  }
  const groups: number[][] = [];
  for (const cell of cellAt) {
    if (cell < 0 || firstIn[cell] === -1) continue;
    const [x, y] = [cell % cells, Math.floor(cell / cells)];
    const group: number[] = [];
    for (let row = Math.max(0, y - near.rows); row <= Math.min(rows - 1, y + near.rows); row++) {
      for (let at = Math.max(0, x - reach); at <= Math.min(cells - 1, x + reach); at++) {
        const there = row * cells + at;
        for (let rank = firstIn[there] ?? -1; rank !== -1; rank = nextOf[rank] ?? -1) group.push(rank);
        firstIn[there] = -1;
      }
    }
    groups.push(group.sort((some, other) => some - other));
  }
  return groups;
}

function groupAreas(found: readonly Found[], { places }: Spots): Found[][] {
  const left = new Set(found);
  const groups: Found[][] = [];
  for (const first of found) {
    if (!left.has(first)) continue;
    const group = [...left].filter(({ spot, x, y }) => {
      const [across, down] = [Math.abs(x - first.x), Math.abs(y - first.y)];
      const isPart = places[spot]?.within === places[first.spot]?.id;
      const reach = isPart ? nearInside : nearAreas;
      return across <= reach.cells && down <= reach.rows;
    });
    for (const one of group) left.delete(one);
    groups.push(group);
  }
  return groups;
}

function countEvents(
  { starts, spots }: Spots,
  { order, alone, scattered }: Weighed,
  clusterOf: Int32Array,
  sideOf: Int8Array,
  count: number,
) {
  const clusters = new Int32Array(count);
  const bySide = new Int32Array(sides.length);
  let [here, away] = [0, 0];
  for (let rank = 0; rank < order.length; rank++) {
    const spot = order[rank] ?? 0;
    const own = alone[spot] ?? 0;
    const cluster = clusterOf[spot] ?? -1;
    const side = sideOf[spot] ?? -1;
    if (cluster >= 0) clusters[cluster] = (clusters[cluster] ?? 0) + own;
    else bySide[side] = (bySide[side] ?? 0) + own;
    if (cluster >= 0) here += own;
    else away += own;
  }
  const lastInCluster = new Int32Array(count).fill(-1);
  const lastAtSide = new Int32Array(sides.length).fill(-1);
  for (const event of scattered) {
    let isHere = false;
    for (let entry = starts[event] ?? 0; entry < (starts[event + 1] ?? 0); entry++) {
      const spot = spots[entry] ?? 0;
      const cluster = clusterOf[spot] ?? -1;
      const side = sideOf[spot] ?? -1;
      if (cluster >= 0) isHere = true;
      if (cluster >= 0 && lastInCluster[cluster] !== event) {
        lastInCluster[cluster] = event;
        clusters[cluster] = (clusters[cluster] ?? 0) + 1;
      }
      if (side >= 0 && lastAtSide[side] !== event) {
        lastAtSide[side] = event;
        bySide[side] = (bySide[side] ?? 0) + 1;
      }
    }
    if (isHere) here++;
    else away++;
  }
  return { clusters, sides: bySide, here, away };
}

/** How many of some events each cluster has. */
export function countWithin(
  { starts, spots }: Spots,
  { clusters, clusterOf }: Clusters,
  events: readonly number[],
): Int32Array {
  const counts = new Int32Array(clusters.length);
  const last = new Int32Array(clusters.length).fill(-1);
  for (const event of events) {
    for (let entry = starts[event] ?? 0; entry < (starts[event + 1] ?? 0); entry++) {
      const cluster = clusterOf[spots[entry] ?? 0] ?? -1;
      if (cluster < 0 || last[cluster] === event) continue;
      last[cluster] = event;
      counts[cluster] = (counts[cluster] ?? 0) + 1;
    }
  }
  return counts;
}

/** The clusters that an event is in, that of the place named first before the others. */
export function clustersOfEvent({ starts, spots }: Spots, { clusterOf }: Clusters, event: number): number[] {
  const found = new Set<number>();
  for (let entry = starts[event] ?? 0; entry < (starts[event + 1] ?? 0); entry++) {
    const cluster = clusterOf[spots[entry] ?? 0] ?? -1;
    if (cluster >= 0) found.add(cluster);
  }
  return [...found];
}

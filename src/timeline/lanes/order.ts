// Lanes of those who act together beside each other: bars then cross fewer lanes that have no part in an event.

/** Shared events by row and row, `count` × `count`; the diagonal has each row's own number. */
export type Shared = Uint32Array;

/** How unlike two rows are: 0 where they are in the same events, 1 where they share none. */
function distances(shared: Shared, count: number): Float64Array {
  const found = new Float64Array(count * count);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      const both = (shared[a * count + a] ?? 0) * (shared[b * count + b] ?? 0);
      found[a * count + b] = both === 0 ? 1 : 1 - (shared[a * count + b] ?? 0) / Math.sqrt(both);
    }
  }
  return found;
}

/** An order of the rows `0 … count − 1`, given by falling number of events; the heavier half is on top. */
export function alikeOrder(shared: Shared, count: number): number[] {
  const apart = distances(shared, count);
  const order = untangled(chained(apart, count), apart, count);
  const weight = (rows: readonly number[]): number =>
    rows.reduce((sum, row) => sum + (shared[row * count + row] ?? 0), 0);
  const middle = Math.ceil(count / 2);
  return weight(order.slice(0, middle)) < weight(order.slice(-middle)) ? order.toReversed() : order;
}

/** Greedy: starts with the most frequent row and adds, at either end, the row most like it. */
function chained(apart: Float64Array, count: number): number[] {
  const order = count > 0 ? [0] : [];
  const left = new Set(Array.from({ length: Math.max(0, count - 1) }, (_, row) => row + 1));
  while (left.size > 0) {
    const ends = { top: order[0] ?? 0, bottom: order.at(-1) ?? 0 };
    let best = { row: -1, isTop: false, distance: Number.POSITIVE_INFINITY };
    for (const row of left) {
      const top = apart[ends.top * count + row] ?? 1;
      const bottom = apart[ends.bottom * count + row] ?? 1;
      const isTop = top < bottom;
      const distance = Math.min(top, bottom);
      if (distance < best.distance) best = { row, isTop, distance };
    }
    left.delete(best.row);
    if (best.isTop) order.unshift(best.row);
    else order.push(best.row);
  }
  return order;
}

const passes = 3;

/** 2-opt: reverses a stretch of the order wherever that brings its ends nearer to their neighbours. */
function untangled(order: number[], apart: Float64Array, count: number): number[] {
  const gap = (a: number | undefined, b: number | undefined): number =>
    a === undefined || b === undefined ? 0 : (apart[a * count + b] ?? 1);
  for (let pass = 0; pass < passes; pass++) {
    let isBetter = false;
    for (let from = 0; from < count - 1; from++) {
      for (let to = from + 1; to < count; to++) {
        const before = gap(order[from - 1], order[from]) + gap(order[to], order[to + 1]);
        const after = gap(order[from - 1], order[to]) + gap(order[from], order[to + 1]);
        if (after > before - 1e-9) continue;
        order.splice(from, to - from + 1, ...order.slice(from, to + 1).toReversed());
        isBetter = true;
      }
    }
    if (!isBetter) break;
  }
  return order;
}

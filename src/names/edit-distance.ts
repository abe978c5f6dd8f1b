// Fuzzy search in a sorted dictionary: keys that share a prefix share the rows of the edit distance.

export interface Dictionary {
  /** Distinct, ascending. */
  readonly keys: readonly string[];
  /** Length of the prefix that a key shares with the one before. */
  readonly shared: Uint8Array;
}

/** What differences cost. Tables, since they are looked up a million times a keystroke; units beyond ASCII cost `other`. */
export interface CostModel {
  /** By `a * 128 + b`. */
  readonly substitution: Uint8Array;
  readonly insertion: Uint8Array;
  readonly other: number;
  /** Whether words that begin with these may be compared at all. */
  readonly mayBothBegin: (a: number, b: number) => boolean;
}

/** Keys that are near, in the dictionary's order; arrays side by side, for there may be thousands. */
interface Near {
  /** Indexes in `keys`. */
  readonly at: number[];
  readonly cost: number[];
  /** How much of the key was used: less than its length where the query matches a prefix of it. */
  readonly length: number[];
}

interface NearOptions {
  readonly whole: number;
  /** Budget where the query is only the beginning of the key; negative for none. */
  readonly prefix: number;
  readonly firstMustAgree: boolean;
}

const maxLength = 40;
const transposition = 100;
const none = 1 << 20;
const ascii = 128;

export function buildDictionary(sortedKeys: readonly string[]): Dictionary {
  const shared = new Uint8Array(sortedKeys.length);
  for (let at = 1; at < sortedKeys.length; at++) {
    const [last, key] = [sortedKeys[at - 1] ?? '', sortedKeys[at] ?? ''];
    const end = Math.min(last.length, key.length, maxLength);
    let length = 0;
    while (length < end && last.charCodeAt(length) === key.charCodeAt(length)) length++;
    shared[at] = length;
  }
  return { keys: sortedKeys, shared };
}

function insertionCost({ insertion, other }: CostModel, unit: number): number {
  return unit < ascii ? (insertion[unit] ?? other) : other;
}

function substitutionCost({ substitution, other }: CostModel, a: number, b: number): number {
  if (a === b) return 0;
  return (a | b) < ascii ? (substitution[a * ascii + b] ?? other) : other;
}

interface Walk {
  readonly units: Uint16Array;
  readonly width: number;
  readonly model: CostModel;
  /** Row d holds the costs of the key's first d units against each beginning of the query. */
  readonly rows: Int32Array;
  /** The best cost of the whole query against a beginning of the key, by depth, and where that beginning ends. */
  readonly prefixCost: Int32Array;
  readonly prefixLength: Int32Array;
}

function startWalk(query: string, model: CostModel): Walk {
  const units = new Uint16Array(query.length);
  for (let at = 0; at < query.length; at++) units[at] = query.charCodeAt(at);
  const width = units.length + 1;
  const rows = new Int32Array((maxLength + 1) * width);
  for (let at = 1; at < width; at++)
    rows[at] = (rows[at - 1] ?? 0) + insertionCost(model, units[at - 1] ?? 0);
  const prefixCost = new Int32Array(maxLength + 1).fill(none);
  return { units, width, model, rows, prefixCost, prefixLength: new Int32Array(maxLength + 1) };
}

/** Fills the row of depth `depth`; returns its least cost. */
function step(
  { units, width, model, rows, prefixCost, prefixLength }: Walk,
  key: string,
  depth: number,
): number {
  const unit = key.charCodeAt(depth - 1);
  const before = depth > 1 ? key.charCodeAt(depth - 2) : -1;
  const insertion = insertionCost(model, unit);
  const row = depth * width;
  const above = row - width;
  let last = (rows[above] ?? 0) + insertion;
  let least = last;
  rows[row] = last;
  for (let at = 1; at < width; at++) {
    const sought = units[at - 1] ?? 0;
    let cost = (rows[above + at - 1] ?? 0) + substitutionCost(model, sought, unit);
    const longer = (rows[above + at] ?? 0) + insertion;
    if (longer < cost) cost = longer;
    const shorter = last + insertionCost(model, sought);
    if (shorter < cost) cost = shorter;
    if (at > 1 && sought === before && units[at - 2] === unit && sought !== unit) {
      const swapped = (rows[above - width + at - 2] ?? 0) + transposition;
      if (swapped < cost) cost = swapped;
    }
    rows[row + at] = last = cost;
    if (cost < least) least = cost;
  }
  // The query's last unit must match, or `missi` would match a prefix of "Missan".
  const isFound = substitutionCost(model, units[width - 2] ?? 0, unit) < 50;
  const improves = isFound && last < (prefixCost[depth - 1] ?? none);
  prefixCost[depth] = improves ? last : (prefixCost[depth - 1] ?? none);
  prefixLength[depth] = improves ? depth : (prefixLength[depth - 1] ?? 0);
  return least;
}

/** The keys within the budgets. */
export function keysWithin(
  { keys, shared }: Dictionary,
  query: string,
  model: CostModel,
  options: NearOptions,
): Near {
  const near: Near = { at: [], cost: [], length: [] };
  if (query === '' || query.length > maxLength) return near;
  const walk = startWalk(query, model);
  const budget = Math.max(options.whole, options.prefix);
  const first = walk.units[0] ?? 0;
  /** The keys are a trie, walked depth first: beyond this depth no key with the same beginning can be near. */
  let prunedDepth = none;
  for (let at = 0; at < keys.length; at++) {
    const common = shared[at] ?? 0;
    let depth = prunedDepth;
    if (common < prunedDepth) {
      const key = keys[at] ?? '';
      const isPrunable =
        common === 0 && options.firstMustAgree && !model.mayBothBegin(first, key.charCodeAt(0));
      if (isPrunable) walk.prefixCost[1] = none;
      prunedDepth = isPrunable ? 1 : none;
      depth = isPrunable ? 1 : common;
      const length = Math.min(key.length, maxLength);
      while (depth < length && prunedDepth === none)
        if (step(walk, key, ++depth) > budget) prunedDepth = depth;
      const whole =
        prunedDepth === none && key.length === depth
          ? (walk.rows[depth * walk.width + walk.width - 1] ?? none)
          : none;
      if (whole <= options.whole) {
        add(near, at, whole, key.length);
        continue;
      }
    }
    const cost = walk.prefixCost[depth] ?? none;
    if (cost <= options.prefix) add(near, at, cost, walk.prefixLength[depth] ?? 0);
  }
  return near;
}

function add({ at, cost, length }: Near, key: number, itsCost: number, itsLength: number): void {
  at.push(key);
  cost.push(itsCost);
  length.push(itsLength);
}

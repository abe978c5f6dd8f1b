// Work in steps that are short enough to run between two keys.

export type Steps<Result> = Generator<void, Result, void>;

/** Calls `act` for each item, `aStep` items per step. */
export function* eachInSteps<Item>(
  items: Iterable<Item>,
  aStep: number,
  act: (item: Item, index: number) => void,
): Steps<void> {
  let index = 0;
  for (const item of items) {
    if (index > 0 && index % aStep === 0) yield;
    act(item, index++);
  }
}

/** The most texts that one step sorts; longer lists are merge-sorted. */
const sortedAStep = 4_000;

export function* sortInSteps(texts: readonly string[]): Steps<string[]> {
  if (texts.length <= sortedAStep) return [...texts].sort();
  const half = texts.length >> 1;
  const some = yield* sortInSteps(texts.slice(0, half));
  yield;
  const others = yield* sortInSteps(texts.slice(half));
  yield;
  const sorted: string[] = [];
  let next = 0;
  for (const text of some) {
    for (let other = others[next]; other !== undefined && other < text; other = others[++next])
      sorted.push(other);
    if (sorted.push(text) % sortedAStep === 0) yield;
  }
  for (; next < others.length; next++) sorted.push(others[next] ?? '');
  return sorted;
}

/** Runs the remaining steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

// Work that is done in steps short enough to come between two keys.

export type Steps<Result> = Generator<void, Result, void>;

/** Calls back for each item, `aStep` of them in a step. */
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

/** Texts sorted in a step; longer lists are sorted in parts, which are merged. */
const sortedAStep = 4_000;

/** The texts, ascending. */
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

/** All steps that are left, at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

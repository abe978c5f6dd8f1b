// Work in steps, each between two keys.
import { setImmediate as turn } from 'node:timers/promises';
import type { Steps } from '../../text/task.ts';

/** Returns what leaves undone the steps that are left. */
export function betweenKeys<Result>(steps: Steps<Result>, onDone: (result: Result) => void): () => void {
  // Let go when it is done: it would keep what it was begun with.
  let left: Steps<Result> | undefined = steps;
  let next = setImmediate(step);
  function step(): void {
    if (left === undefined) return;
    const { done, value } = left.next();
    if (!done) {
      next = setImmediate(step);
      return;
    }
    left = undefined;
    onDone(value);
  }
  return () => {
    clearImmediate(next);
    left = undefined;
  };
}

/** What comes of the steps. */
export async function inSteps<Result>(steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await turn();
  }
}

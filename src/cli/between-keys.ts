// Work in steps, each between two keys.
import { setImmediate as turn } from 'node:timers/promises';
import { finish, type Steps } from '../dataset/steps.ts';

export interface Work {
  /** Does at once what is left. */
  readonly finish: () => void;
  /** Leaves what is left undone. */
  readonly stop: () => void;
}

export function betweenKeys<Result>(steps: Steps<Result>, onDone: (result: Result) => void): Work {
  // Let go when it is done: it would keep what it was begun with.
  let left: Steps<Result> | undefined = steps;
  let next = setImmediate(step);
  function end(result: Result): void {
    left = undefined;
    onDone(result);
  }
  function step(): void {
    if (left === undefined) return;
    const { done, value } = left.next();
    if (done) end(value);
    else next = setImmediate(step);
  }
  const stop = (): void => {
    clearImmediate(next);
    left = undefined;
  };
  return {
    stop,
    finish: () => {
      if (left === undefined) return;
      clearImmediate(next);
      end(finish(left));
    },
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

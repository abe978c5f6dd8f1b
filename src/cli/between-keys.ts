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
  let next: NodeJS.Immediate | undefined = setImmediate(step);
  function step(): void {
    next = undefined;
    const { done, value } = steps.next();
    if (done) onDone(value);
    else next = setImmediate(step);
  }
  const stop = (): void => {
    clearImmediate(next);
    next = undefined;
  };
  return {
    stop,
    finish: () => {
      if (next === undefined) return;
      stop();
      onDone(finish(steps));
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

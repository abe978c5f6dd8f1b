// Work in steps, a step between two keys at a time.
import { setImmediate as turn } from 'node:timers/promises';
import type { Steps } from '../../text/task.ts';

/** What comes of the steps; undefined where they were aborted. */
export async function runInSteps<Result>(
  steps: Steps<Result>,
  signal?: AbortSignal,
): Promise<Result | undefined> {
  for (;;) {
    await turn();
    if (signal?.aborted === true) return undefined;
    const { done, value } = steps.next();
    if (done) return value;
  }
}

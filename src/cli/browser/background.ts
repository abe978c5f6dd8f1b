// Runs work in steps, one between two keys at a time.
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import type { Steps } from '../../text/task.ts';

/** Resolves with the result; undefined if aborted. */
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

/**
 * V8 doubles the heap for young objects whenever as much survives there. What is prepared stays for good, so that this would take
 * 12 MiB for nothing.
 */
export async function withYoungHeapAsItIs(work: () => Promise<unknown>): Promise<void> {
  setFlagsFromString('--semi-space-growth-factor=1');
  try {
    await work();
  } finally {
    setFlagsFromString('--semi-space-growth-factor=2');
  }
}

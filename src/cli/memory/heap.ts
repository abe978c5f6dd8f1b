// V8's heap: how much there is, and loading that stops before it is full, which V8 would answer by ending the program.
import { totalmem } from 'node:os';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Steps } from '../../text/task.ts';
import { failure } from '../failure.ts';
import { tooLittleMemory, type Memory } from './need.ts';

/** The part of V8's reported limit that is for new objects alone. */
const newSpace = 50_000_000;

export function availableMemory(): Memory {
  return { heap: getHeapStatistics().heap_size_limit - newSpace, machine: machineMemory() };
}

/** macOS calls free only what isn't used for anything, not even to keep files at hand. */
function machineMemory(): number {
  return process.platform === 'linux' ? process.availableMemory() : totalmem() / 2;
}

/**
 * How much of the heap the records may take: searches and pictures make something of them too, and at 0.8 V8 ends the program
 * where collecting garbage yields little.
 */
const mostUsed = 0.65;

/** Says whether the heap is nearly full. */
function createWatch(): () => boolean {
  const { heap } = availableMemory();
  const limit = mostUsed * heap;
  let looksFull = limit;
  return () => {
    if (getHeapStatistics().used_heap_size < looksFull) return false;
    collectGarbage();
    const { used_heap_size: used } = getHeapStatistics();
    // Not at every step: it takes a while.
    looksFull = Math.max(limit, (used + heap) / 2);
    return used > limit;
  };
}

/** Most of what seems used may be garbage. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}

/** Loading so many bytes, which fails between two steps where the heap is nearly full; half of it is let go of then. */
export function* whileMemoryLasts<Result>(
  loading: Steps<Result>,
  bytes: number,
  isFull = createWatch(),
): Steps<Result> {
  for (;;) {
    const { done, value } = loading.next();
    if (done) return value;
    if (isFull()) {
      loading.return(undefined as never);
      throw failure([tooLittleMemory(bytes, availableMemory())]);
    }
    yield;
  }
}

import { describe, expect, test } from 'vitest';
import type { Steps } from '../../src/text/task.ts';
import { incremental } from '../../src/text/incremental.ts';

/** Counts to three, a step a number, and how often it was begun. */
function counting() {
  const seen: number[] = [];
  let begun = 0;
  function* count(): Steps<readonly number[]> {
    begun++;
    for (const number of [1, 2, 3]) {
      seen.push(number);
      yield;
    }
    return seen;
  }
  return { get: incremental(count), seen, begun: () => begun };
}

describe('what is made incremental', () => {
  test('is not begun before anybody asks', () => {
    const { get, begun } = counting();
    get.inSteps();
    expect(begun()).toBe(0);
  });

  test('is made at once when it is asked for, and only once', () => {
    const { get, begun } = counting();
    expect(get()).toEqual([1, 2, 3]);
    expect(get()).toBe(get());
    expect([...get.inSteps()]).toEqual([]);
    expect(begun()).toBe(1);
  });

  test('is finished from where the steps have come to', () => {
    const { get, seen, begun } = counting();
    const steps = get.inSteps();
    steps.next();
    steps.next();
    expect(seen).toEqual([1, 2]);
    expect(get()).toEqual([1, 2, 3]);
    expect(steps.next().done).toBe(true);
    expect(begun()).toBe(1);
  });

  test('is there after its steps', () => {
    const { get, begun } = counting();
    expect([...get.inSteps()]).toHaveLength(3);
    expect(get()).toEqual([1, 2, 3]);
    expect(begun()).toBe(1);
  });
});

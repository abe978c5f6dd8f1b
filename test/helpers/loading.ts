// Loading at once and in steps, which must come to the same.
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { load, open, type Input, type Loaded } from '../../src/loading/load.ts';
import { finish } from '../../src/text/task.ts';

/** As files of any size are opened when they are large. */
export const loadInSteps = (inputs: readonly Input[]): Loaded => finish(open(inputs, 0).loading);

export function loadEitherWay(inputs: readonly Input[]): Loaded {
  const loaded = load(inputs);
  const inSteps = loadInSteps(inputs);
  // Told in full only where they differ, which takes long.
  if (!isDeepStrictEqual(inSteps, loaded)) expect(inSteps).toEqual(loaded);
  return loaded;
}

const folder = new URL('../../data/us-iran-iraq/', import.meta.url);
export const bundledFolder: Input = {
  name: 'us-iran-iraq',
  files: readdirSync(folder).map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) })),
};

// Values that are computed on first use, or in steps before that.
import type { Steps } from './task.ts';

export interface Incremental<Made> {
  /** Runs the remaining steps at once. */
  (): Made;
  readonly inSteps: () => Steps<void>;
}

export function incremental<Made>(make: () => Steps<Made>): Incremental<Made> {
  let steps: Steps<Made> | undefined;
  let made: { readonly value: Made } | undefined;
  /** Runs one step; returns the value once it is complete. */
  const advance = (): typeof made => {
    if (made !== undefined) return made;
    const { done, value } = (steps ??= make()).next();
    if (!done) return undefined;
    steps = undefined;
    return (made = { value });
  };
  function* inSteps(): Steps<void> {
    while (advance() === undefined) yield;
  }
  const get = (): Made => {
    let found = advance();
    while (found === undefined) found = advance();
    return found.value;
  };
  return Object.assign(get, { inSteps });
}

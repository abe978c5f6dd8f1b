// Look-ups that are made when first asked for, or in steps before that.
import { finish, type Steps } from '../dataset/steps.ts';

export interface Gradual<Made> {
  /** Makes at once what is left to make. */
  (): Made;
  readonly inSteps: () => Steps<void>;
}

export function gradually<Made>(make: () => Steps<Made>): Gradual<Made> {
  let steps: Steps<Made> | undefined;
  let made: { readonly value: Made } | undefined;
  function* inSteps(): Steps<void> {
    while (made === undefined) {
      steps ??= make();
      const { done, value } = steps.next();
      if (done) made = { value };
      else yield;
    }
  }
  const get = (): Made => {
    made ??= { value: finish((steps ??= make())) };
    steps = undefined;
    return made.value;
  };
  return Object.assign(get, { inSteps });
}

// Work that is done in steps short enough to come between two keys.

export type Steps<Result> = Generator<void, Result, void>;

/** All steps that are left, at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

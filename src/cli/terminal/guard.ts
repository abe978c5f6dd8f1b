// Errors that nobody caught: Node would end with the terminal as it is.

export interface Guard {
  readonly first: () => { readonly error: unknown } | undefined;
  readonly stop: () => void;
}

/** Calls `end` at such an error, so that the terminal is restored before it is told. */
export function guard(end: () => void): Guard {
  let first: { readonly error: unknown } | undefined;
  const fail = (error: unknown): void => {
    first ??= { error };
    end();
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  return {
    first: () => first,
    stop: () => {
      process.off('uncaughtException', fail);
      process.off('unhandledRejection', fail);
    },
  };
}

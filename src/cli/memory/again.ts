// The program may start itself again with more memory.

/**
 * Whether it may: while it has the screen, or only writes lines; `never` while it shows something that would be lost, `done`
 * where it has been.
 */
export type Restarts = 'screen' | 'lines' | 'never' | 'done';

/** Stands before the arguments where it has been. */
export const restartedWord = '__again';

/** Thrown up to where the program begins. */
export interface Restart extends Error {
  readonly heap: number;
  /** Of the data. */
  readonly bytes: number;
  readonly hasScreen: boolean;
  /** What stdin has given, which can't be read again. */
  readonly input: Uint8Array | null;
}

export function isRestart(error: unknown): error is Restart {
  return error instanceof Error && 'heap' in error;
}

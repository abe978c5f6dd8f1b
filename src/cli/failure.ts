// Errors that the user can do something about, as lines for stderr.

export interface Failure extends Error {
  readonly lines: readonly string[];
}

export function failure(lines: readonly string[]): Failure {
  return Object.assign(new Error(lines.join('\n')), { lines });
}

export function isFailure(error: unknown): error is Failure {
  return error instanceof Error && 'lines' in error;
}

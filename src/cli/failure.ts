// Errors that the user can do something about: lines for stderr, and an exit code.
import { exitCodes } from './exit-codes.ts';

export interface Failure extends Error {
  readonly exitCode: number;
  readonly lines: readonly string[];
}

export function failure(lines: readonly string[], exitCode: number = exitCodes.unusable): Failure {
  return Object.assign(new Error(lines.join('\n')), { exitCode, lines });
}

export function isFailure(error: unknown): error is Failure {
  return error instanceof Error && 'lines' in error && 'exitCode' in error;
}

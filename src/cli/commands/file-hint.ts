// A file among the words of a query: of a command that takes its data by an option alone.
import { existsSync } from 'node:fs';

/** Where nothing matches: the way out for who names a file as `check` and the browser take it. */
export function fileHint(command: 'list' | 'who' | 'where', operands: readonly string[]): string {
  const path = operands.find((operand) => operand !== '' && existsSync(operand));
  return path === undefined ? '' : `; ${path} is a file: timeline ${command} -d ${path}`;
}

// A file among the words of a query: of a command that takes its data by an option alone.
import { existsSync } from 'node:fs';
import { cleanLine } from '../../text/clean.ts';

/** Where nothing matches: the way out for who names a file as `check` and the browser take it. */
export function misplacedFile(command: 'list' | 'who' | 'where', operands: readonly string[]): string {
  const path = operands.find((operand) => operand !== '' && existsSync(operand));
  if (path === undefined) return '';
  const name = cleanLine(path);
  return `; ${name} is a file: timeline ${command} -d ${name}`;
}

// Messages for paths that can't be read, with what was likely meant.
import { lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { nearest } from '../../text/nearest.ts';
import { isFailure } from '../failure.ts';
import { commandNames } from '../command-table.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied; chmod +r makes a file of yours readable',
  EPERM: 'permission denied by the system',
  EISDIR: 'a folder, where a file is expected',
  ENOTDIR: 'a part of the path is a file, where a folder is expected',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many open files',
  EIO: 'input error',
  ENXIO: 'a socket, where a file is expected',
  TERMINAL: 'a terminal, where a file is expected; - is for data from a pipe',
  NO_FILE: 'a pipe, a socket or a device, where a file is expected',
  TOO_LARGE: 'larger than 512 MB; split it into several files',
  ERR_BUFFER_TOO_LARGE: 'gzip data of more than 512 MB; split it into several files',
};

/** `path: reason`, or for a path that doesn't exist what was likely meant. */
export function lineOf(path: string, error: unknown): string {
  if (isFailure(error)) return error.message;
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT' && !isLink(path);
  return isMissing ? `no such file: ${path}${hint(path)}` : `${path}: ${reasonOf(error)}`;
}

export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' ? 'a link to a file that is not there' : (reasons[code ?? ''] ?? message);
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** Options by the names that other programs have for them. */
const flags: ReadonlyMap<string, string> = new Map([
  ['help', '--help'],
  ['version', '--version'],
]);

function hint(path: string): string {
  const flag = flags.get(path);
  if (flag !== undefined) return `; did you mean timeline ${flag}?`;
  const command = nearCommand(path);
  if (command !== null) return `; did you mean the command "${command}"?`;
  const near = nearest(basename(path), siblings(path));
  if (near !== null && near !== basename(path)) return `; did you mean ${join(dirname(path), near)}?`;
  return /^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u.test(path) ? `; to search for it: timeline list ${path}` : '';
}

/** The command that a word is a slip of: a letter more, less or other, or letters exchanged. */
export function nearCommand(word: string): string | null {
  const letters = (text: string): string => [...text].toSorted().join('');
  const swapped = commandNames.find((name) => letters(name) === letters(word.toLowerCase()));
  return swapped ?? nearest(word, commandNames);
}

function siblings(path: string): string[] {
  try {
    return readdirSync(dirname(path));
  } catch {
    return [];
  }
}

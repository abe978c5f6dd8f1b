// `timeline __complete`, which the scripts of the shells run: a candidate a line, a tab, what it is; then directives.
// A word at the end is what is being typed.
import { createCatalog, type Catalog } from '../../search/catalog.ts';
import { complete, type Completion } from '../completion/completion.ts';
import {
  escapeForShell,
  isInDoubleQuotes,
  splitShellLine,
  type ShellLine,
} from '../completion/shell-words.ts';
import { loadFiles, readBundled } from '../data/data.ts';
import { noProgress } from '../data/progress.ts';
import { stdinPath } from '../data/stdin.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { cells, row, type Printable } from '../print/printable.ts';

/**
 * `line BREAKS LINE` is for bash, which puts in what it is given as it is. `words WORD…` is for the others, which quote by
 * themselves; the last word is as it is typed.
 */
export async function runComplete([form, ...args]: readonly string[], io: Io): Promise<number> {
  const isBash = form === 'line';
  const [breaks = '', line = ''] = args;
  const typed = splitShellLine(isBash ? line : (args.at(-1) ?? ''), breaks.replace(/[^:=@]/g, ''));
  const before = isBash ? typed.words.slice(1, -1) : args.slice(0, -1);
  // What isn't known here isn't guessed at.
  if (typed.isMixed) return exitCodes.ok;
  const completion = await complete([...before, wordOf(typed)], (paths) => openCatalog(paths, io));
  await io.stdout.all(
    printed(completion, isBash ? (value) => rest(value, typed) : (value) => whole(value, typed)),
  );
  return exitCodes.ok;
}

/** A quotation mark right after a field is meant for its value, though the shell takes it. */
function wordOf({ words, openQuote, quotedFrom }: ShellLine): string {
  const word = words.at(-1) ?? '';
  const before = word.slice(0, quotedFrom);
  return openQuote !== null && /[:|]$/.test(before) ? `${before}"${word.slice(quotedFrom)}` : word;
}

const whole = (value: string, { openQuote }: ShellLine): string | null =>
  openQuote !== '"' || isInDoubleQuotes(value) ? value : null;

/** What takes the place of the last word from its open quotation mark on, or from the last break. */
function rest(value: string, { words, openQuote, quotedFrom, brokenAt }: ShellLine): string | null {
  const kept = openQuote === null ? brokenAt : quotedFrom;
  return value.startsWith((words.at(-1) ?? '').slice(0, kept))
    ? escapeForShell(value.slice(kept), openQuote)
    : null;
}

function* printed(
  { candidates, takesFiles, pathFrom }: Completion,
  toWord: (value: string) => string | null,
): Generator<Printable> {
  for (const { value, description } of candidates) {
    const word = toWord(value);
    if (word !== null) yield cells(word, description);
  }
  if (candidates.length > 0 && candidates.every(({ value }) => value.endsWith(':'))) yield row(':nospace');
  if (takesFiles) yield row(pathFrom === undefined ? ':files' : `:files ${pathFrom}`);
}

/** Bytes of a file that nobody has to wait for at Tab. */
const maxCompleted = 8_000_000;

/** Errors are ignored here; the command reports them when it runs. */
async function openCatalog(paths: readonly string[], io: Io): Promise<Catalog | null> {
  if (paths.includes(stdinPath)) return null;
  try {
    const dataset =
      paths.length === 0 ? readBundled(io) : (await loadFiles(paths, io, noProgress, maxCompleted)).dataset;
    return dataset === null ? null : createCatalog(dataset);
  } catch {
    return null;
  }
}

// `timeline __complete`, which the scripts of the shells run: a candidate a line, a tab, what it is; then directives.
// A word at the end is what is being typed.
import { createCatalog, type Catalog } from '../../search/catalog.ts';
import { complete, type Completion } from '../completion/completion.ts';
import { loadFiles, readBundled } from '../data/data.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { stdinPath } from '../data/stdin.ts';
import { cells, row, type Printable } from '../print/printable.ts';
import { noProgress } from '../data/progress.ts';
import { escapeForShell, splitShellLine } from '../completion/shell-words.ts';

/** `line BREAKS LINE` is for bash, which splits words at characters of its own; `words WORD…` is for the others. */
export async function runComplete([form, ...args]: readonly string[], io: Io): Promise<number> {
  const open = (paths: readonly string[]): Promise<Catalog | null> => openCatalog(paths, io);
  if (form === 'words') {
    await io.stdout.all(printed(await complete(args, open), (value) => value));
  } else {
    const [breaks = '', line = ''] = args;
    const { words, openQuote } = splitShellLine(line);
    const kept = openQuote === null ? keptBefore(words.at(-1) ?? '', breaks) : 0;
    const toWord = (value: string): string =>
      openQuote === null ? escapeForShell(value.slice(kept)) : value;
    await io.stdout.all(printed(await complete(words.slice(1), open), toWord));
  }
  return exitCodes.ok;
}

/** How much of the word bash leaves alone: up to the last of its breaks. */
function keptBefore(word: string, breaks: string): number {
  const marks = [...breaks].filter((char) => /[:=@]/.test(char));
  return Math.max(0, ...marks.map((mark) => word.lastIndexOf(mark) + 1));
}

function* printed(
  { candidates, takesFiles }: Completion,
  toWord: (value: string) => string,
): Generator<Printable> {
  for (const { value, description } of candidates) yield cells(toWord(value), description);
  if (candidates.length > 0 && candidates.every(({ value }) => value.endsWith(':'))) yield row(':nospace');
  if (takesFiles) yield row(':files');
}

/** Whatever is wrong is for the command itself to tell. */
async function openCatalog(paths: readonly string[], io: Io): Promise<Catalog | null> {
  if (paths.includes(stdinPath)) return null;
  try {
    const dataset = paths.length === 0 ? readBundled(io) : (await loadFiles(paths, io, noProgress)).dataset;
    return dataset === null ? null : createCatalog(dataset);
  } catch {
    return null;
  }
}

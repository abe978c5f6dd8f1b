// What is kept of each dataset between runs, in files of the XDG state folder.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import envPaths from 'env-paths';

/** Datasets remembered; the one used longest ago goes first. */
const mostDatasets = 200;

/** `$XDG_STATE_HOME/timeline/NAME` on Linux. */
export function stateFile(name: string): string {
  // What the package calls the folder of logs is XDG_STATE_HOME.
  return join(envPaths('timeline', { suffix: '' }).log, name);
}

/** A file that can't be read or isn't ours means that nothing is remembered. */
function readKept(file: string): Map<string, unknown> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map();
  } catch {
    return new Map();
  }
}

/** What was kept of the dataset of that name. */
export function load(file: string, dataset: string): unknown {
  return readKept(file).get(dataset);
}

/** Keeps it in place of what was kept before; that it can't be written is no reason to bother the reader. */
export function keep(file: string, dataset: string, value: unknown): void {
  const all = readKept(file);
  all.delete(dataset);
  all.set(dataset, value);
  try {
    makeFolder(dirname(file));
    writeWhole(file, JSON.stringify(Object.fromEntries([...all].slice(-mostDatasets))));
  } catch {
    // What was kept before stays.
  }
}

/** To another file first, so that a second instance or a full disk leaves either the old file or the new one. */
export function writeWhole(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    removeQuietly(draft);
    throw error;
  }
}

/** Node's own `recursive` never ends where nothing can be made in a folder that is there (/proc). */
function makeFolder(path: string): void {
  try {
    mkdirSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(path) === path) throw error;
    makeFolder(dirname(path));
    mkdirSync(path);
  }
}

/** `force` forgives a missing file, not a path that runs through one. */
export function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // There is nothing to remove.
  }
}

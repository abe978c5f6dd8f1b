// Saves state by dataset between runs, in files of the XDG state folder.
import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { readText } from '../data/bytes.ts';

/** Datasets remembered; the one used longest ago goes first. */
const mostDatasets = 200;

/** More bytes than such a file ever takes. */
const maxSize = 16_000_000;

/** `$XDG_STATE_HOME/timeline/NAME`; null where there is no home. The standard has relative paths ignored. */
export function stateFile(env: NodeJS.ProcessEnv, name: string): string | null {
  const state = env['XDG_STATE_HOME'] ?? '';
  try {
    return join(isAbsolute(state) ? state : join(homedir(), '.local/state'), 'timeline', name);
  } catch {
    return null;
  }
}

/** The name that the state of a dataset is saved under; null in a folder that is gone. */
export function nameOf(paths: readonly string[]): string | null {
  try {
    return paths.length === 0 ? 'bundled' : paths.map((path) => resolve(path)).join('\n');
  } catch {
    return null;
  }
}

/** By dataset; empty where the file can't be read or isn't ours. */
function readStates(file: string): Map<string, unknown> {
  try {
    const value: unknown = JSON.parse(readText(file, maxSize) ?? '');
    return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : new Map();
  } catch {
    return new Map();
  }
}

/** The state of the dataset of that name; undefined where none was saved. */
export function loadState(file: string, dataset: string): unknown {
  return readStates(file).get(dataset);
}

/** Replaces the state of the dataset of that name; that it can't be written is no reason to bother the reader. */
export function saveState(file: string, dataset: string, value: unknown): void {
  const all = readStates(file);
  all.delete(dataset);
  all.set(dataset, value);
  try {
    makeFolder(dirname(file));
    const target = targetOf(file);
    if (target === null) return;
    writeWhole(target, JSON.stringify(Object.fromEntries([...all].slice(-mostDatasets))));
  } catch {
    // The state that was saved before stays.
  }
}

/** The target of a symbolic link, so that it stays a link; null where something else than a file is there. */
function targetOf(file: string): string | null {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) return file;
  return stats.isFile() && stats.size <= maxSize ? realpathSync(file) : null;
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

/** Never overwrites a file. */
export function writeNew(file: string, text: string): void {
  writeFileSync(file, text, { flag: 'wx' });
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
function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // There is nothing to remove.
  }
}

// Where the reader was in each dataset, kept between runs in the XDG state folder.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import envPaths from 'env-paths';
import type { Store } from '../../app/store.ts';

/** Datasets remembered; the one used longest ago goes first. */
const mostPlaces = 200;

/** The file that the places are kept in: `$XDG_STATE_HOME/timeline/places.json` on Linux. */
export function placesFile(): string {
  // What the package calls the folder of logs is XDG_STATE_HOME.
  return join(envPaths('timeline', { suffix: '' }).log, 'places.json');
}

/** A file that can't be read or isn't ours means that nothing is remembered. */
function readPlaces(file: string): Map<string, string> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value !== 'object' || value === null) return new Map();
    return new Map(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return new Map();
  }
}

/** The id of the event that the reader was at in the dataset of that name. */
export function lastPlace(file: string, dataset: string): string | null {
  return readPlaces(file).get(dataset) ?? null;
}

/**
 * Keeps the place. Written whole to another file first, so that a second instance or a full disk leaves either the old
 * file or the new one; that it can't be written is no reason to bother the reader.
 */
export function keepPlace(file: string, dataset: string, event: string): void {
  const places = readPlaces(file);
  places.delete(dataset);
  places.set(dataset, event);
  const kept = [...places].slice(-mostPlaces);
  const draft = `${file}.${process.pid}`;
  try {
    makeFolder(dirname(file));
    writeFileSync(draft, JSON.stringify(Object.fromEntries(kept)));
    renameSync(draft, file);
  } catch {
    removeQuietly(draft);
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

/** Keeps the place when the browser ends, also by a signal; the function returned is for its regular end. */
export function keepAtEnd(store: Store, keep: (event: string) => void): () => void {
  const end = (): void => {
    const { cursor } = store.get().state;
    if (cursor !== null) keep(cursor);
  };
  process.once('exit', end);
  return () => {
    process.off('exit', end);
    end();
  };
}

/** `force` forgives a missing file, not a path that runs through one. */
function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // There is nothing to remove.
  }
}

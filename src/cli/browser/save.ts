// Saves what is listed, or the brief, to a file.
import { existsSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { onSaved, type Saved } from '../../app/overlays/save.ts';
import type { Effect } from '../../app/state.ts';
import type { Store } from '../../app/store.ts';
import { counted } from '../../text/counted.ts';
import { writers } from '../print/writers.ts';
import { writeWhole } from './saved-state.ts';

type SaveEffect = Extract<Effect, { type: 'save' }>;

export async function save(effect: SaveEffect, store: Store): Promise<void> {
  store.step(onSaved(await saved(effect, store)));
}

async function saved({ file, format, events, isForced }: SaveEffect, store: Store): Promise<Saved> {
  const { dataset, today } = store.get().world;
  try {
    const path = pathOf(file);
    const there = statSync(path, { throwIfNoEntry: false });
    // A pipe or a device would be replaced by what is saved.
    if (there?.isFile() === false)
      return failed(`${file} is ${there.isDirectory() ? 'a folder' : 'no plain file'}`);
    if (!isForced && existsSync(path)) return { type: 'there', notice: '' };
    const write = format === 'csv' ? await forExcel() : await writers[format]();
    const { parts, losses } = write({ events, dataset, today });
    const text = [...parts].join('');
    if (isForced) writeWhole(existsSync(path) ? realpathSync(path) : path, text);
    else writeFileSync(path, text, { flag: 'wx' });
    const what = `${counted(events.length, 'event')}, ${counted(sourcesOf(events), 'source')}`;
    return { type: 'saved', notice: [`Saved ${what} to ${file}`, ...losses].join('; ') };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return { type: 'there', notice: '' };
    return failed(`${basename(file)} can’t be written: ${reasons[code ?? ''] ?? message}`);
  }
}

const failed = (notice: string): Saved => ({ type: 'failed', notice });

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EACCES: 'this is not allowed there',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
};

async function forExcel() {
  return (await import('../../formats/out/csv.ts')).csvForExcel;
}

const pathOf = (file: string): string =>
  /^~(?=\/|$)/.test(file) ? join(homedir(), file.slice(1)) : resolve(file);

function sourcesOf(events: SaveEffect['events']): number {
  return new Set(events.flatMap(({ sources }) => sources.map(({ source }) => source))).size;
}

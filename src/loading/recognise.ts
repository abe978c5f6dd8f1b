// Recognises files of other formats among those that the user names, and gives each its reader.
import type { DataFile } from '../formats/file.ts';
import type { Choices } from '../formats/importer.ts';
import { isSurelyNative } from '../formats/native.ts';
import type { Input } from './input.ts';

/** Loads what reads other formats while the files are read: the largest of them are tables. */
export function prepareReaders(names: readonly string[]): void {
  if (names.some((name) => /\.(?:csv|tsv|tab|psv)(?:\.gz)?$/i.test(name)))
    void import('../formats/importing.ts');
}

export async function recognise(inputs: readonly Input[], choices: Choices): Promise<Input[]> {
  const recognised: Input[] = [];
  for (const input of inputs) {
    if (!('files' in input)) recognised.push(await withReader(input, choices));
    else {
      const files: DataFile[] = [];
      for (const file of input.files) files.push(await withReader(file, choices));
      recognised.push({ ...input, files });
    }
  }
  return recognised;
}

async function withReader(file: DataFile, choices: Choices): Promise<DataFile> {
  if (file.bytes.length === 0 || isSurelyNative(file)) return file;
  const { readerOf } = await import('../formats/importing.ts');
  const read = await readerOf(file, choices);
  return read === null ? file : { ...file, read };
}

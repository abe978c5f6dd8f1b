// Input of the loader: files, and folders of files.
import type { DataFile } from '../formats/file.ts';

export interface DataFolder {
  readonly name: string;
  /** Those directly in it; those that aren't data are passed over. */
  readonly files: readonly DataFile[];
  /** Names of entries that are not data files, by their names. */
  readonly others?: readonly string[];
}

/** A file or folder that the user names. */
export type Input = DataFile | DataFolder;

export const filesIn = (inputs: readonly Input[]): DataFile[] =>
  inputs.flatMap((input) => ('files' in input ? input.files : [input]));

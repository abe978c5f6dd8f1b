// What is loaded: files, and folders of them.
import type { DataFile } from '../formats/file.ts';

export interface DataFolder {
  readonly name: string;
  /** Those directly in it; what isn't data is passed over. */
  readonly files: readonly DataFile[];
  /** Names of what else is in it, by which it is no data. */
  readonly others?: readonly string[];
}

/** What the user names. */
export type Input = DataFile | DataFolder;

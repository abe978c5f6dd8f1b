// What every format of other programs is read by: whether a file is of the format, and its raw records, which go the
// same way as those of a file written by hand from then on.
import type { DataFile, ReadForeign } from './file.ts';
import type { Day } from '../dates/calendar.ts';

export interface Sample extends DataFile {
  /** The first letters. */
  readonly head: string;
  /** All of it; '' of what is no text. */
  readonly text: string;
  /** undefined of what is no JSON. */
  readonly json: unknown;
}

/** What the user says of tables that they don't say themselves. */
export interface Choices {
  /** Field → headers or numbers of columns, several in one text or in a list. */
  readonly map: ReadonlyMap<string, string | readonly string[]>;
  readonly dates: 'dmy' | 'mdy' | null;
  readonly sheet: string | null;
  readonly today: Day;
}

export interface Importer {
  /** As messages name the format. */
  readonly format: string;
  readonly recognises: (sample: Sample) => boolean;
  readonly open: (sample: Sample, choices: Choices) => ReadForeign | Promise<ReadForeign>;
}

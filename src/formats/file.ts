// Input files, and the raw records that are read from them.
import type { Step } from './json/locate.ts';
import type { ProblemLog, TextFile } from './problems.ts';
import { recordLists, type RecordList } from '../dataset/format.ts';

export interface DataFile {
  /** As problems name it; its base name says what a bare list holds. */
  readonly name: string;
  /** Not compressed. */
  readonly bytes: Uint8Array;
  /** Set for files of other formats. */
  readonly read?: ReadForeign;
  /** What went wrong while the file was read. If there are no bytes, it is the only problem reported. */
  readonly fault?: FileFault;
  /** What `FILE.map.json` beside it says of a table: what `timeline columns FILE --json` prints. */
  readonly mapping?: string;
}

export interface FileFault {
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** null where nothing of the file can be used; the reasons are in the log then. */
export type ReadForeign = (log: ProblemLog) => RawFile | null;

const faultyMark = Symbol.for('timeline: a faulty record');

/** A record of another format that is wrong in part, or in whole: without `record` it is left out. */
export class Faulty {
  /** Each lazily loaded bundle has its own copy of this class. */
  static [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && faultyMark in value;
  }
  readonly [faultyMark] = true;
  readonly faults: readonly RecordFault[];
  readonly record: unknown;
  constructor(faults: readonly RecordFault[], record?: unknown) {
    this.faults = faults;
    this.record = record;
  }
}

export interface RecordFault {
  readonly severity: 'error' | 'warning';
  readonly path: readonly Step[];
  readonly message: string;
}

/** Raw records, some of them `Faulty`; undefined stands for one that could not be read. */
export type RawList = Pick<readonly unknown[], 'length' | 'at'> & {
  /** What a preview needs of a record before it is read; undefined where it has no such field. */
  readonly fieldAt?: (index: number, name: 'date' | 'id' | 'title') => string | undefined;
  /** Every record has an id, and no two the same. */
  readonly areIdsUnique?: boolean;
  readonly dates?: Dates;
  /** Whether cleaning would leave every text of a record as it is. */
  readonly isClean?: (index: number) => boolean;
};

/** Dictionary-encoded dates: many records have the same. */
export interface Dates {
  /** undefined where it is none. */
  readonly texts: readonly (string | undefined)[];
  /** Index in `texts`, by record. */
  readonly codes: Int32Array;
}

export interface RawFile {
  readonly file: TextFile;
  readonly lists: Partial<Record<RecordList, RawList>>;
  /** The other fields of a dataset. */
  readonly head: Readonly<Record<string, unknown>>;
}

/** `events.json` → `events`; null where the name says nothing. */
export function listNamed(fileName: string): RecordList | null {
  return recordLists.find((list) => list === stemOf(fileName).toLowerCase()) ?? null;
}

/** `data/events.json.gz` → `events` */
export function stemOf(fileName: string): string {
  const base = fileName.split(/[/\\]/).findLast((part) => part !== '') ?? '';
  return base.replace(/(?:\.(?:json|jsonl|ndjson))?(?:\.gz)?$/i, '');
}

export function isLinesName(fileName: string): boolean {
  return /\.(?:jsonl|ndjson)(?:\.gz)?$/i.test(fileName);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

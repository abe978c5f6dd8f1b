// State while records are read: the log of problems, the registries, the current record.
import type { EdtfDate } from '../dates/edtf/edtf.ts';
import type { WrittenError } from '../dates/phrase/phrase.ts';
import { isFull, report, type ProblemLog, type RecordRef, type TextFile } from '../formats/problems.ts';
import type { Step } from '../formats/json/locate.ts';
import { startRegistries, type Registries } from './registry.ts';

/** How often it occurs, and where first. */
interface UnknownField {
  count: number;
  readonly first: RecordRef;
  readonly path: readonly Step[];
  /** The field that it is likely meant for. */
  readonly near: string | null;
}

export interface ReadDate {
  readonly text: string;
  readonly date: EdtfDate | WrittenError;
}

export interface Reader {
  readonly log: ProblemLog;
  readonly registries: Registries;
  /** By their text: most dates of a file occur often. */
  readonly dates: Map<string, ReadDate>;
  /** The one that was asked for last. */
  lastDate: ReadDate | null;
  /** By record kind and name. */
  readonly unknownFields: Map<string, UnknownField>;
  /** Candidates that hints may still be compared with: each compares all records, and nobody reads a thousand hints. */
  suggestionBudget: number;
  /** The record that is being read. */
  origin: RecordRef;
  /** The path within it to what is being read. */
  readonly within: Step[];
  /** Whether the record is left out: its other problems are still reported, but no placeholder is made for it. */
  isRefused: boolean;
  /** Whether cleaning would leave every text of the record as it is. */
  isClean: boolean;
}

/** A record whose fields are filled in as they are found. */
export type Draft<Row> = { -readonly [Key in keyof Row]: Row[Key] };

export function startReader(log: ProblemLog, file: TextFile): Reader {
  return {
    log,
    registries: startRegistries(),
    dates: new Map(),
    lastDate: null,
    unknownFields: new Map(),
    suggestionBudget: 100_000,
    origin: { file },
    within: [],
    isRefused: false,
    isClean: false,
  };
}

export type Raw = Readonly<Record<string, unknown>>;

export function complain(
  reader: Reader,
  severity: 'error' | 'warning',
  path: readonly Step[],
  message: string,
): void {
  const { log, origin, within } = reader;
  // A problem that is only counted needs no whole path.
  report(log, severity, { ...origin, path: isFull(log, severity) ? path : [...within, ...path] }, message);
}

// What records are read with: where complaints go, what names stand for, which record is being read.
import type { EdtfDate } from '../dates/edtf/edtf.ts';
import type { WrittenError } from '../dates/phrase/phrase.ts';
import { isFull, report, type ProblemLog, type RecordRef, type TextFile } from '../formats/problems.ts';
import type { Step } from '../formats/json/locate.ts';
import { startRegistries, type Registries } from './registry.ts';

/** How often it is there, and where first. */
interface UnknownField {
  count: number;
  readonly first: RecordRef;
  readonly path: readonly Step[];
  /** The field that it is likely meant for. */
  readonly near: string | null;
}

interface ReadDate {
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
  readonly hints: { looks: number };
  /** The record that is being read. */
  origin: RecordRef;
  /** What is being read within it: lists with the index of an item, and objects. */
  readonly within: Step[];
  /** Whether the record is left out: what is wrong with it is told, but no other record is made for it. */
  isRefused: boolean;
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
    hints: { looks: 0 },
    origin: { file },
    within: [],
    isRefused: false,
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
  // Where it is in the record needn't be known of what is only counted.
  report(log, severity, { ...origin, path: isFull(log, severity) ? path : [...within, ...path] }, message);
}

// What the index of names holds: words → where they stand in which name of whom.
import type { Incremental } from '../text/incremental.ts';
import type { Recent } from '../text/maps.ts';
import type { Dictionary } from './edit-distance.ts';

export interface NameEntry {
  readonly id: string;
  /** The canonical name first, then aliases, in any script. */
  readonly names: readonly string[];
  /** Number of events: among equals, more comes first. */
  readonly weight: number;
  readonly kind?: string;
  /** What may be said beside a name without being part of it, such as the country of a place (`Tehran, Iran`). */
  readonly context?: readonly string[];
}

export interface NameIndex {
  readonly entries: readonly NameEntry[];
  /** Every name of every entry, in order. */
  readonly names: readonly string[];
  /** The entry of each name. */
  readonly owner: Int32Array;
  /** Distinct words, ascending; a word's number is its place here. */
  readonly words: readonly string[];
  /** Each name's words: those numbered from `firstToken[name]` to `firstToken[name + 1]`. */
  readonly firstToken: Int32Array;
  readonly tokenWord: Int32Array;
  readonly tokenName: Int32Array;
  /** Offsets in the folded name. */
  readonly tokenStart: Int32Array;
  readonly tokenEnd: Int32Array;
  /** Each word's tokens: those from `firstPosting[word]` to `firstPosting[word + 1]` in `postings`. */
  readonly firstPosting: Int32Array;
  readonly postings: Int32Array;
  /** By word, 1 where it is a whole name by itself. */
  readonly isName: Uint8Array;
  /** The latest look-ups: while a name is typed, all its words but the last stay the same. */
  readonly recent: Recent<WordHits>;
  readonly letters: Incremental<Dictionary>;
  readonly sounds: Incremental<SoundTable>;
  /** What stands inside words of scripts that are written without spaces. */
  readonly insides: () => Insides;
  readonly consonantTables: { readonly bare: ConsonantTable; readonly voweled: ConsonantTable };
  /** Whole names, particles and all, without spaces. */
  readonly wholes: Incremental<WholeNames>;
  /** Words said beside names → entries. */
  readonly contexts: () => ReadonlyMap<string, readonly number[]>;
  readonly initials: Incremental<Initials>;
}

export interface WordHits {
  /** The words that begin so: from `low` to before `high`. */
  readonly low: number;
  readonly high: number;
  /** The word itself, or -1. */
  readonly exact: number;
  /** Other words that match. */
  readonly others: readonly number[];
  /** How: by word, one more than its value; 0 where it doesn't match. */
  readonly values: Uint16Array;
  /** By word, how many letters matched, where only its beginning did; else 0. */
  readonly lengths: Uint8Array;
}

/** The consonants of words, in each way in which they may be read. */
export interface ConsonantTable {
  /** By word; none of those in other scripts. */
  readonly readings: () => readonly (readonly string[])[];
  readonly byReading: () => ReadonlyMap<string, readonly number[]>;
}

export interface Insides {
  /** The rests of words from each of their letters but the first on, ascending… */
  readonly rests: readonly string[];
  /** … and the word of each. */
  readonly words: readonly number[];
}

export interface SoundTable extends Dictionary {
  readonly words: readonly (readonly number[])[];
  readonly byCoarseKey: Incremental<ReadonlyMap<string, readonly number[]>>;
}

export interface Initials {
  /** Ascending. */
  readonly keys: readonly string[];
  /** The names of each key. */
  readonly names: readonly (readonly number[])[];
}

export interface WholeNames extends Dictionary {
  /** The names of each key; -1 - name where the key is only the last part of it, such as `al-Amiri`. */
  readonly names: readonly (readonly number[])[];
}

// What a field of the query language is. Each stands in the table of `fields.ts`, which the search, the suggestions, who's
// who, the completion and the help read.
import type { Clock } from '../../dates/phrase/relative.ts';
import type { NameIndex } from '../../names/names.ts';
import type { Catalog } from '../catalog.ts';
import type { Postings, PostingsMap } from '../postings.ts';

export interface Value {
  readonly text: string;
  /** Written in double quotes: a phrase, or a name taken whole. */
  readonly quoted: boolean;
}

export interface Resolved {
  /** Null where the value was not understood. */
  readonly events: readonly Postings[] | null;
  /** In plain words why it means nothing, or that it names nothing. */
  readonly note?: string;
}

/** What a value may be one of, each with its events. */
export interface Values {
  readonly events: (catalog: Catalog) => PostingsMap;
  /** Those of them in which it takes part, where it may also only speak. */
  readonly part?: (catalog: Catalog) => PostingsMap;
  /** Names, found in any spelling; null where the ids are words of a vocabulary. */
  readonly names: ((catalog: Catalog) => NameIndex) | null;
  readonly nameOf: (catalog: Catalog, id: string) => string;
  /** What it is, in a word or two. */
  readonly aboutOf: (catalog: Catalog, id: string) => string;
}

/** The events in which it takes part; null where there is no other way to be found. */
export function partOf(catalog: Catalog, { part }: Values, id: string): Postings | null {
  return part === undefined ? null : (part(catalog).get(id) ?? []);
}

/** A tab of who's who. */
export interface Tab {
  readonly title: string;
  readonly values: Values;
  /** Ids that belong there even without an event. */
  readonly all: (catalog: Catalog) => Iterable<string>;
  /** Where it says more there than elsewhere. */
  readonly aboutOf?: Values['aboutOf'];
  /** Said before a name that is not found, and where there is none at all. */
  readonly notFound: string;
  readonly none: string;
}

export interface Field {
  /** What its value is, in a few words. */
  readonly takes: string;
  /** Names that other programs have for the same. */
  readonly also: string;
  /** A value that is always understood; without one an empty field doesn't offer it. */
  readonly example?: string;
  /** Words are taken for it where its name stands before a value of it. */
  readonly mayBeImplied?: boolean;
  /** Words that are taken for it beside a value of it, such as `denied` beside who did. */
  readonly verbs?: string;
  /** Words that are taken for it beside a number that is compared, such as `more than 10 killed`. */
  readonly counts?: string;
  /** The stance of the claims that it finds. */
  readonly stance?: string;
  /** Its values are offered for words outside fields. */
  readonly isOffered?: boolean;
  /** A row of the help; none where another field's row tells of it. */
  readonly help?: readonly [form: string, meaning: string];
  readonly find: (catalog: Catalog, value: Value, clock: Clock) => Resolved;
  readonly values: readonly Values[];
  /** Its value may be of several words, as far as they are a date. */
  readonly isDate?: boolean;
  readonly tab?: Tab;
}

const longestQuoted = 40;

/** As much of a value as a note holds. */
export function truncated(text: string): string {
  return text.length <= longestQuoted ? text : `${text.slice(0, longestQuoted).trimEnd()}…`;
}

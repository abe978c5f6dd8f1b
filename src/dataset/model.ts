// The records of a dataset after loading. Field names are those of the files (`data/README.md`),
// so that a record can be printed as it was read.
import type { EdtfDate } from '../dates/edtf/edtf.ts';
import type { Safe } from '../text/clean.ts';

export type Importance = 'major' | 'normal' | 'minor';

/** Fields of a file that the format does not define, kept so that nothing of the user's is lost. */
export type Extra = Readonly<Record<string, unknown>>;

export interface Participation {
  readonly actor: string;
  readonly role?: string;
  readonly note?: string;
  readonly extra?: Extra;
}

export interface PlaceUse {
  readonly place: string;
  readonly extra?: Extra;
}

/** Who makes a claim: an actor of the dataset (by id), an outlet by name, or an unnamed source in words. */
export type Claimant =
  | { readonly actor: string; readonly extra?: Extra }
  | { readonly outlet: string; readonly extra?: Extra }
  | { readonly unnamed: string; readonly extra?: Extra };

export interface Claim {
  readonly by?: Claimant;
  readonly stance?: string;
  readonly what: string;
  /** Id of the source that carries the claim. */
  readonly source?: string;
  /** Those of the event's disputed aspects that it bears on: claims on one aspect stand against each other. */
  readonly about?: readonly string[];
  readonly extra?: Extra;
}

export interface Link {
  /** Id of the other event. */
  readonly to: string;
  readonly relation: string;
  readonly extra?: Extra;
}

export interface SourceUse {
  readonly source: string;
  /** The part of the event that the source supports. */
  readonly supports?: string;
  readonly extra?: Extra;
}

/** How many; where sources differ or only give bounds, from the lowest to the highest of them. */
export type Quantity = number | QuantityRange;

export interface QuantityRange {
  readonly low: number;
  readonly best?: number;
  readonly high: number;
  readonly extra?: Extra;
}

/** An absent number is unknown; 0 is a number that a source gives. */
export interface Toll {
  readonly killed?: Quantity;
  readonly wounded?: Quantity;
  /** Who was hurt, in words. */
  readonly of?: string;
  /** Ids of the sources that give the numbers. */
  readonly sources?: readonly string[];
  readonly extra?: Extra;
}

/** Named so because `Event` is a global type of Node. */
export interface TimelineEvent {
  readonly id: string;
  /** EDTF as the file gives it. */
  readonly date: string;
  readonly when: EdtfDate;
  readonly date_note?: string;
  readonly title: string;
  readonly summary?: string;
  readonly kind?: string;
  readonly importance?: Importance;
  readonly actors: readonly Participation[];
  readonly places: readonly PlaceUse[];
  readonly claims: readonly Claim[];
  readonly disputed: readonly string[];
  readonly toll?: Toll;
  readonly weapon?: string;
  readonly links: readonly Link[];
  readonly sources: readonly SourceUse[];
  readonly tags: readonly string[];
  /** A note of whoever works with the file; never part of an account. */
  readonly note?: string;
  readonly extra?: Extra;
}

export interface Affiliation {
  readonly actor: string;
  readonly role?: string;
  /** EDTF. */
  readonly from?: string;
  readonly to?: string;
  readonly extra?: Extra;
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  readonly aliases: readonly string[];
  /** The name in its own script. */
  readonly native?: string;
  readonly affiliations: readonly Affiliation[];
  readonly description?: string;
  readonly extra?: Extra;
}

export interface Place {
  readonly id: string;
  readonly name: string;
  /** Id of the place that contains this one. */
  readonly within?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Degrees north and east. */
  readonly lat?: number;
  readonly lon?: number;
  /** How exact the coordinates are: site, city, region, country, sea; open vocabulary. */
  readonly precision?: string;
  readonly aliases: readonly string[];
  readonly extra?: Extra;
}

export interface Source {
  readonly id: string;
  readonly url?: string;
  readonly publisher?: string;
  /** The wire agency or the outlet whose text the page copies. */
  readonly agency?: string;
  readonly title?: string;
  /** EDTF. */
  readonly published?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly extra?: Extra;
}

export interface Dataset {
  readonly title: string;
  readonly description?: string;
  readonly licence?: string;
  readonly version?: string;
  /** In order of time: by earliest, then latest instant, then place in the file. */
  readonly events: readonly TimelineEvent[];
  /** By id, in the order of the file. */
  readonly actors: ReadonlyMap<string, Actor>;
  readonly places: ReadonlyMap<string, Place>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly extra?: Extra;
}

/** Something wrong with a file; `path` is like `events[3].date`, empty where the whole file is meant. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  readonly file: Safe;
  /** 1-based. */
  readonly line: number;
  readonly path: Safe;
  /** The mistake and, after a comma or semicolon, the remedy. */
  readonly message: Safe;
}

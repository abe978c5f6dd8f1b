// What a field's value means: `who:qaani`, `from:2020-11`, `is:disputed` → events.
import { parsePhrase } from '../dates/phrase/phrase.ts';
import type { Clock } from '../dates/phrase/relative.ts';
import { dateShort } from '../dates/words/words.ts';
import type { EdtfDate } from '../dates/edtf/edtf.ts';
import { errorText } from '../dates/edtf/time.ts';
import { nearest } from '../text/nearest.ts';
import { isUnspaced } from '../text/tokens.ts';
import { stances } from '../dataset/stance.ts';
import type { Catalog, EventBounds, Postings, PostingsMap } from './catalog.ts';
import { foldText } from '../text/fold.ts';
import { namesLike } from '../names/cache.ts';
import type { NameIndex } from '../names/names.ts';
import { qualities } from './qualities.ts';
import type { Field, Value } from './query.ts';

export interface Resolved {
  /** Null where the value was not understood. */
  readonly events: readonly Postings[] | null;
  /** In plain words why it means nothing, or that it names nothing. */
  readonly note?: string;
}

type Resolver = (catalog: Catalog, value: Value, clock: Clock) => Resolved;

const resolvers: Readonly<Record<Field, Resolver>> = {
  who: (catalog, value) => named(value, catalog.people(), catalog.byActor(), 'nobody is'),
  where: (catalog, value) => named(value, catalog.places(), catalog.byPlace(), 'no place is'),
  source: (catalog, value) => {
    const list = catalog.bySource().get(value.text);
    if (list !== undefined) return { events: [list] };
    return named(value, catalog.publishers(), catalog.byPublisher(), 'no source is');
  },
  kind: (catalog, value) => word(value, catalog.byKind(), 'kind'),
  tag: (catalog, value) => word(value, catalog.byTag(), 'tag'),
  claim: (catalog, value) => stance(value, catalog.byStance()),
  disputed: (catalog, value) => word(value, catalog.byDispute(), 'matter of dispute'),
  from: dated((bounds, event, first) => (bounds.latest[event] ?? 0) >= first),
  to: dated((bounds, event, _first, last) => (bounds.earliest[event] ?? 0) <= last),
  date: dated(
    (bounds, event, first, last) =>
      (bounds.latest[event] ?? 0) >= first && (bounds.earliest[event] ?? 0) <= last,
  ),
  is: (catalog, value) => {
    const found = wordsNamed(value, qualities);
    if (found.length > 0) return { events: found.map((name) => catalog.byQuality().get(name) ?? []) };
    return { events: null, note: unknownWord('is', value, qualities) };
  },
};

export function resolveField(catalog: Catalog, field: Field, value: Value, clock: Clock): Resolved {
  return resolvers[field](catalog, value, clock);
}

const longestQuoted = 40;

/** As much of a value as a note holds. */
export function shortly(text: string): string {
  return text.length <= longestQuoted ? text : `${text.slice(0, longestQuoted).trimEnd()}…`;
}

/**
 * The ids that a name in a field means: those called exactly so, else the one with this id, else all names that match as
 * well as the best one.
 */
export function idsNamed(value: Value, names: NameIndex, isId: (id: string) => boolean): readonly string[] {
  const matches = namesLike(names, value.text);
  const sought = foldText(value.text);
  const whole = matches.filter(({ name }) => foldText(name) === sought);
  if (whole.length > 0) return whole.map(({ id }) => id);
  if (isId(value.text)) return [value.text];
  return matches.filter(({ tier }) => tier === matches[0]?.tier).map(({ id }) => id);
}

function named(value: Value, names: NameIndex, postings: PostingsMap, nobodyIs: string): Resolved {
  const ids = idsNamed(value, names, (id) => postings.has(id));
  const events = ids.map((id) => postings.get(id) ?? []);
  return ids.length > 0 ? { events } : { events, note: `${nobodyIs} called “${shortly(value.text)}”` };
}

const hyphens = /[-_\s]+/g;

/** Folded; `rocket attack` is what `rocket-attack` is. */
export function plainWord(text: string): string {
  return foldText(text).replace(hyphens, ' ').trim();
}

/** A word of an open vocabulary: itself, else all that begin with it, else all with a part that does, else a form in -ies. */
export function wordsNamed(value: Value, vocabulary: Iterable<string>): readonly string[] {
  const sought = plainWord(value.text);
  if (sought === '') return [];
  const words = Array.from(vocabulary, (word) => ({ word, text: plainWord(word) }));
  const ways: ((text: string) => boolean)[] = [
    (text) => text === sought,
    (text) => text.startsWith(sought),
    (text) => text.includes(` ${sought}`),
    (text) => isUnspaced(sought) && text.includes(sought),
    // `rocketattack`, `cease-fire`.
    (text) => text.replaceAll(' ', '').startsWith(sought.replaceAll(' ', '')),
    // `deny` is no beginning of `denies`, though `report` is one of `reports`.
    (text) => sought.endsWith('y') && text.startsWith(`${sought.slice(0, -1)}ie`),
  ];
  for (const matches of ways) {
    const found = words.filter(({ text }) => matches(text));
    if (found.length > 0) return found.map(({ word }) => word);
  }
  return [];
}

/** The stances are this program's own, so that another word is a slip; one that nobody takes finds nothing. */
function stance(value: Value, byStance: PostingsMap): Resolved {
  const found = wordsNamed(value, byStance.keys());
  if (found.length > 0) return { events: found.map((name) => byStance.get(name) ?? []) };
  const [known] = wordsNamed(value, stances);
  if (known !== undefined) return { events: [], note: `no claim here has the stance ${known}` };
  return { events: null, note: unknownWord('claim', value, new Set([...byStance.keys(), ...stances])) };
}

function unknownWord(field: Field, value: Value, vocabulary: Iterable<string>): string {
  const known = [...vocabulary];
  const near = nearestWord(value, known);
  const hint = near === null ? `it may be ${known.join(', ')}` : `did you mean ${near}?`;
  return `“${field}:${shortly(value.text)}” is not known and is ignored; ${hint}`;
}

/** The one that is likely meant by a word that is none of a vocabulary. */
export function nearestWord({ text }: Pick<Value, 'text'>, vocabulary: Iterable<string>): string | null {
  return nearest(plainWord(text).replaceAll(' ', '-'), vocabulary);
}

/** Words of a vocabulary that a note names. */
const mostExamples = 4;

function word(value: Value, postings: PostingsMap, what: string): Resolved {
  const found = wordsNamed(value, postings.keys());
  if (found.length > 0) return { events: found.map((name) => postings.get(name) ?? []) };
  const examples = [...postings].toSorted((a, b) => b[1].length - a[1].length).slice(0, mostExamples);
  const note = `no ${what} is called “${shortly(value.text)}”`;
  if (examples.length === 0) return { events: [], note };
  const near = nearestWord(value, postings.keys());
  if (near !== null) return { events: [], note: `${note}; did you mean ${near}?` };
  const more = postings.size > examples.length ? ', …' : '';
  return { events: [], note: `${note}; there are ${examples.map(([name]) => name).join(', ')}${more}` };
}

/** Whether an event is meant, by the days from `first` to `last`; infinite where that end is open or unknown. */
type DateTest = (bounds: EventBounds, event: number, first: number, last: number) => boolean;

function dated(matches: DateTest): Resolver {
  return (catalog, value, clock) => {
    const phrase = parsePhrase(value.text, clock);
    if ('error' in phrase) return { events: null, note: errorText(phrase) };
    const [date, other] = phrase;
    if (date === undefined || other !== undefined) {
      const choices = phrase.map(dateShort).join(' or ');
      return { events: null, note: `“${shortly(value.text)}” may be ${choices}; write it in words` };
    }
    return { events: [eventsWhere(catalog, date, matches)] };
  };
}

function eventsWhere(catalog: Catalog, { earliest, latest }: EdtfDate, matches: DateTest): Postings {
  const bounds = catalog.bounds();
  const first = earliest ?? Number.NEGATIVE_INFINITY;
  const last = latest ?? Number.POSITIVE_INFINITY;
  return catalog.all.filter((event) => matches(bounds, event, first, last));
}

// Fields whose value is a word of a vocabulary: `kind:rocket-attack`, `claim:denies`, `is:disputed`.
import { foldText } from '../../text/fold.ts';
import { perObject, push } from '../../text/maps.ts';
import { nearest } from '../../text/nearest.ts';
import { isUnspaced } from '../../text/tokens.ts';
import type { Tier } from '../../names/names.ts';
import type { Catalog } from '../catalog.ts';
import type { PostingsMap } from '../postings.ts';
import { truncated, type Field, type Resolved, type Tab, type Value, type Values } from './field.ts';

interface Words extends Pick<Field, 'takes' | 'also' | 'help' | 'example' | 'mayBeImplied'> {
  /** The field's own name. */
  readonly name: string;
  readonly events: (catalog: Catalog) => PostingsMap;
  /** What a word of it is called: `kind`. */
  readonly what: string;
  /** Of a vocabulary of this program's own, all words: another one is a slip and is ignored. */
  readonly known?: ReadonlySet<string>;
  /** The title of its tab in who's who, if it has one. */
  readonly title?: string;
}

export function vocabulary({ name, events, what, known, title, ...field }: Words): Field {
  const values: Values = { events, names: null, nameOf: (_catalog, id) => id, aboutOf: () => `${name}:` };
  return {
    ...field,
    isOffered: true,
    values: [values],
    ...(title === undefined ? {} : { tab: wordTab(title, what, values) }),
    find: (catalog, value): Resolved => {
      const postings = events(catalog);
      const found = wordsMeant(value.text, postings).words;
      if (found.length > 0) return { events: found.map((word) => postings.get(word) ?? []) };
      if (known === undefined) return { events: [], note: notFound(value, postings, what) };
      const [unused] = wordsMeant(value.text, known).words;
      if (unused !== undefined) return { events: [], note: `nothing here has the ${what} ${unused}` };
      return { events: null, note: unknownWord(name, value, new Set([...postings.keys(), ...known])) };
    },
  };
}

/** A tab of words, about which there is nothing to say. */
export function wordTab(title: string, what: string, values: Values): Tab {
  return {
    title,
    values,
    all: (catalog) => values.events(catalog).keys(),
    aboutOf: () => '',
    notFound: `No ${what} is called`,
    none: `The dataset has no ${title.toLowerCase()}.`,
  };
}

/** Words by which something is known. */
type Vocabulary = Pick<ReadonlyMap<string, unknown>, 'keys'>;

const hyphens = /[-_\s]+/g;

/** Folded; `rocket attack` is what `rocket-attack` is. */
export function plainWord(text: string): string {
  return foldText(text).replace(hyphens, ' ').trim();
}

interface Word {
  readonly word: string;
  readonly plain: string;
}

/** Folded once: a large file has thousands of tags. */
const wordsOf = perObject((vocabulary: Vocabulary): readonly Word[] =>
  Array.from(vocabulary.keys(), (word) => ({ word, plain: plainWord(word) })),
);

/** English; of two words that are one and several, which is which doesn't matter. */
const singular = (plain: string): string =>
  plain
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|[cs]h)es$/, '')
    .replace(/(?<=[^s])s$/, '');

const bySingular = perObject((vocabulary: Vocabulary): ReadonlyMap<string, readonly string[]> => {
  const words = new Map<string, string[]>();
  for (const { word, plain } of wordsOf(vocabulary)) push(words, singular(plain), word);
  return words;
});

/** The words of a vocabulary that a text is as a whole, be it of one thing or of several. */
export const wordsCalled = (text: string, vocabulary: Vocabulary): readonly string[] =>
  bySingular(vocabulary).get(singular(plainWord(text))) ?? [];

/** Ways in which a word may be meant, the best first, each with its tier among those of names. */
const ways: readonly (readonly [tier: Tier, matches: (plain: string, sought: string) => boolean])[] = [
  ['exact', (plain, sought) => plain === sought],
  ['prefix', (plain, sought) => plain.startsWith(sought)],
  ['prefix', (plain, sought) => plain.includes(` ${sought}`)],
  ['prefix', (plain, sought) => isUnspaced(sought) && plain.includes(sought)],
  // `rocketattack`, `cease-fire`.
  ['spelling', (plain, sought) => plain.replaceAll(' ', '').startsWith(sought.replaceAll(' ', ''))],
  // `deny` is no beginning of `denies`, though `report` is one of `reports`.
  ['spelling', (plain, sought) => sought.endsWith('y') && plain.startsWith(`${sought.slice(0, -1)}ie`)],
];

/** The words of an open vocabulary that are meant: the word itself, else all that begin with it, and so on. */
export function wordsMeant(
  typed: string,
  vocabulary: Vocabulary,
): { readonly tier: Tier; readonly words: readonly string[] } {
  const sought = plainWord(typed);
  const all = sought === '' ? [] : wordsOf(vocabulary);
  for (const [tier, matches] of ways) {
    const found = all.filter(({ plain }) => matches(plain, sought));
    if (found.length > 0) return { tier, words: found.map(({ word }) => word) };
  }
  return { tier: 'typo', words: [] };
}

/** The one that is likely meant by a word that is none of a vocabulary. */
export function nearestWord({ text }: Pick<Value, 'text'>, vocabulary: Iterable<string>): string | null {
  return nearest(plainWord(text).replaceAll(' ', '-'), vocabulary);
}

function unknownWord(name: string, value: Value, vocabulary: ReadonlySet<string>): string {
  const near = nearestWord(value, vocabulary);
  const hint = near === null ? `it may be ${[...vocabulary].join(', ')}` : `did you mean ${near}?`;
  return `“${name}:${truncated(value.text)}” is not known and is ignored; ${hint}`;
}

/** Words of a vocabulary that a note names. */
const mostExamples = 4;

function notFound(value: Value, postings: PostingsMap, what: string): string {
  const note = `no ${what} is called “${truncated(value.text)}”`;
  const near = nearestWord(value, postings.keys());
  if (near !== null) return `${note}; did you mean ${near}?`;
  const examples = [...postings].toSorted((a, b) => b[1].length - a[1].length).slice(0, mostExamples);
  if (examples.length === 0) return note;
  const more = postings.size > examples.length ? ', …' : '';
  return `${note}; there are ${examples.map(([word]) => word).join(', ')}${more}`;
}

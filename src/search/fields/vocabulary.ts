// Fields whose value is a word of a vocabulary: `kind:rocket-attack`, `claim:denies`, `is:disputed`.
import { foldText } from '../../text/fold.ts';
import { nearest } from '../../text/nearest.ts';
import { isUnspaced } from '../../text/tokens.ts';
import type { Catalog } from '../catalog.ts';
import type { PostingsMap } from '../postings.ts';
import { truncated, type Field, type Resolved, type Tab, type Value, type Values } from './field.ts';

interface Vocabulary extends Pick<Field, 'takes' | 'also' | 'help'> {
  /** The field's own name. */
  readonly name: string;
  readonly events: (catalog: Catalog) => PostingsMap;
  /** What a word of it is called: `kind`. */
  readonly what: string;
  /** Of a vocabulary of this program's own, all words: another one is a slip and is ignored. */
  readonly known?: readonly string[];
  /** The title of its tab in who's who, if it has one. */
  readonly title?: string;
}

export function vocabulary({ name, events, what, known, title, ...field }: Vocabulary): Field {
  const values: Values = { events, names: null, nameOf: (_catalog, id) => id, aboutOf: () => name };
  return {
    ...field,
    values: [values],
    ...(title === undefined ? {} : { tab: wordTab(title, what, values) }),
    find: (catalog, value): Resolved => {
      const postings = events(catalog);
      const found = wordsNamed(value, postings.keys());
      if (found.length > 0) return { events: found.map((word) => postings.get(word) ?? []) };
      if (known === undefined) return { events: [], note: notFound(value, postings, what) };
      const [unused] = wordsNamed(value, known);
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

const hyphens = /[-_\s]+/g;

/** Folded; `rocket attack` is what `rocket-attack` is. */
export function plainWord(text: string): string {
  return foldText(text).replace(hyphens, ' ').trim();
}

/** A word of an open vocabulary: itself, else all that begin with it, else all with a part that does, else a form in -ies. */
export function wordsNamed(
  { text: typed }: Pick<Value, 'text'>,
  vocabulary: Iterable<string>,
): readonly string[] {
  const sought = plainWord(typed);
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

// Questions as they are asked: their words that only ask need not be in the text.
import type { Term } from './query.ts';

/** Words of a question and such as stand between others. */
const idleWords = new Set(
  `who what when where why how which many much did do does is are was were there happened any all about
  the a an of in on at to for from by with and or that this it its their
  he she they we you him her them his`.split(/\s+/),
);

const isWordOf = (words: ReadonlySet<string>, { field, negated, values: [value] }: Term): boolean =>
  field === null && !negated && value?.quoted === false && words.has(value.text.toLowerCase());

export const isIdle = (term: Term): boolean => isWordOf(idleWords, term);

const questionWords = new Set('who what when where why how which'.split(' '));

/** What a question is about: the same terms where they are none, or only ask. */
export function askedAbout(terms: readonly Term[]): readonly Term[] {
  const [first] = terms;
  if (first === undefined || !isWordOf(questionWords, first)) return terms;
  const about = terms.filter((term) => !isIdle(term));
  return about.length === 0 ? terms : about;
}

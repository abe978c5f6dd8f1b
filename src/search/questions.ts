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

/** Where a question begins: at the first word, or at two that only ask, behind the filter in force. */
function questionAt(terms: readonly Term[]): number {
  const firstWord = terms.findIndex(({ field }) => field === null);
  return terms.findIndex((term, at) => {
    const next = terms[at + 1];
    return isWordOf(questionWords, term) && (at === firstWord || (next !== undefined && isIdle(next)));
  });
}

/** What a question is about: the same terms where they are none, or only ask. */
export function askedAbout(terms: readonly Term[]): readonly Term[] {
  const from = questionAt(terms);
  if (from === -1) return terms;
  const about = terms.filter((term, at) => at < from || !isIdle(term));
  return about.length === 0 ? terms : about;
}

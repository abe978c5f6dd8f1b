// A field named in words before its value: `disputed toll` is `disputed:toll`, as the words of a date are a date.
import type { Catalog } from './catalog.ts';
import { fieldOf, isField } from './fields/fields.ts';
import { plainWord } from './fields/vocabulary.ts';
import type { Term } from './query.ts';

/** Words of one value. */
const mostWords = 4;

/** The terms with such words as one term each; quotes keep words. */
export function withImpliedFields(catalog: Catalog, terms: readonly Term[]): readonly Term[] {
  const read: Term[] = [];
  for (let at = 0; at < terms.length;) {
    const implied = impliedAt(catalog, terms.slice(at, at + 1 + mostWords));
    const term = implied?.term ?? terms[at];
    if (term !== undefined) read.push(term);
    at += implied?.words ?? 1;
  }
  return read.length === terms.length ? terms : read;
}

/** The longest value that the words after the name of a field are. */
function impliedAt(catalog: Catalog, terms: readonly Term[]): { term: Term; words: number } | null {
  const [first, ...others] = terms;
  const name = first === undefined ? null : wordOf(first);
  if (first === undefined || name === null || !isField(name)) return null;
  const { mayBeImplied, values } = fieldOf(name);
  if (mayBeImplied !== true) return null;
  const known = [...(values[0]?.events(catalog).keys() ?? [])];
  for (let count = others.length; count > 0; count--) {
    const words = others.slice(0, count).map(wordOf);
    if (words.includes(null)) continue;
    const typed = plainWord(words.join(' '));
    const text = known.find((value) => plainWord(value) === typed);
    const end = others[count - 1]?.end ?? first.end;
    if (text === undefined) continue;
    const term: Term = { ...first, field: name, values: [{ text, quoted: false }], end, isImplied: true };
    return { term, words: count + 1 };
  }
  return null;
}

/** The word that a term is; null of what is more, or negated, or quoted. */
function wordOf({ field, values: [value, another], negated }: Term): string | null {
  const isWord = field === null && !negated && another === undefined && value?.quoted === false;
  return isWord ? value.text.toLowerCase() : null;
}

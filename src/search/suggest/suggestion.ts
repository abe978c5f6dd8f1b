// Suggestions, and the query being typed that they are for.
import type { Clock } from '../../dates/phrase/relative.ts';
import type { NameMatch } from '../../names/names.ts';
import { recent } from '../../text/maps.ts';
import type { Catalog } from '../catalog.ts';
import { find } from '../find.ts';
import { addPostings } from '../mask.ts';
import type { Postings } from '../postings.ts';
import { printQuery, type Term } from '../query.ts';
import { askedAbout, isIdle } from '../questions.ts';

export interface Suggestion {
  /** The name of the person, group, place …, the word, or the field. */
  readonly name: string;
  /** The spelling that matched and where, if it is by name. */
  readonly match: NameMatch | null;
  /** What it is: `person`, `place`, `kind`, `date`, … */
  readonly about: string;
  /** Its events among those that the rest of the query leaves; null for the name of a field. */
  readonly events: Postings | null;
  /** Those of them in which it takes part; null where it can't but take part. */
  readonly part: Postings | null;
  /** The text once it is taken, and the caret in it (UTF-16). */
  readonly taken: { readonly text: string; readonly caret: number };
}

/** The query being typed, and what it is searched in. */
export interface Typing {
  readonly catalog: Catalog;
  /** The filter in force, beside what is typed. */
  readonly filter: string;
  readonly text: string;
  /** In UTF-16 units. */
  readonly caret: number;
  readonly terms: readonly Term[];
  readonly clock: Clock;
  /** Which of some events are among those that the filter and these terms leave. */
  readonly leftBy: (terms: readonly Term[]) => (events: Postings) => Postings;
}

export function startTyping(typing: Omit<Typing, 'leftBy'>): Typing {
  const { catalog, filter, clock } = typing;
  const isQuestion = askedAbout(typing.terms) !== typing.terms;
  const remember = recent<(events: Postings) => Postings>(8);
  const leftBy: Typing['leftBy'] = (terms) => {
    const about = isQuestion ? terms.filter((term) => !isIdle(term)) : terms;
    const rest = `${filter} ${printQuery({ terms: about })}`.trim();
    return remember(rest, () => {
      const found = find(catalog, rest, clock);
      if (found.isAll) return (events) => events;
      const left = addPostings(new Uint8Array(catalog.dataset.events.length), [found.events]);
      return (events) => events.filter((event) => left[event] === 1);
    });
  };
  return { ...typing, leftBy };
}

/** The text with `put` in place of what is typed from `start` to `end`, and the caret after it. */
export function replaced(
  { text, caret }: Pick<Typing, 'text' | 'caret'>,
  { start, end }: { readonly start: number; readonly end: number },
  put: string,
): Suggestion['taken'] {
  const before = `${text.slice(0, start)}${put} `;
  const after = text.slice(end).trimStart();
  const isBehind = caret > end && after !== '';
  return {
    text: before + after,
    caret: isBehind ? before.length + after.length - (text.length - caret) : before.length,
  };
}

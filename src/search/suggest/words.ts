// What the words being typed may name: people and groups, places, kinds, tags, what accounts differ on, publishers.
import { tier as tiers } from '../../names/rank.ts';
import { candidates, valueFor, type Candidate } from '../fields/candidates.ts';
import { fieldCalled, fieldNames, fieldOf, type FieldName } from '../fields/fields.ts';
import { printTerm, type Term } from '../query.ts';
import { replaced, type Suggestion, type Typing } from './suggestion.ts';

/** A suggestion with how well it matches; less is better. */
export interface Ranked {
  readonly suggestion: Suggestion;
  readonly tier: number;
  /** Words before it that it leaves as they are, though they may belong to a longer name. */
  readonly left: number;
  readonly isPerson: boolean;
}

/** Words of a name that is looked for in what is typed. */
const mostWords = 6;
/** Of each field, before those that leave nothing are taken out. */
const mostOfField = 20;

/** The fields whose values are offered for words; the others say of the same people and groups what they do. */
const offered: readonly FieldName[] = fieldNames.filter((name) => fieldOf(name).isOffered === true);

/** The terms up to the one typed last that may be words of one name. */
export function wordsBefore(terms: readonly Term[], last: number): readonly Term[] {
  const isWord = ({ field, values }: Term): boolean => field === null && values.length === 1;
  const typed = terms[last];
  if (typed === undefined || !isWord(typed)) return [];
  if (typed.negated) return [typed];
  let first = last;
  for (let at = last; at >= 0 && last - at < mostWords; at--) {
    const term = terms[at];
    if (term === undefined || !isWord(term) || term.negated) break;
    first = at;
  }
  return terms.slice(first, last + 1);
}

/** What each field has for as many of the last words as name something there; the best first. */
export function namedByWords(typing: Typing, words: readonly Term[]): Ranked[] {
  return inOrder(offered.flatMap((field) => namedInField(typing, field, words)));
}

function namedInField(typing: Typing, field: FieldName, words: readonly Term[]): Ranked[] {
  for (let from = 0; from < words.length; from++) {
    const named = words.slice(from);
    const found = namedBy(typing, field, named, named);
    if (found.length > 0) return found.map((each) => ({ ...each, left: from }));
  }
  return [];
}

/** The values of a field that the words in `named` are, in place of all of `taken`. */
function namedBy(typing: Typing, field: FieldName, named: readonly Term[], taken: readonly Term[]): Ranked[] {
  const left = typing.leftBy(typing.terms.filter((term) => !taken.includes(term)));
  return candidates(typing.catalog, fieldOf(field), textsOf(named), mostOfField).flatMap((candidate) => {
    const events = left(candidate.events);
    if (events.length === 0) return [];
    const part = candidate.part === null ? null : left(candidate.part);
    return ranked(typing, field, taken, { ...candidate, events, part });
  });
}

const textsOf = (words: readonly Term[]): string =>
  words.map(({ values }) => values[0]?.text ?? '').join(' ');

/** Values that are typed together with their field, before or after them: `disputed toll`, `iran denies`. */
export function namedWithField(typing: Typing, words: readonly Term[]): Suggestion[] {
  const last = words.length - 1;
  const ways = words.flatMap((word, at): (readonly [FieldName, readonly Term[], readonly Term[]])[] => {
    const field = word.values[0]?.quoted === false ? fieldCalled(textsOf([word])) : null;
    if (field === null || fieldOf(field).values.length === 0) return [];
    if (at < last) return [[field, words.slice(at + 1), words.slice(at)]];
    return words.slice(0, at).map((_, from) => [field, words.slice(from, at), words.slice(from)] as const);
  });
  for (const [field, named, taken] of ways) {
    const [best, ...others] = inOrder(namedBy(typing, field, named, taken));
    if (best === undefined || best.tier >= tiers.typo) continue;
    const alike = [best, ...others.filter(({ tier }) => tier === best.tier)].slice(0, mostWithField);
    return alike.map(({ suggestion }) => ({
      ...suggestion,
      name: `${field}: ${suggestion.name}`,
      about: suggestion.about === `${field}:` ? '' : suggestion.about,
      match: null,
    }));
  }
  return [];
}

const mostWithField = 2;

function ranked(typing: Typing, field: FieldName, named: readonly Term[], candidate: Candidate): Ranked {
  const { name, match, about, events, part, tier } = candidate;
  const negated = named[0]?.negated === true;
  const put = printTerm({ field, values: [valueFor(fieldOf(field), name)], negated });
  const place = { start: named[0]?.start ?? 0, end: named.at(-1)?.end ?? 0 };
  const taken = replaced({ ...typing, caret: Math.min(typing.caret, place.end) }, place, put);
  const isPerson = field === 'who';
  // Somebody with the word in the name is meant as likely as what is called just so.
  const rank = isPerson && tier === tiers.word ? tiers.exact : tier;
  return { suggestion: { name, match, about, events, part, taken }, tier: rank, left: 0, isPerson };
}

/** There may be room for three only: people and groups come first, but take turns with what else is named as well. */
const turn = 2;

function inOrder(found: readonly Ranked[]): Ranked[] {
  // Of what is surely named, the longest name first.
  const rankOf = ({ tier, left }: Ranked): number => (tier < tiers.typo ? left * tiers.typo : most) + tier;
  const ranks = [...new Set(found.map(rankOf))].sort((a, b) => a - b);
  const count = ({ suggestion }: Ranked): number => suggestion.events?.length ?? 0;
  return ranks.flatMap((rank) => {
    const those = found.filter((each) => rankOf(each) === rank);
    const people = those.filter(({ isPerson }) => isPerson);
    const others = those.filter(({ isPerson }) => !isPerson).toSorted((a, b) => count(b) - count(a));
    return [...people.slice(0, turn), ...others.slice(0, turn), ...people.slice(turn), ...others.slice(turn)];
  });
}

/** More than any rank of what is surely named. */
const most = 1_000;

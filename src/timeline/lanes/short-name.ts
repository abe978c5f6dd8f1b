// A name in a column that is too narrow for it.
import type { Actor } from '../../dataset/model.ts';
import { cut, width } from '../lines/text.ts';

/**
 * The longest that fits of the name, what else is made of its words, its initials where those are known, and the last names
 * of a person; else as much of the name as fits.
 */
export function shortName({ name, kind, aliases }: Actor, cells: number): string {
  const fits = (text: string): boolean => width(text) <= cells;
  if (fits(name)) return name;
  const words = name.split(' ');
  const initials = initialsOf(name);
  const known = aliases.filter(
    (alias) =>
      (/^\p{Lu}{2,}$/u.test(alias) && (initials.startsWith(alias) || initials.endsWith(alias))) ||
      alias.split(' ').every((word) => words.includes(word)),
  );
  const lastNames = kind === 'person' ? words.map((_, at) => words.slice(at).join(' ')) : [];
  const [longest] = [...known, ...lastNames].filter(fits).sort((a, b) => width(b) - width(a));
  return longest ?? cut(name, cells);
}

/** Of the words that have a capital; what is in capitals is initials already. */
function initialsOf(name: string): string {
  const words = name.split(/[ -]/).filter((word) => /^\p{Lu}/u.test(word));
  return words.map((word) => (/^\p{Lu}+$/u.test(word) ? word : word.slice(0, 1))).join('');
}

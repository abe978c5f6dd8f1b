// Lines of the screen as speech: signs that words beside them repeat are left out, columns are no more than blanks.
import { dateInWords } from '../../dates/words/words.ts';
import { isContested } from '../../dataset/dispute.ts';
import type { TimelineEvent } from '../../dataset/model.ts';
import { countedEvents } from '../../timeline/lines/counted.ts';
import type { Line, Piece, Role } from '../../timeline/lines/line.ts';

/** Cells of a line that never wraps: whoever shows it wraps it, and nothing is read in halves. */
export const unwrapped = 100_000;

/** Of these roles, a piece that is a sign alone says nothing that the words after it don't. */
const signRoles: ReadonlySet<Role> = new Set(['dim', 'disputed']);
const signs = /^\s*[≠←→·]\s*$|^≠ /u;

function wordsOf({ text, role, href }: Piece): string {
  if (href !== undefined) return href;
  return signRoles.has(role) ? text.replace(signs, ' ') : text;
}

/** Where the screen has a dot between parts, speech has a comma. */
export function speechOf(text: string): string {
  return text.replaceAll(' · ', ', ').replace(/\s+/g, ' ').trim();
}

export function toSpeech(lines: readonly Line[]): string[] {
  return lines.map((line) => speechOf(line.map(wordsOf).join(''))).filter((line) => line !== '');
}

/** With a full stop, unless it ends with one of its own. */
export const sentence = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

/** What is known of something, with commas. */
export function parts(
  name: string,
  about: string,
  events: number | null,
  part: number | null = null,
): string {
  return [name, about, events === null ? '' : countedEvents(events, part)]
    .filter(Boolean)
    .map(speechOf)
    .join(', ');
}

export function eventWords(event: TimelineEvent): string {
  const doubts = [
    event.when.isUncertain ? 'date uncertain' : '',
    isContested(event) ? `disputed: ${event.disputed.join(', ')}` : '',
  ].filter(Boolean);
  const doubt = doubts.length === 0 ? '' : ` (${doubts.join('; ')})`;
  return `${dateInWords(event.when)}: ${sentence(`${event.title}${doubt}`)}`;
}

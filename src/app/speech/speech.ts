// Lines of the screen as they are said: signs that words beside them repeat are left out, columns are no more than blanks.
import type { Line, Piece, Role } from '../../timeline/lines/line.ts';

/** Cells of a line that never wraps: whoever shows it wraps it, and nothing is read in halves. */
export const spokenCells = 100_000;

/** Of these roles, a piece that is a sign alone says nothing that the words after it don't. */
const signRoles: ReadonlySet<Role> = new Set(['dim', 'disputed']);
const signs = /^\s*[≠←→·]\s*$|^≠ /u;

function saidOf({ text, role, href }: Piece): string {
  if (href !== undefined) return href;
  return signRoles.has(role) ? text.replace(signs, ' ') : text;
}

/** Parts that are told apart by a dot between them are told apart by a comma. */
export function said(text: string): string {
  return text.replaceAll(' · ', ', ').replace(/\s+/g, ' ').trim();
}

export function spoken(lines: readonly Line[]): string[] {
  return lines.map((line) => said(line.map(saidOf).join(''))).filter((line) => line !== '');
}

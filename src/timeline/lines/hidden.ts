// Shows how much is out of sight, in words or as a scrollbar.
import { padded, piece, withoutLastHeading, type Line, type Piece } from './line.ts';

/** `↑ 3 ↓ 42 more`; null where all is in sight. */
export function hiddenWords(above: number, below: number): string | null {
  if (above <= 0 && below <= 0) return null;
  const parts = [above > 0 ? `↑ ${above}` : '', below > 0 ? `↓ ${below}` : ''].filter(Boolean);
  return `${parts.join(' ')} more`;
}

/** The same for a line of its own. */
export function hiddenPiece(above: number, below: number): Piece {
  return { ...piece(hiddenWords(above, below) ?? '', 'dim'), lead: { type: 'more' } };
}

/** Of a lower detail every line is of the text. */
const fewestForSign = 4;

/** The part of a text in sight; where there is more below, the last line says so. */
export function partInSight(text: readonly Line[], top: number, height: number): Line[] {
  if (text.length <= top + height || height < fewestForSign) return text.slice(top, top + height);
  const shown = withoutLastHeading(text.slice(top, top + height - 1));
  return [...padded(shown, height - 1), [hiddenPiece(top, text.length - top - shown.length)]];
}

/** Which of `height` rows of a bar stand for the part in sight: from `first` on, before `end`; none where that is all. */
export function barPart(
  { above, below, count }: { readonly above: number; readonly below: number; readonly count: number },
  height: number,
): { readonly first: number; readonly end: number } {
  if (count === 0 || above + below === 0) return { first: 0, end: 0 };
  const shown = Math.max(1, Math.round((height * (count - above - below)) / count));
  const room = height - shown;
  // Only what is at an end of all stands at an end of the bar.
  const at = Math.round((room * above) / (above + below));
  const first = above > 0 && at === 0 && room > 0 ? 1 : below > 0 && at === room && room > 0 ? room - 1 : at;
  return { first, end: first + shown };
}

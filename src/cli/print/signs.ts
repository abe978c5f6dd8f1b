// The signs of the program in text that is printed: as they are, or in ASCII.
import { paint } from '../../view/theme.ts';
import { piece } from '../../timeline/lines/line.ts';

export function signs(text: string, isAscii: boolean): string {
  return paint([piece(text)], { hasColor: false, isAscii });
}

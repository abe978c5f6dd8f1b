// The event in a line, for where no detail is on the screen.
import { dateShort } from '../dates/words/words.ts';
import { isContested } from '../dataset/dispute.ts';
import type { TimelineEvent } from '../dataset/model.ts';
import { cutLine, piece, type Line } from './lines/line.ts';

export function eventLine(event: TimelineEvent, cells: number): Line {
  return cutLine(
    [
      piece('❯', 'cursor'),
      piece(event.when.isUncertain ? '~' : ' ', 'uncertain'),
      piece(`${dateShort(event.when)} `, 'dim'),
      piece(isContested(event) ? '≠ ' : '', 'disputed'),
      piece(event.title, 'selected'),
    ],
    cells,
  );
}

// Events a line each, for people and for line tools; nothing is cut and nothing is coloured.
import { dateShort } from '../../dates/words/words.ts';
import { isContested } from '../../dataset/dispute.ts';
import type { TimelineEvent } from '../../dataset/model.ts';
import { padEnd, width } from '../../timeline/lines/text.ts';
import { row, type Printable } from './printable.ts';
import { signs } from './signs.ts';

/** Dates longer than this don't push all titles to the right. */
const mostDateCells = 20;

export function* eventLines(events: readonly TimelineEvent[], isAscii: boolean): Generator<Printable> {
  const sign = (text: string): string => signs(text, isAscii);
  const dates = events.map(({ when }) => sign(dateShort(when)));
  const cells = dates.reduce((most, date) => Math.max(most, Math.min(mostDateCells, width(date))), 0);
  for (const [index, event] of events.entries()) {
    const mark = isContested(event) ? '≠' : ' ';
    yield row(`${padEnd(dates[index] ?? '', cells)} ${sign(mark)} ${event.title}`);
  }
}

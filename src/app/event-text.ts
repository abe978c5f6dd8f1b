// An event as plain text with its sources, for the clipboard and for `show`.
import type { TimelineEvent } from '../dataset/model.ts';
import type { Line } from '../timeline/lines/line.ts';
import type { World } from './world.ts';

/** Cells of a line of the text. */
const textCells = 80;

export function eventText(world: Pick<World, 'card'>, event: TimelineEvent, cells = textCells): string {
  return cardText(world.card(event, cells, ''));
}

/** The lines of a card as text; addresses are whole, however long: here nothing else leads to them. */
export function cardText(lines: readonly Line[], signs = (text: string): string => text): string {
  const texts = lines.map((line) =>
    line
      .map(({ text, href }) => href ?? signs(text))
      .join('')
      .trimEnd(),
  );
  return `${texts.join('\n')}\n`;
}

// An event as plain text with its sources, for the clipboard and for `show`.
import type { TimelineEvent } from '../dataset/model.ts';
import type { Line } from '../timeline/lines/line.ts';
import type { World } from './world.ts';

/** Cells of a line of the text. */
const textCells = 80;

export function eventText(world: Pick<World, 'eventDetail'>, event: TimelineEvent): string {
  return plainLines(world.eventDetail(event, textCells, ''));
}

/** Lines as plain text; addresses are whole, however long: here nothing else leads to them. */
export function plainLines(lines: readonly Line[], signs = (text: string): string => text): string {
  const texts = lines.map((line) =>
    line
      .map(({ text, href }) => href ?? signs(text))
      .join('')
      .trimEnd(),
  );
  return `${texts.join('\n')}\n`;
}

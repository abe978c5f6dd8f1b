// An event as plain text with its sources, for the clipboard and for `show`.
import type { TimelineEvent } from '../dataset/model.ts';
import type { World } from './world.ts';

/** Cells of a line of the text. */
const textCells = 80;

export function eventText(world: Pick<World, 'card'>, event: TimelineEvent, cells = textCells): string {
  // Addresses are whole, however long: here nothing else leads to them.
  const lines = world.card(event, cells, '').map((line) =>
    line
      .map(({ text, href }) => href ?? text)
      .join('')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}

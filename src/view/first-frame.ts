// The first frame, without Ink, which takes longer to load than all else: the bytes that Ink writes for the same rows.
import type { Snapshot } from '../app/store.ts';
import { cursorPoint } from './cursor.ts';
import { screen } from './screen.ts';
import { paint, type Look } from './theme.ts';

const alternateScreen = { on: '\u001b[?1049h', off: '\u001b[?1049l' };
const cursor = { hidden: '\u001b[?25l', shown: '\u001b[?25h' };
/** A synchronized update, in which no line wraps: see test/tools/ink-patches.mjs. */
const update = { begin: '\u001b[?2026h\u001b[?7l', end: '\u001b[?7h\u001b[?2026l' };

/** `opening` is what is sent to the terminal once the alternate screen is there. */
export function firstFrame({ world, state }: Snapshot, look: Look, opening: string): string {
  const rows = screen(world, state).rows.map((line) => paint(line, look).trimEnd());
  const point = cursorPoint(world, state);
  const up = point === null ? 0 : rows.length - 1 - point.y;
  const place = point === null ? '' : `${up > 0 ? `\u001b[${up}A` : ''}\u001b[${point.x + 1}G${cursor.shown}`;
  const frame = `${update.begin}${cursor.hidden}${rows.join('\n')}${place}${update.end}`;
  return `${alternateScreen.on}${cursor.hidden}${opening}${frame}`;
}

/** Leaves the screen that the first frame is on. */
export const leaveScreen = `${alternateScreen.off}${cursor.shown}`;

export const isFrame = (written: string): boolean => written.endsWith(update.end);

/** Another first frame, written over the one on the screen in one update. */
export const over = (frame: string): string =>
  `${update.begin}\u001b[2J${frame.replace(alternateScreen.on, '')}`;

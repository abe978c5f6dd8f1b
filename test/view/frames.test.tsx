// Literal frames: what is drawn is held to what a reader saw and found right, not only to another way of drawing it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PaneChoice, Size } from '../../src/timeline/lines/layout.ts';
import { frame } from '../helpers/frame.tsx';
import { harbour, opened, worldOf } from '../helpers/harbour.ts';
import { play } from '../helpers/keys.ts';

/** In frames.txt each frame stands after a line with its arrangement and the keys that lead to it. */
const frames = readFileSync(new URL('frames.txt', import.meta.url), 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((text) => /^(\w+): (.*)\n([^]*?)\n*$/.exec(text)?.slice(1) as [string, string, string]);

const arrangements: Readonly<Record<string, { readonly size: Size; readonly pane: PaneChoice }>> = {
  beside: { size: { columns: 70, rows: 10 }, pane: 'right' },
  stacked: { size: { columns: 60, rows: 20 }, pane: 'below' },
  alone: { size: { columns: 40, rows: 10 }, pane: 'auto' },
  roomy: { size: { columns: 112, rows: 30 }, pane: 'auto' },
};

describe.each(Object.entries(arrangements))('with list and detail %s', (name, { size, pane }) => {
  test.each(frames.filter(([arrangement]) => arrangement === name))('%s after %s is', (_, pressed, drawn) => {
    const world = worldOf(harbour, size);
    const state = play(world, { ...opened(world, { cursor: 'strike' }), pane }, pressed);
    expect(frame(world, state)).toEqual(drawn.split('\n'));
  });
});

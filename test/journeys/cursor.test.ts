// The terminal's own cursor, which screen magnifiers and readers follow, in every view.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cursorPoint } from '../../src/view/cursor.ts';
import { bundled } from '../helpers/bundled.ts';
import { colorLook } from '../helpers/frame.tsx';
import { openModelled } from '../helpers/modelled.tsx';

const { title } = JSON.parse(
  readFileSync(new URL('../../data/us-iran-iraq/dataset.json', import.meta.url), 'utf8'),
) as { readonly title: string };
const shown = '\u001b[?25h';
const hidden = '\u001b[?25l';

const everyView = [
  ...['j', 'j', 'pagedown', 'enter', 'down', 'h', 'f', 'down', 'right', 'down', 'escape', 'escape'],
  ...[
    'o',
    'down',
    'escape',
    't',
    'down',
    'up',
    'escape',
    '/ ‹iran›',
    'left',
    'down',
    'down',
    'up',
    'up',
    'enter',
  ],
  ...[
    'j',
    ': ‹2020›',
    'left',
    'enter',
    'w',
    'down',
    'down',
    'right',
    'escape',
    '‹sadr›',
    'escape',
    'escape',
    '?',
    'down',
  ],
];

test.each([
  { columns: 160, rows: 50 },
  { columns: 40, rows: 12 },
])('at $columns×$rows it is shown on what is chosen, or at the caret', async (size) => {
  const { session, press, get } = await openModelled({ ...bundled, title }, colorLook, size);
  for (const names of everyView) {
    await press(names);
    const { world, state } = get();
    const point = cursorPoint(world, state);
    const isThere = (): boolean =>
      session.cursor().x === point?.x &&
      session.cursor().y === point.y &&
      session.output().lastIndexOf(shown) > session.output().lastIndexOf(hidden);
    await session.until(isThere, `after ${names} the cursor at ${JSON.stringify(point)}`);
  }
  // Out of the help, into which letters are typed.
  session.press('qQ');
  expect((await session.ended).exitCode).toBe(0);
});

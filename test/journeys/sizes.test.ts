// Sizes and redrawing: checks 9 and 10 of a well-behaved terminal program, and Ctrl-L.
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { helpRows } from '../../src/app/keys/binding.ts';
import { sections } from '../../src/app/tables.ts';
import { deviceOf, quit, ready, selected, selects } from '../helpers/journey.ts';
import { keys, type Session } from '../helpers/terminal.ts';

const text = (session: Session): string => session.screen().join('\n');

test('check 9: a storm of sizes ends in the frame of a fresh start, with the selection kept', async () => {
  const session = await ready({ columns: 200, rows: 60 });
  session.press('jjj');
  await selects(session, 'Pompeo set out');
  const sizes = [
    [200, 60],
    [1, 1],
    [20, 4],
    [80, 24],
  ] as const;
  for (let step = 0; step < 30; step++) {
    const [columns, rows] = sizes[step % sizes.length] ?? [80, 24];
    session.resize(columns, rows);
    session.press(step % 2 === 0 ? 'j' : 'k');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  session.resize(80, 24);
  await selects(session, 'Pompeo set out');
  const fresh = await ready();
  fresh.press('jjj');
  await selects(fresh, 'Pompeo set out');
  // The list may be scrolled otherwise than from a fresh start: from its first row both are the same.
  for (const one of [session, fresh]) one.press('gjjj');
  await session.until(() => text(session) === text(fresh), 'the same frame');
  for (const one of [session, fresh]) await quit(one);
});

test('check 9: a size that is gone before the program sees it leaves the whole frame', async () => {
  const session = await ready();
  const before = text(session);
  session.resize(20, 4);
  session.resize(80, 24);
  expect(text(session)).not.toBe(before);
  await session.until(() => text(session) === before, 'the same frame');
  await quit(session);
});

/** Every width and every height, each with those at which the layout changes. */
const everySize = [
  ...[1, 3, 4, 7, 8, 19, 20, 24, 40].flatMap((rows) => range(120).map((columns) => ({ columns, rows }))),
  ...[1, 19, 20, 40, 59, 60, 80, 99, 100, 120].flatMap((columns) =>
    range(40).map((rows) => ({ columns, rows })),
  ),
];

function range(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

test('check 10: at every width and height there is a frame that fits, or a word that it is too small', async () => {
  const session = await ready({ columns: 120, rows: 40 });
  for (const { columns, rows } of everySize) {
    session.resize(columns, rows);
    const isTooSmall = columns < 20 || rows < 4;
    const isDrawn = (): boolean => {
      const [top = ''] = session.screen();
      const bottom = session.screen().at(-1) ?? '';
      if (isTooSmall) return top !== '' && 'Too small'.startsWith(top.slice(0, 9).trimEnd());
      // A line too wide would wrap and push the first one off; a frame too high would scroll.
      return (
        top.startsWith(' US') && (rows < 8 || bottom.startsWith(' ↑ ↓ step')) && selected(session) !== ''
      );
    };
    await session.until(isDrawn, `a frame at ${columns}×${rows}`);
  }
  await quit(session);
});

test('the help lists every key there is, at every size that has room for it', async () => {
  for (const size of [
    { columns: 160, rows: 50 },
    { columns: 40, rows: 12 },
  ]) {
    const session = await ready(size, '395/395');
    session.press('?');
    await session.shows('Moving');
    const seen = new Set<string>();
    const look = (): void => session.screen().forEach((row) => seen.add(row.trim()));
    look();
    // To the end, a page less one row at a time: each is seen.
    while (session.screen().at(-1)?.includes('↓') === true) {
      const before = text(session);
      session.press(keys.pageDown);
      await session.until(() => text(session) !== before, 'a page further');
      look();
    }
    const all = Array.from(seen).join(' ').replace(/\s+/g, ' ');
    for (const { keys: names } of sections.flatMap(helpRows)) expect(all).toContain(names);
    session.press(keys.escape);
    await session.hides('type to find');
    await quit(session);
  }
});

test('Ctrl-L repairs a screen that another program wrote on, and what that switched off', async () => {
  const session = await ready({ args: ['--mouse'] });
  const before = text(session);
  // Text, the cursor shown elsewhere, the alternate screen left, mouse reports off.
  writeFileSync(
    deviceOf(session),
    '\u001b[?1049l\u001b[?1000l\u001b[5;1HA message for everybody\r\nand more of it',
  );
  await session.shows('A message for everybody');
  session.press(keys.ctrlL);
  await session.until(() => session.isAlternate() && text(session) === before, 'the frame before');
  await session.until(
    () => session.output().lastIndexOf('\u001b[?1000h') > session.output().indexOf('everybody'),
    'mouse reports on again',
  );
  session.press('j');
  await selects(session, "Sadr's list");
  await quit(session);
});

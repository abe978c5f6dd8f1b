import { expect, test } from 'vitest';
import { createModes } from '../../../src/cli/terminal/modes.ts';

const esc = '\u001b[?';

/** What switches everything back after these texts. */
function restoring(...texts: string[]): string {
  const modes = createModes();
  for (const text of texts) modes.note(text);
  return modes.restore();
}

test.each<[what: string, written: string[], restored: string]>([
  ['nothing', ['plain \u001b[1mtext\u001b[22m'], ''],
  ['the alternate screen', [`${esc}1049h`], `${esc}1049l`],
  ['what was switched back already', [`${esc}1049h`, `a${esc}1049l`], ''],
  ['the cursor, which is usually seen', [`${esc}25l`], `${esc}25h`],
  ['a cursor that is shown', [`${esc}25l`, `${esc}25h`], ''],
  ['wrapping, which is usually on', [`${esc}7l`], `${esc}7h`],
  ['several in one sequence', [`${esc}1000;1006h`], `${esc}1006l${esc}1000l`],
  [
    'a frame that was cut short, the screen last',
    [`${esc}1049h${esc}25l${esc}2004h`, `${esc}2026h${esc}7ltext`],
    `${esc}7h${esc}2026l${esc}2004l${esc}25h${esc}1049l`,
  ],
  ['a mode that nobody here knows', [`${esc}4711h`], `${esc}4711l`],
])('%s', (_what, written, restored) => {
  expect(restoring(...written)).toBe(restored);
});

test('what was switched back once isn’t again', () => {
  const modes = createModes();
  modes.note(`${esc}2004h`);
  expect([modes.restore(), modes.restore()]).toEqual([`${esc}2004l`, '']);
});

// What is drawn, and how much is sent for it: checks 21 to 23 of a well-behaved terminal program.
import { expect, test } from 'vitest';
import { makeFolder } from '../cli/folder.ts';
import { quit, ready, selected } from '../helpers/journey.ts';
import { keys, open, program } from '../helpers/terminal.ts';
import { startTmux } from '../helpers/tmux.ts';
import { generate } from '../tools/generate.mjs';

const folder = makeFolder();

const titles = [
  '漢字かな交じり文',
  // tmux keeps up to 21 bytes a cell: a family of four has 25.
  '👨‍👩‍👧 family',
  '🇮🇶🇮🇷 flags',
  'e\u0301o\u0308\u0304 marks',
  'می‌خواهم نیم‌فاصله',
  'سلیمانی در بغداد',
  'שלום עולם',
  'ﷺ ligature',
  // Of these terminals disagree how wide they are.
  '❤️ ☎️ variation',
  '1️⃣#️⃣ keycaps',
  'हिन्दी क्षत्रिय',
  'ภาษาไทยน้ำ',
];
const wide = folder.write('wide.json', {
  title: 'Wide',
  events: titles.map((title, index) => ({
    id: `wide-${index}`,
    date: `2020-01-${String(index + 1).padStart(2, '0')}`,
    title: Array.from({ length: 6 }, () => title).join(' '),
  })),
});

/** A title of six may be cut off anywhere, but not within a letter. */
const segmenter = new Intl.Segmenter();
const letters = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

test('check 21: wide text in tmux keeps the columns and is cut between letters', async () => {
  const tmux = startTmux({ columns: 100, rows: 24 });
  tmux.run(`node ${program} ${wide}`);
  await tmux.shows('? help');
  const rows = tmux.screen();
  for (const [index, title] of titles.entries()) {
    const at = rows.findIndex((row) => new RegExp(`^[❯ ] +${index + 1} Jan {3}\\S`).test(row));
    const [left = ''] = (rows[at] ?? '').split(/[│┃]/);
    const shown = left.slice(12).trimEnd().replace(/…$/, '').trimEnd();
    const whole = Array.from({ length: 6 }, () => title.normalize('NFC')).join(' ');
    // As letters, since a letter cut in two would begin alike; the last may be under the rule, where a terminal takes
    // letters for wider than they are.
    const seen = letters(shown).slice(0, -1);
    expect(letters(whole).slice(0, seen.length)).toEqual(seen);
    expect(shown).not.toBe('');
  }
  // The rule is in the same column of the terminal on every row, whatever stands before it: also of the scripts and signs
  // that terminals disagree about how wide they are.
  const columns = rows.flatMap((row, at) => {
    const rule = /[│┃]/.exec(row)?.[0];
    return rule === undefined ? [] : [tmux.columnOf(rule, at)];
  });
  expect(columns.length).toBeGreaterThan(titles.length);
  expect(new Set(columns)).toEqual(new Set([45]));
  // So is the end of the counter.
  expect(rows[0]).toMatch(/12\/12$/);
});

test('check 21: a match is marked by whole letters', async () => {
  const tmux = startTmux({ columns: 100, rows: 24 });
  const whole = letters(titles.join(' ').normalize('NFC'));
  tmux.run(`node ${program} ${wide}`);
  await tmux.shows('12/12');
  for (const word of ['漢字', 'e\u0301o\u0308', 'سلیمانی', 'हिन्दी']) {
    tmux.press('/');
    await tmux.shows('Enter keep');
    tmux.press('-l', word);
    tmux.press('Enter');
    await tmux.shows('✕');
    await tmux.shows('1/12');
    // Marked by underlining too, which no other text of a row is.
    const marked = tmux.looks().flatMap((row) => row.match(/\u001b\[(?:\d+;)*4(?:;\d+)*m[^\u001b]*/g) ?? []);
    const texts = marked.map((part) => part.replace(/^[^m]*m/, ''));
    expect(texts.length, word).toBeGreaterThan(0);
    for (const letter of texts.flatMap(letters)) expect(whole).toContain(letter);
    tmux.press('Escape');
    await tmux.shows('12/12');
  }
});

const frames = (output: string): string[] => output.split('\u001b[?2026h').slice(1);

test('drawn again, the first row begins where it did, in whatever column the shell had its cursor', async () => {
  const command = `printf 'fifteen letters'; exec '${process.execPath}' '${program}'`;
  const session = await ready({ shell: '/bin/sh', args: ['-c', command] });
  const [before] = session.screen();
  session.press('j');
  await session.until(() => !selected(session).includes('Trump took'), 'a step');
  session.press(keys.ctrlL);
  const entered = (): number => session.output().split('\u001b[?1049h').length - 1;
  await session.until(() => entered() === 2 && session.screen()[0] === before, 'the same first row');
  await quit(session);
});

test('check 22: a key held for five seconds sends little, each frame in one synchronized update', async () => {
  const session = await ready();
  const start = session.output().length;
  // As fast as a keyboard repeats.
  for (let step = 0; step < 150; step++) {
    session.press(keys.down);
    await new Promise((resolve) => setTimeout(resolve, 33));
  }
  await session.until(() => session.screen().some((row) => row.startsWith('❯')), 'the selection');
  await session.until(() => session.output().endsWith('\u001b[?2026l'), 'the end of the last frame');
  const output = session.output().slice(start);
  expect(output).not.toMatch(/\u001b\[[23]?J/);
  const drawn = frames(output);
  expect(drawn.every((frame) => frame.endsWith('\u001b[?2026l'))).toBe(true);
  const sizes = drawn.map((frame) => Buffer.byteLength(frame)).toSorted((a, b) => a - b);
  // The budget of a step at 80×24.
  expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(1_500);
  // No queue of frames is left: the next key is the next frame.
  const rows = selected(session);
  session.press(keys.up);
  await session.until(() => selected(session) !== rows, 'the next frame');
  await quit(session);
});

// How long each takes is the bench's to say: a busy machine would fail a clock here, and prove nothing.
test('check 23: with 10,000 events each step and each letter of a search has a frame of its own', async () => {
  const session = open({ args: [folder.write('many.json', generate(10_000))] });
  await session.shows('? help');
  const pressed = async (key: string): Promise<void> => {
    const count = frames(session.output()).length;
    session.press(key);
    await session.until(
      () => frames(session.output()).length > count && session.output().endsWith('\u001b[?2026l'),
      `a frame for ${JSON.stringify(key)}`,
    );
  };
  for (let step = 0; step < 200; step++) await pressed(step % 40 < 30 ? 'j' : 'k');
  for (const letter of '/convoy embassy') await pressed(letter);
  session.press(keys.ctrlC);
  expect((await session.ended).exitCode).toBe(130);
});

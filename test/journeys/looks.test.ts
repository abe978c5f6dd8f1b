// What the looks promise, in every view of the built program: ASCII, no colours, and the columns of titles in scripts
// that are written from right to left.
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { unlisted } from '../helpers/escapes.ts';
import { asciiLook, plainLook } from '../helpers/frame.tsx';
import { harbour } from '../helpers/harbour.ts';
import { everyView, openModelled } from '../helpers/modelled.tsx';
import { nativeDataset } from '../helpers/native-dataset.ts';
import { program } from '../helpers/terminal.ts';
import { makeFolder } from '../cli/folder.ts';

const folder = makeFolder();

const harbourFile = folder.write('harbour.json', nativeDataset(harbour));

test('--ascii: no view has a sign beyond ASCII, but for a name of the file in its own script', async () => {
  const options = { args: ['--ascii', harbourFile], env: { NO_COLOR: '1' }, columns: 100, rows: 30 };
  const { session, press } = await openModelled(harbour, asciiLook, options);
  for (const names of [...everyView, 'w ‹omar›', 'right']) await press(names);
  session.press('Q');
  expect((await session.ended).exitCode).toBe(0);
  expect(session.output().replaceAll('عمر حداد', '')).not.toMatch(/[^\0-\x7f]/);
  expect(session.output()).toContain('عمر حداد');
});

test('NO_COLOR: no view has a colour, while bold, dim, underlined and reversed text stay', async () => {
  const options = { args: [harbourFile], env: { NO_COLOR: '1' }, columns: 80, rows: 24 };
  const { session, press } = await openModelled(harbour, plainLook, options);
  for (const names of everyView) await press(names);
  session.press('Q');
  expect((await session.ended).exitCode).toBe(0);
  expect(session.output()).not.toMatch(/\u001b\[(?:[\d;]*;)?(?:3\d|4\d|9\d|10[0-7])(?:;[\d;]*)?m/);
  for (const attribute of [1, 2, 4, 7]) {
    expect(session.output()).toMatch(new RegExp(`\\u001b\\[(?:\\d;)*${attribute}(?:;\\d)*m`));
  }
  expect(unlisted(session.output())).toEqual([]);
});

const titles = [
  'سلیمانی در بغداد کشته شد و جهان منتظر پاسخ تهران ماند تا شامگاه',
  'مَقْتَلُ قَاسِمٍ سُلَيْمَانِيٍّ فِي بَغْدَادَ بِطَائِرَةٍ مُسَيَّرَةٍ أَمْرِيكِيَّةٍ',
  'ירי רקטות לעבר שגרירות ארצות הברית בבגדאד, ללא נפגעים ידועים',
  'שָׁלוֹם עֲלֵיכֶם מִן הַצַּד הַשֵּׁנִי שֶׁל הַגְּבוּל הָאָרֹךְ מְאֹד',
  'می‌خواهند همه‌چیز را از نو بسازند، بی‌آنکه کسی بداند چرا و چگونه',
  'Rockets (صواريخ) hit the Green Zone, says the القيادة المركزية of it',
];

/** Cells before the rule: each letter here is one cell wide, a mark or a joiner none. */
const columnOfRule = (row: string): number => {
  const before = row.slice(0, row.indexOf('│'));
  return row.includes('│') ? [...before.replaceAll(/[\p{M}\u200c\u200d]/gu, '')].length : -1;
};

test('the rule between the panes is in one column beside titles from right to left, at any width, in tmux', () => {
  const file = folder.write(
    'rtl.json',
    titles.map((title, at) => ({ date: `2020-01-0${at + 1}`, title, summary: title })),
  );
  const tmux = (...args: string[]): string =>
    spawnSync('tmux', ['-u', '-L', `timeline-looks-${process.pid}`, ...args], { encoding: 'utf8' }).stdout;
  const capture = (): string[] => tmux('capture-pane', '-p').split('\n');
  const command = `env XDG_STATE_HOME=${folder.path}/state LANG=C.UTF-8 TERM=screen ${process.execPath} ${program} ${file}`;
  tmux('-f', '/dev/null', 'new-session', '-d', '-x', '100', '-y', '24', command);
  try {
    for (const columns of [100, 101, 113, 127, 160, 200]) {
      tmux('resize-window', '-x', String(columns), '-y', '24');
      const isDrawn = (): boolean => {
        const [first = ''] = capture();
        return first.trimEnd().length === columns - 1 && first.trimEnd().endsWith('6/6');
      };
      const rules = (): ReadonlySet<number> => new Set(capture().slice(4, 23).map(columnOfRule));
      // tmux may be asked in the middle of a frame.
      const isWhole = (): boolean => isDrawn() && rules().size === 1;
      for (let attempt = 0; attempt < 200 && !isWhole(); attempt++) spawnSync('sleep', ['0.05']);
      expect(isDrawn()).toBe(true);
      const [column = 0, ...others] = rules();
      expect(others).toEqual([]);
      expect(column).toBeGreaterThan(30);
    }
  } finally {
    tmux('kill-server');
  }
});

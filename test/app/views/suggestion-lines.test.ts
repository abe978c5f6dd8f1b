import { describe, expect, test } from 'vitest';
import { suggestionsOf } from '../../../src/app/derive.ts';
import { plain, type Line } from '../../../src/timeline/lines/line.ts';
import { suggestionLines } from '../../../src/app/views/suggestion-lines.ts';
import { bundled } from '../../helpers/bundled.ts';
import { opened, wide, worldOf } from '../../helpers/harbour.ts';
import { play } from '../../helpers/keys.ts';

const world = worldOf(bundled, wide);

function lines(typed: string, cells: number, filter = '', choice: 'none' | number = 'none'): Line[] {
  const state = play(world, opened(world, { filter }), `/ ‹${typed}›`);
  return suggestionLines(world, suggestionsOf(world, state), choice, cells);
}
const rows = (...args: Parameters<typeof lines>): string[] => lines(...args).map(plain);
/** What is marked of the first row, in ‹›. */
const marked = (typed: string): string =>
  (lines(typed, 120)[0] ?? []).map(({ text, role }) => (role === 'match' ? `‹${text}›` : text)).join('');

describe('each says by which name it matched, what it is, how many events and when', () => {
  test.each([
    ['ghaani', 70, '  Esmail Qaani — as Ghaani             person · 5 events       ▃▃  █  '],
    ['سلیمانی', 74, '  Qassem Soleimani — as قاسم سلیمانی      person · 18 events ▁▂    █ ▁▁▂▂ '],
    ['barham', 60, '  Barham Salih              person · 29 events  ▁▃▂▂ ▅█▁▂▁▃ '],
    // With less room the words are fewer, and the name is whole as long as it can be.
    ['barham', 40, '  Barham Salih       person · 29 ▁▃▂█▂▃ '],
    ['ghaani', 40, '  Esmail Qaani — as Ghaani   person · 5 '],
    ['ghaani', 37, '  Esmail Qaani — as Ghaani         5 '],
    // What was typed is seen whole: the name gives way to it.
    ['mohandis', 48, '  Abu Mahdi al-M… — as Abu Mahdi al-Mohandis 13 '],
    ['mohandis', 38, '  Abu M… — as …u Mahdi al-Mohandis 13 '],
    ['ghaani', 30, '  Esmail Qaani — as Ghaani  5 '],
  ])('%s in %i cells', (typed, cells, row) => {
    expect(rows(typed, cells)[0]).toBe(row);
  });

  test('a long spelling takes room from its own row alone', () => {
    const kinds = rows('kata', 58).map((row) => / (?:\w+ )?(?:group|person|place|source) · \d/.test(row));
    expect(kinds.filter((isTold) => isTold).length).toBe(kinds.length - 1);
  });

  test('the count and the strip are those of the filter in force', () => {
    expect(rows('barham', 60, 'from:2020-10')[0]).toBe(
      '  Barham Salih               person · 4 events           ▃█ ',
    );
    expect(rows('barham', 60, 'kind:kidnapping')).toEqual([]);
  });

  test('the one chosen has a sign', () => {
    expect(rows('ghaani', 60, '', 1).map((row) => row.slice(0, 8))).toEqual([
      '  Esmail',
      '❯ Ghanim',
      '  Abdul ',
    ]);
  });

  test('the name of a field says what its value is', () => {
    expect(rows('wou', 40)[0]).toBe('  wounded:  how many were wounded');
  });
});

describe('the letters that match are marked on the spelling as it is written', () => {
  test.each([
    ['barh', '  ‹Barh›am Salih'],
    ['ghaani', '  Esmail Qaani — as ‹Ghaani›'],
    ["kata'ib hezb", '  ‹Kataib› ‹Hezb›ollah'],
    ['sadr', '  Moqtada al-‹Sadr›'],
    ['سليمان', '  Qassem Soleimani — as قاسم ‹سلیمان›ی'],
    ['کاظمی', '  Mustafa al-Kadhimi — as مصطفى ال‹كاظمي›'],
  ])('of %s', (typed, start) => {
    expect(marked(typed).slice(0, start.length)).toBe(start);
  });
});

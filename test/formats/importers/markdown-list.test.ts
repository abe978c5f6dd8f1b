import { describe, expect, test } from 'vitest';
import { opened, told } from '../../helpers/importing.ts';

async function events(...lines: string[]) {
  const loaded = await opened(lines.join('\n'), 'notes.md');
  expect(told(loaded)).toEqual([]);
  return (loaded.dataset?.events ?? []).map(({ date, title, summary }) => [date, title, summary ?? '']);
}

describe('a date in a heading', () => {
  test('is that of the prose below, which is one event', async () => {
    expect(
      await events(
        '# The siege',
        'An introduction.',
        '## 12 May 1992',
        'The shelling *began*. See [report](https://example.org/r).',
        '',
        'More.',
        '## 14 May 1992: The bridge falls',
        '- two dead',
        '## June 1992',
        'Quiet.',
      ),
    ).toEqual([
      ['1992-05-12', 'The shelling began. See report.', 'The shelling began. See report.\n\nMore.'],
      ['1992-05-14', 'The bridge falls', 'two dead'],
      ['1992-06', 'Quiet.', ''],
    ]);
  });

  test('is that of each item of a list below, where none is prose', async () => {
    expect(
      await events(
        '## 1978',
        '- 8 September – Black Friday',
        '- December: strikes',
        '## 1979',
        'A year.',
        '- 1 February – Return',
        '## 1980',
        'War.',
      ),
    ).toEqual([
      ['1978-09-08', 'Black Friday', ''],
      ['1978-12', 'strikes', ''],
      ['1979-02-01', 'Return', ''],
      ['1980', 'War.', ''],
    ]);
  });

  test('may be in bold letters that begin a paragraph', async () => {
    expect(
      await events('**3 March 2021** – Arrived.', 'A bad road.', '', '**5 March 2021**', '', 'Attack.'),
    ).toEqual([
      ['2021-03-03', 'Arrived.', 'A bad road.'],
      ['2021-03-05', 'Attack.', ''],
    ]);
  });
});

test('a table has a rule below its header, and a heading above that is its title', async () => {
  const text = '# Strikes\n\n| Date | Event |\n|---|:-:|\n| 3 Jan 2020 | Strike |\n';
  const loaded = await opened(text, 'notes.md');
  expect([told(loaded), loaded.dataset?.title, loaded.dataset?.events.length]).toEqual([[], 'Strikes', 1]);
});

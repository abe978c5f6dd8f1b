import { describe, expect, test } from 'vitest';
import { press, questionLines, type Asked, type Question } from '../../src/app/question.ts';
import { plain } from '../../src/timeline/lines/line.ts';
import { lineWidth } from '../../src/timeline/lines/line.ts';
import { keys } from '../helpers/keys.ts';

const question: Question = {
  subject: 'sheet.csv',
  text: 'Which column says when it happened?',
  answers: Array.from({ length: 12 }, (_, at) => ({
    label: `column ${at + 1}`,
    samples: ['3 May', '4 May'],
  })),
};
const after = (names: string): Asked =>
  keys(names).reduce((asked: Asked, key) => press(question, asked, key), { index: 0, end: null });

describe('keys', () => {
  test.each([
    ['down down', 2, null],
    ['j k', 0, null],
    ['up', 0, null],
    ['end', 11, null],
    ['down enter', 1, 'answered'],
    ['3', 2, 'answered'],
    ['escape', 0, 'left'],
    ['q', 0, 'left'],
    ['down ctrl+c', 1, 'interrupted'],
    ['x', 0, null],
    ['enter down', 0, 'answered'],
  ] as const)('%s', (names, index, end) => {
    expect(after(names)).toEqual({ index, end });
  });
});

test('the answers stand in columns, with the number that takes them', () => {
  const { head, answers, foot } = questionLines(question, { index: 1, end: null }, { columns: 80, rows: 24 });
  expect([...head, ...answers.slice(0, 2), ...answers.slice(-1), ...foot].map(plain)).toEqual([
    'sheet.csv',
    'Which column says when it happened?',
    '  1 column 1   3 May · 4 May',
    '❯ 2 column 2   3 May · 4 May',
    '    column 12  3 May · 4 May',
    'Enter takes it   ↑ ↓ choose   Esc leaves',
  ]);
});

test('on a small screen the chosen one is in sight, what is not is counted, and nothing is wider than the screen', () => {
  for (const index of [0, 5, 11]) {
    const size = { columns: 24, rows: 10 };
    const { head, answers, top, foot } = questionLines(question, { index, end: null }, size);
    expect(plain(answers[index - top] ?? [])).toContain(`❯`);
    expect(plain(foot[0] ?? [])).toMatch(/^\d+ more {3}Enter/);
    const lines = [...head, ...answers, ...foot];
    expect(lines.length).toBeLessThan(10);
    expect(lines.filter((line) => lineWidth(line) >= 24)).toEqual([]);
  }
});

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadMarks, saveMarks } from '../../../src/cli/browser/marks.ts';
import { makeFolder } from '../folder.ts';

const folder = makeFolder();

test('marks and notes are those of the dataset that they were saved for', () => {
  const file = join(folder.path, 'state/timeline/marks.json');
  saveMarks(file, 'one', { marks: ['b', 'a'], notes: { a: 'Ask.', ['__proto__']: 'Too.' } });
  saveMarks(file, 'two', { marks: [], notes: {} });
  const { marks, notes } = loadMarks(file, 'one');
  expect(marks).toEqual(['b', 'a']);
  expect(Object.keys(notes)).toEqual(['a', '__proto__']);
  expect(loadMarks(file, 'two')).toEqual({ marks: [], notes: {} });
  expect(loadMarks(file, 'three')).toEqual({ marks: [], notes: {} });
});

test.each(['', '{', '[]', 'null', '{"one":3}', '{"one":{"marks":{"a":1},"notes":["x"]}}', '{"one":null}'])(
  'of a file that holds %j nothing is remembered',
  (text) => {
    const { marks } = loadMarks(folder.write('broken.json', text), 'one');
    expect(marks).toEqual([]);
  },
);

test('what is no text among them is left out, and no event is marked twice', () => {
  const kept = { one: { marks: ['a', 3, 'a', null], notes: { a: 'Yes.', b: 5 } } };
  expect(loadMarks(folder.write('odd.json', kept), 'one')).toEqual({ marks: ['a'], notes: { a: 'Yes.' } });
});

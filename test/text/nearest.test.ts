import { expect, test } from 'vitest';
import { nearest } from '../../src/text/nearest.ts';

const fields = ['id', 'date', 'date_note', 'title', 'summary', 'esmail-qaani'];

test.each([
  ['sumary', 'summary'],
  ['Title', 'title'],
  ['tilte', 'title'],
  ['itlte', null],
  ['dtae', 'date'],
  ['dateNote', 'date_note'],
  ['qani', 'esmail-qaani'],
  ['ID', 'id'],
  ['ib', null],
  ['x', null],
  ['', null],
  ['mood', null],
  [`${'title'.repeat(20)}`, null],
])('%s is near %s', (text, near) => {
  expect(nearest(text, fields)).toBe(near);
});

test('the nearest is taken, and of equals the first', () => {
  expect(nearest('tite', ['title', 'site', 'tile'])).toBe('title');
  expect(nearest('tites', ['titxxs', 'titles', 'tites'])).toBe('tites');
});

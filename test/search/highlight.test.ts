import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highlighter } from '../../src/search/highlight.ts';
import { splitGraphemes } from '../../src/timeline/text.ts';
import { catalogOf, siege } from '../helpers/dataset.ts';

const catalog = catalogOf(siege);

/** The text with what is marked in ‹›. */
function marked(query: string, text: string): string {
  let shown = '';
  let at = 0;
  for (const [start, end] of highlighter(catalog, query)(text)) {
    shown += `${text.slice(at, start)}‹${text.slice(start, end)}›`;
    at = end;
  }
  return shown + text.slice(at);
}

describe('marked is', () => {
  test.each([
    ['raid', 'Night raid, and raiders', 'Night ‹raid›, and ‹raid›ers'],
    ['raid', 'afraid', 'afraid'],
    ['RAID', 'Raid', '‹Raid›'],
    ['night raid', 'A raid at night', 'A ‹raid› at ‹night›'],
    ['n night', 'night', '‹night›'],
    ['cafe', 'the Café', 'the ‹Café›'],
    ["kata'ib", 'Kataib and Kata’ib', '‹Kataib› and ‹Kata’ib›'],
    // Phrases as a whole, the last word as far as it is typed.
    ['"red line"', 'a red line, red lines, a red herring', 'a ‹red line›, ‹red line›s, a red herring'],
    ['"red-line"', 'a red line', 'a ‹red line›'],
    ['red-line', 'the red–line of red', 'the ‹red–line› of red'],
    // Names in the spelling of the text.
    ['umar', 'Omar al-Haddad', 'Omar al-Haddad'],
    ['hadad', 'Omar al-Haddad', 'Omar al-‹Haddad›'],
    ['حداد', 'عمر الحداد', 'عمر ال‹حداد›'],
    ['الحداد', 'عمر الحداد', 'عمر ‹الحداد›'],
    ['عمر', 'قال عُمَر', 'قال ‹عُمَر›'],
    // Neither fields nor what is not wanted.
    ['who:haddad -raid', 'Haddad and the raid', 'Haddad and the raid'],
    ['raid|night', 'raid at night', '‹raid› at ‹night›'],
    ['', 'raid', 'raid'],
    ['-', 'raid -', 'raid -'],
  ])('of %s in %s', (query, text, expected) => {
    expect(marked(query, text)).toBe(expected);
  });
});

test('marks are in order, apart and on grapheme borders', () => {
  const part = fc.constantFrom(
    'raid',
    'red',
    'line',
    ' ',
    '-',
    'é',
    'e\u0301',
    '👩‍👩‍👧',
    'حداد',
    'عُمَر',
    'ß',
    'x',
  );
  const text = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (query, shown) => {
      const borders = new Set([0]);
      let at = 0;
      for (const grapheme of splitGraphemes(shown)) borders.add((at += grapheme.length));
      let last = 0;
      for (const [start, end] of highlighter(catalog, query)(shown)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect([borders.has(start), borders.has(end)]).toEqual([true, true]);
        last = end;
      }
    }),
  );
});

test('a long text with many marks takes no longer than reading it', () => {
  const text = 'raid and night and '.repeat(20_000);
  expect(highlighter(catalog, 'raid night')(text)).toHaveLength(40_000);
});

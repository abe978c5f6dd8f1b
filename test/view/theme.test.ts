import { describe, expect, test } from 'vitest';
import { piece, type Role } from '../../src/timeline/lines/line.ts';
import { width } from '../../src/timeline/lines/text.ts';
import { paint } from '../../src/view/theme.ts';
import { asciiLook, colorLook, plainLook } from '../helpers/frame.tsx';

const roles: readonly Role[] = [
  'plain',
  'title',
  'dim',
  'heading',
  'label',
  'match',
  'disputed',
  'uncertain',
  'actor',
  'place',
  'source',
  'link',
  'bar',
  'bar-match',
  'cursor',
  'selected',
  'chip',
  'error',
  'key',
];

describe('painting', () => {
  test.each<[role: Role, colored: string, plain: string]>([
    ['plain', 'x', 'x'],
    ['title', '\u001b[1mx\u001b[22m', '\u001b[1mx\u001b[22m'],
    ['dim', '\u001b[2mx\u001b[22m', '\u001b[2mx\u001b[22m'],
    ['match', '\u001b[1;4;32mx\u001b[22;24;39m', '\u001b[1;4mx\u001b[22;24m'],
    ['disputed', '\u001b[31mx\u001b[39m', 'x'],
    ['chip', '\u001b[7mx\u001b[27m', '\u001b[7mx\u001b[27m'],
    ['cursor', '\u001b[1;32mx\u001b[22;39m', '\u001b[1mx\u001b[22m'],
  ])('%s', (role, colored, plain) => {
    expect(paint([piece('x', role)], colorLook)).toBe(colored);
    expect(paint([piece('x', role)], plainLook)).toBe(plain);
  });

  test.each(roles)('%s leaves nothing switched on', (role) => {
    const sequences = paint([piece('x', role)], colorLook).matchAll(/\u001b\[([\d;]*)m/g);
    const on = new Set<string>();
    const off: Readonly<Record<string, readonly string[]>> = {
      '22': ['1', '2'],
      '24': ['4'],
      '27': ['7'],
      '39': ['31', '32', '35'],
    };
    for (const [, codes = ''] of sequences) {
      for (const code of codes.split(';')) {
        const ended = off[code];
        if (ended === undefined) on.add(code);
        else for (const one of ended) on.delete(one);
      }
    }
    expect([...on]).toEqual([]);
  });

  test.each(roles)('%s without colours has no code of one', (role) => {
    expect(paint([piece('x', role)], plainLook)).not.toMatch(/\u001b\[[\d;]*\b(?:3\d|4\d|9\d)[;m]/);
  });

  test('what is chosen, matches or is reversed is told by more than a colour', () => {
    for (const role of ['match', 'selected', 'cursor', 'chip', 'bar-match', 'error'] as const)
      expect(paint([piece('x', role)], plainLook)).not.toBe('x');
  });

  test('an address is a link around the text', () => {
    expect(paint([piece('here', 'plain', 'https://a.example/?q=1')], plainLook)).toBe(
      '\u001b]8;;https://a.example/?q=1\u001b\\here\u001b]8;;\u001b\\',
    );
  });

  test('no piece, no text', () => {
    expect(paint([], colorLook)).toBe('');
    expect(paint([piece('a'), piece('b')], colorLook)).toBe('ab');
  });
});

describe('ASCII', () => {
  const signs = '❯›≠…─│┼·←→↑↓✕✓×●○◆▼▽▾▸↺▲△╘═╛┄━╋‹–—’“”°▁▂▃▄▅▆▇█⡀⡄⡆⡇';

  test('every sign of ours has a form of one cell', () => {
    const shown = paint([piece(signs)], asciiLook);
    expect(shown).toMatch(/^[ -~]+$/);
    expect(shown.length).toBe([...signs].length);
    for (const sign of signs) expect(width(paint([piece(sign)], asciiLook))).toBe(width(sign));
  });

  test('signs that say what a row is stay apart', () => {
    const signs = '❯≠✓◆●○▲▼▽▸▾↺';
    expect(new Set(paint([piece(signs)], asciiLook)).size).toBe(signs.length);
  });

  test('heights of bars stay apart from each other and from a column without a match', () => {
    const bars = paint([piece('▁▂▃▄▅▆▇█', 'bar')], asciiLook);
    expect(new Set(bars).size).toBe(8);
    for (const sign of '⡀⡄⡆⡇') expect(bars).not.toContain(paint([piece(sign, 'bar')], asciiLook));
  });

  test.each([
    ['Tuesday · policy', 'Tuesday | policy'],
    [' · 3 events', ' | 3 events'],
    ['col·lecció', 'col.lecció'],
    ['US troops at Ain al-A…', 'US troops at Ain al...'],
    ['  … 3 more', '... 3 more'],
    ['Strait of Horm… +9', 'Strait of Ho... +9'],
    ['15…21 ', '15~21 '],
    ['  Oct… ', '  Oct~ '],
    ['سلیمانی…', 'سلیمانی~'],
  ])('%s reads %s: no sign that means something else', (text, shown) => {
    expect(paint([piece(text)], asciiLook)).toBe(shown);
  });

  test('letters of any script stay', () => {
    expect(paint([piece('سلیمانی Ğül 漢字')], asciiLook)).toBe('سلیمانی Ğül 漢字');
  });

  test('addresses stay whole', () => {
    expect(paint([piece('a·b', 'link', 'https://a.example/·')], asciiLook)).toContain('https://a.example/·');
  });
});

import { describe, expect, test } from 'vitest';
import { createReplyFilter } from '../../../src/cli/terminal/replies.ts';

/** What of each read is for the program at once, and what is kept back at the end. */
function read(...chunks: string[]): { given: string[]; kept: string } {
  const filter = createReplyFilter();
  const text = (parts: ReturnType<typeof filter.push>): string =>
    parts.map((part) => ('text' in part ? part.text : `<${part.mouse.name}>`)).join('');
  const given = chunks.map((chunk) => text(filter.push(chunk)));
  return { given, kept: text(filter.flush()) };
}

describe('a key that comes in parts', () => {
  test.each<[parts: string[], given: string[]]>([
    [
      ['\u001b', '[B'],
      ['', '\u001b[B'],
    ],
    [
      ['\u001b[', 'B'],
      ['', '\u001b[B'],
    ],
    [
      ['\u001b', '[', 'B'],
      ['', '', '\u001b[B'],
    ],
    [
      ['\u001b[1;', '2A'],
      ['', '\u001b[1;2A'],
    ],
    [
      ['\u001b[20', '0~pasted'],
      ['', '\u001b[200~pasted'],
    ],
    [
      ['\u001bO', 'P'],
      ['', '\u001bOP'],
    ],
    [
      ['jj\u001b', '[Bk'],
      ['jj', '\u001b[Bk'],
    ],
    [
      ['\u001b[A\u001b', '[A'],
      ['\u001b[A', '\u001b[A'],
    ],
  ])('%j is given whole', (parts, given) => {
    expect(read(...parts)).toEqual({ given, kept: '' });
  });

  test.each(['\u001b', '\u001b[', '\u001bO', '\u001b]'])('%j alone is a key after all', (text) => {
    expect(read(text)).toEqual({ given: [''], kept: text });
  });

  test('of which the rest never comes types nothing', () => {
    expect(read('\u001b[1;5')).toEqual({ given: [''], kept: '' });
  });
});

describe('what is no key', () => {
  test.each<[string, string[], string[]]>([
    ['the answer to a question for a colour', ['j\u001b]11;rgb:0000/0000/0000\u0007k'], ['jk']],
    ['one that comes in parts', ['\u001b', ']11;rgb:', '0000\u001b', '\\k'], ['', '', '', 'k']],
    ['an answer right after Escape', ['\u001b\u001b]11;x\u0007'], ['\u001b']],
    ['a click', ['\u001b[<0;5;3M\u001b[<0;5;3mj'], ['<click>j']],
    ['a turn of the wheel in parts', ['\u001b[<6', '5;1;1M'], ['', '<wheeldown>']],
  ])('%s is taken out', (_name, chunks, given) => {
    expect(read(...chunks)).toEqual({ given, kept: '' });
  });

  test('pasted text is left alone', () => {
    expect(read('\u001b[200~a\u001b]b\u001b[201~')).toEqual({
      given: ['\u001b[200~a\u001b]b\u001b[201~'],
      kept: '',
    });
  });

  test.each<[parts: string[], given: string[]]>([
    [
      ['\u001b[200~a', '\u001b]b', 'c\u001b[201~j'],
      ['\u001b[200~a', '\u001b]b', 'c\u001b[201~j'],
    ],
    [
      ['\u001b[200~a\u001b[2', '01~', '\u001b]11;x\u0007k'],
      ['\u001b[200~a', '\u001b[201~', 'k'],
    ],
  ])('pasted text in the parts %j is left alone up to its end', (parts, given) => {
    expect(read(...parts)).toEqual({ given, kept: '' });
  });

  test('the end of pasted text may take its time', () => {
    const filter = createReplyFilter();
    expect(filter.push('\u001b[200~a\u001b[20')).toEqual([{ text: '\u001b[200~a' }]);
    expect(filter.flush()).toEqual([]);
    expect(filter.push('1~\u001b]11;x\u0007k')).toEqual([{ text: '\u001b[201~' }, { text: 'k' }]);
  });
});

import { describe, expect, test } from 'vitest';
import { createInputDecoder, type InputPart } from '../../../src/cli/terminal/input-decoder.ts';

const shown = (parts: readonly InputPart[]): string =>
  parts.map((part) => ('text' in part ? part.text : `<${part.mouse.name}>`)).join('');

/** What of each read is for the program at once, and what is given up for a key at the end. */
function read(...chunks: string[]): { given: string[]; kept: string } {
  const decoder = createInputDecoder();
  const given = chunks.map((chunk) => shown(decoder.push(chunk)));
  return { given, kept: shown(decoder.giveUp()) };
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

  test('an Escape alone is the key', () => {
    expect(read('\u001b')).toEqual({ given: [''], kept: '\u001b' });
  });

  test.each(['\u001b[', '\u001bO', '\u001b[[', '\u001b[1;5', '\u001bP', '\u001b]11;rgb:', '\u001b[<0;5'])(
    '%j of which the rest never comes types nothing',
    (text) => {
      expect(read(text)).toEqual({ given: [''], kept: '' });
    },
  );

  test.each<[parts: string[], given: string[]]>([
    [
      ['\u001b[', '\u0003'],
      ['', '\u0003'],
    ],
    [
      ['\u001b[1;', '\u001b[B'],
      ['', '\u001b[B'],
    ],
    [
      ['\u001bO', '\r'],
      ['', '\r'],
    ],
  ])('of %j the one that another key came into is dropped', (parts, given) => {
    expect(read(...parts)).toEqual({ given, kept: '' });
  });

  /** The decoder, an Escape taken for the key, and what it makes of what comes then. */
  const late = (...chunks: string[]): string[] => {
    const decoder = createInputDecoder();
    decoder.push('\u001b');
    decoder.giveUp();
    return chunks.map((chunk) => shown(decoder.push(chunk)));
  };

  test.each<[chunks: string[], given: string[]]>([
    [['[1~'], ['\u001b[1~']],
    [['[B'], ['\u001b[B']],
    [['OP'], ['\u001bOP']],
    [
      ['[1;', '2B'],
      ['', '\u001b[1;2B'],
    ],
    [
      ['[', '1~'],
      ['', '\u001b[1~'],
    ],
    [[']11;rgb:0/0/0\u0007'], ['']],
    [
      ['[200~pa', 'sted\u001b[201~'],
      ['\u001b[200~pa', 'sted\u001b[201~'],
    ],
    [['j'], ['j']],
    [['1~'], ['1~']],
  ])('after an Escape that was taken for the key, %j is the rest of another', (chunks, given) => {
    expect(late(...chunks)).toEqual(given);
  });

  test('a [ soon after the Escape key is typed when nothing follows', () => {
    const decoder = createInputDecoder();
    decoder.push('\u001b');
    decoder.giveUp();
    expect(shown(decoder.push('['))).toBe('');
    expect(shown(decoder.giveUp())).toBe('[');
  });

  test('an Escape is answered promptly, and what nobody types by hand is waited for', () => {
    const patience = (...chunks: string[]): number | null => {
      const decoder = createInputDecoder();
      for (const chunk of chunks) decoder.push(chunk);
      return decoder.patience();
    };
    expect(patience('\u001b')).toBeLessThanOrEqual(50);
    expect(patience('\u001b[')).toBeGreaterThanOrEqual(2_000);
    expect(patience('\u001b[1;')).toBeGreaterThanOrEqual(2_000);
    expect(patience('\u001b[B')).toBeNull();
    expect(patience('\u001b[200~a')).toBeNull();
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
    const decoder = createInputDecoder();
    expect(decoder.push('\u001b[200~a\u001b[20')).toEqual([{ text: '\u001b[200~a' }]);
    expect(decoder.patience()).toBeNull();
    expect(decoder.push('1~\u001b]11;x\u0007k')).toEqual([{ text: '\u001b[201~' }, { text: 'k' }]);
  });
});

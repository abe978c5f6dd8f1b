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
      ['\u001b[20', '0~pasted\u001b[201~'],
      ['', '\u001b[200~pasted\u001b[201~'],
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
    expect(patience('\u001b[200~a')).toBeGreaterThanOrEqual(2_000);
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
    expect(decoder.patience()).toBeGreaterThanOrEqual(2_000);
    expect(decoder.push('1~\u001b]11;x\u0007k')).toEqual([{ text: '\u001b[201~' }, { text: 'k' }]);
  });
});

describe('an end that is lost keeps no key away', () => {
  const start = '\u001b[200~';
  const end = '\u001b[201~';
  /** What is given for each read; for `silence`, what giving up gives. */
  const given = (...reads: string[]): string[] => {
    const decoder = createInputDecoder();
    return reads.map((chunk) => shown(chunk === silence ? decoder.giveUp() : decoder.push(chunk)));
  };
  const silence = 'silence';

  test.each<[string, string[], string[]]>([
    ['pasted text is taken as far as it came', [`${start}a`, silence, 'q'], [`${start}a`, end, 'q']],
    [
      'also where it stops in the middle of its end',
      [`${start}a\u001b[20`, silence, '\r'],
      [`${start}a`, end, '\r'],
    ],
    ['and keys are keys then', [`${start}a`, silence, '\u001b[B'], [`${start}a`, end, '\u001b[B']],
    [
      'its rest is no keys, however late it comes',
      [`${start}a`, silence, `qq${end}j`],
      [`${start}a`, end, `${start}qq${end}j`],
    ],
    [
      'nor is a rest that stops again',
      [`${start}a`, silence, 'qq', silence, 'q'],
      [`${start}a`, end, `${start}qq`, end, 'q'],
    ],
    ['after one that is whole, two letters are keys', [`${start}a${end}`, 'jj'], [`${start}a${end}`, 'jj']],
    ['Ctrl-C ends it at once', [`${start}a`, '\u0003'], [`${start}a`, `\u0003${end}\u0003`]],
    ['also in one read with it', [`${start}a\u0003`], [`${start}a\u0003${end}\u0003`]],
    ['and after other keys', [`${start}a`, 'q\r\u0003'], [`${start}a`, `q\r\u0003${end}\u0003`]],
    ['in what is pasted Ctrl-C is text', [`${start}a\u0003b${end}`], [`${start}a\u0003b${end}`]],
    ['Ctrl-C ends an answer of the terminal', ['\u001b]11;rgb:0', '\u0003'], ['', '\u0003']],
    ['and so does Enter', ['\u001bP1+r', '54\rj'], ['', '\rj']],
    ['and an arrow', ['\u001b_G', 'i\u001b[B'], ['', '\u001b[B']],
    ['Ctrl-C ends a key of which only the beginning came', ['\u001b[1;', '\u0003'], ['', '\u0003']],
    ['and a report of the mouse', ['\u001b[<0;1', '\u0003'], ['', '\u0003']],
  ])('%s', (_name, reads, expected) => {
    expect(given(...reads)).toEqual(expected);
  });
});

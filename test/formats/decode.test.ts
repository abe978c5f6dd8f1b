import { describe, expect, test } from 'vitest';
import { decode, isBinary, isGzip } from '../../src/formats/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...utf8(part)])));

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

describe('text', () => {
  test.each([
    ['UTF-8', utf8('سلیمانی é'), 'سلیمانی é'],
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, '[]'), '[]'],
    ['UTF-16, little end first', utf16('\ufeffسلیمانی', true), 'سلیمانی'],
    ['UTF-16, big end first', utf16('\ufeffسلیمانی', false), 'سلیمانی'],
    ['nothing', new Uint8Array(), ''],
  ])('%s is read without a note', (_, input, text) => {
    expect(decode(input)).toEqual({ text });
  });

  test('Windows-1252 is read with a note that names it', () => {
    expect(decode(bytes('caf', 0xe9, ' ', 0x93, 'x', 0x94, ' ', 0x96, ' ', 0x80, 0x8d))).toEqual({
      text: 'café “x” – €\ufffd',
      note: 'not UTF-8, read as Windows-1252; save the file as UTF-8',
    });
  });

  test('UTF-8 with one wrong byte keeps its other letters', () => {
    expect(decode(bytes('سلیمانی', 0xff, ' x'))).toEqual({
      text: 'سلیمانی\ufffd x',
      note: '1 place is not valid UTF-8 and shown as \ufffd; save the file as UTF-8',
    });
  });

  test('UTF-8 that ends within a letter keeps its other letters', () => {
    expect(decode(utf8('["x", "é').subarray(0, -1))).toMatchObject({
      text: '["x", "\ufffd',
    });
  });
});

test.each([
  ['a PNG image', bytes(0x89, 'PNG', 13, 10, 26, 10, 0, 0, 0, 13), true],
  ['control characters all over', Uint8Array.from({ length: 256 }, (_, i) => (i % 8) + 1), true],
  ['JSON', utf8('{"a":\r\n\t1}'), false],
  ['JSON with one control character', utf8(`["${'x'.repeat(50)}\x1b"]`), false],
  ['JSON with one NUL', utf8(`["${'x'.repeat(50)}\0"]`), false],
  ['UTF-16 without its mark', utf16('[{"date":"2020"}]', true), true],
  ['UTF-16 with its mark', utf16('\ufeff[]', true), false],
  ['nothing', new Uint8Array(), false],
])('%s: binary or not', (_, input, expected) => {
  expect(isBinary(input)).toBe(expected);
});

test('gzip is told by its first two bytes', () => {
  expect(isGzip(bytes(0x1f, 0x8b, 8))).toBe(true);
  expect(isGzip(utf8('[]'))).toBe(false);
  expect(isGzip(new Uint8Array())).toBe(false);
});

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

  /** The codes of a text in an encoding that Node reads but doesn't write. */
  function encoded(text: string, encoding: string): Uint8Array {
    const codes = new Map<string, readonly number[]>();
    const decoder = new TextDecoder(encoding);
    for (let first = 0x80; first < 0x100; first++) {
      codes.set(decoder.decode(Uint8Array.of(first)), [first]);
      for (let second = 0x40; second < 0xff; second++) {
        const letter = decoder.decode(Uint8Array.of(first, second));
        if ([...letter].length === 1) codes.set(letter, [first, second]);
      }
    }
    return bytes(...[...text].flatMap((letter): (string | number)[] => [...(codes.get(letter) ?? [letter])]));
  }

  test.each([
    ['Windows-1252', 'date,titre\n2020-01-01,Réunion à Genève\n'],
    ['Windows-1252', 'Datum;Ereignis\n1.1.2020;Übergabe der Straße\n'],
    ['Windows-1250', 'Data;Wydarzenie\n1981;Wprowadzenie stanu wojennego, Łódź, święto\n'],
    ['Windows-1254', 'Tarih;Olay\n2015;Ankara Garı saldırısı, Şişli\n'],
    ['Windows-1251', 'Дата;Событие\n24.02.2022;Начало вторжения\n'],
    ['Windows-1251', 'Дата;Подія\n24.02.2022;Початок вторгнення, Київ\n'],
    ['Windows-1253', 'Ημερομηνία;Γεγονός\n1973;Εξέγερση του Πολυτεχνείου\n'],
    ['Windows-1255', 'תאריך,אירוע\n1973,פרוץ המלחמה\n'],
    ['Windows-1256', 'التاريخ,الحدث\n2020,اغتيال سليماني في بغداد\n'],
    ['Shift_JIS', '年月日,出来事\n2011年3月11日,東日本大震災の記録\n'],
    ['GB18030', '时间,事件名称\n2008年5月12日,汶川地震\n'],
    ['Big5', '日期,事件\n1999年9月21日,集集大地震\n'],
    ['EUC-KR', '날짜,사건\n2014년 4월 16일,세월호 침몰 사고\n'],
  ])('%s is told by its letters: %s', (encoding, text) => {
    expect(decode(encoded(text, encoding))).toEqual({
      text,
      note: `not UTF-8, read as ${encoding}; save the file as UTF-8`,
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

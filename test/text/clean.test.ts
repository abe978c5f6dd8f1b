import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanLine,
  cleanProse,
  cleanValue,
  type Loss,
  hasHidden,
  isPlain,
  maxLine,
  maxProse,
  quote,
  safeUrl,
} from '../../src/text/clean.ts';

const esc = '\x1b';

describe('a line', () => {
  test.each([
    ['plain text stays', 'Rockets hit the Green Zone', 'Rockets hit the Green Zone'],
    ['an empty text stays', '', ''],
    ['Arabic letters stay', 'قاسم سليماني', 'قاسم سليماني'],
    ['Persian keeps its ZWNJ', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['an emoji family keeps its ZWJ', '👨\u200d👩\u200d👧', '👨\u200d👩\u200d👧'],
    ['a heart keeps its variation selector', '❤\ufe0f', '❤\ufe0f'],
    ['colours go', `${esc}[1;31mred${esc}[0m alert`, 'red alert'],
    ['8-bit colours go', '\x9b31mred', 'red'],
    ['a window title goes', `a${esc}]0;pwned\x07b`, 'ab'],
    ['a clipboard write goes', `a${esc}]52;c;cm0gLXJm${esc}\\b`, 'ab'],
    ['a link goes, its text stays', `${esc}]8;;http://evil${esc}\\text${esc}]8;;${esc}\\`, 'text'],
    ['an 8-bit OSC goes', 'a\x9d0;t\x9cb', 'ab'],
    ['an OSC without end swallows the rest', `a${esc}]0;title`, 'a'],
    ['DCS, SOS, PM and APC go', `a${esc}Pq${esc}\\${esc}Xq${esc}\\${esc}^q${esc}\\${esc}_q${esc}\\b`, 'ab'],
    ['a CSI without end goes', `a${esc}[12;`, 'a'],
    ['a short escape goes', `a${esc}cb${esc}(Bc`, 'abc'],
    ['a lone ESC goes', `a${esc}`, 'a'],
    ['an escape within an escape goes', `${esc}${esc}[[31mx`, '1mx'],
    ['NUL, BEL, BS and DEL go', 'a\0\x07\x08\x7fb', 'ab'],
    ['C1 goes', 'a\x85\x8db', 'ab'],
    ['line breaks and tabs become a space', 'a\r\nb\tc\vd', 'a b c d'],
    ['blanks are single and none at the ends', '  a \u00a0\u3000 b  ', 'a b'],
    ['U+2028 and U+2029 become a space', 'a\u2028b\u2029c', 'a b c'],
    ['overrides and isolates go', 'a\u202egnp.exe\u202c \u2066b\u2069', 'agnp.exe b'],
    ['direction marks go', 'a\u200e\u200f\u061cb', 'ab'],
    ['invisible characters go', 'a\u200b\ufeff\u00ad\u2060\u034f\u{e0041}\u3164b', 'ab'],
    ['a lone surrogate is replaced', 'a\ud800b', 'a\ufffdb'],
    ['letters are composed', 'e\u0301', 'é'],
    ['the Angstrom sign is a letter', '\u212b', 'Å'],
    ['a run of marks is cut to thirty', `x${'\u0331'.repeat(500)}`, `x${'\u0331'.repeat(30)}`],
  ])('%s', (_, text, clean) => {
    expect(cleanLine(text)).toBe(clean);
  });

  test('is cut at its limit, never within a character', () => {
    const long = cleanLine(`${'x'.repeat(maxLine - 2)}😀😀`);
    expect(long).toBe(`${'x'.repeat(maxLine - 2)}…`);
    expect(cleanLine('x'.repeat(maxLine))).toHaveLength(maxLine);
  });
});

describe('prose', () => {
  test.each([
    ['keeps its paragraphs', 'one\n\ntwo\nthree', 'one\n\ntwo\nthree'],
    ['has \\n for every line break', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['has no more than one empty line', '\n\none\n \n\t\n\ntwo\n', 'one\n\ntwo'],
    ['has single blanks', ' a  b\t c \n d', 'a b c\nd'],
    ['loses its escapes', `a${esc}[2J\nb`, 'a\nb'],
  ])('%s', (_, text, clean) => {
    expect(cleanProse(text)).toBe(clean);
  });

  test('is cut at its limit', () => {
    expect(cleanProse('x'.repeat(maxProse + 5))).toBe(`${'x'.repeat(maxProse - 1)}…`);
  });
});

// Text as an attacker would mix it: pieces of sequences, invisible and combining characters, any UTF-16 unit.
const pieces = fc.constantFrom(
  ...[
    esc,
    `${esc}[`,
    `${esc}]`,
    '\x9b',
    '\x9d',
    '\x9c',
    '\x07',
    `${esc}\\`,
    '31m',
    ';',
    '\n',
    '\r',
    ' ',
    '\t',
  ],
  ...['\u202e', '\u2066', '\u200f', '\u200b', '\u200c', '\u200d', '\ufe0f', '\u0301', '\u0316', '\u064e'],
  ...['\u0651', '\ud800', '\udc00', '\u{e0041}', 'a', 'é', 'ي', '\u1100', '\u1161', '\u2000', '\u00a0', '😀'],
);
const nasty = fc
  .array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 3 })))
  .map((parts) => parts.join(''));
// eslint-disable-next-line no-control-regex
const unsafe =
  /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\p{Surrogate}/u;

describe('whatever comes in', () => {
  test('what comes out is safe, composed, and clean already', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const line = cleanLine(text);
        const prose = cleanProse(text);
        expect(line).not.toMatch(unsafe);
        expect(line).not.toMatch(/\n|^\s|\s$|\s\s/);
        expect(prose).not.toMatch(unsafe);
        expect(line).toBe(line.normalize('NFC'));
        expect(cleanLine(line)).toBe(line);
        expect(cleanProse(prose)).toBe(prose);
        expect(hasHidden(line)).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a plain text is one that cleaning leaves alone, for every character', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const text = `a${String.fromCharCode(unit)}b`;
      if (!isPlain(text)) continue;
      // A longer text takes the slow way, whatever it holds.
      expect(cleanLine(`${text}\t`)).toBe(text);
      expect(text.normalize('NFC')).toBe(text);
    }
  });

  test('megabytes of it take no more than linear time', () => {
    const runs = [esc, `${esc}[`, `${esc}]`, '\x9d', ' ', 'a ', '\n', '\u0301\u0316', '\ud800', '\u200b'];
    for (const run of runs)
      expect(cleanLine(run.repeat(2_000_000 / run.length)).length).toBeLessThanOrEqual(maxLine);
  });
});

test.each(['Soleimani', 'قاسم', 'שלום', 'Кадими', '東京', 'Zürich', '“quoted” – dash', 'می\u200cشود'])(
  '%s needs no cleaning',
  (text) => {
    expect(isPlain(text)).toBe(true);
  },
);

test.each([
  ['control characters', 'a\x07', true],
  ['an override', 'a\u202eb', true],
  ['a tag character', 'a\u{e0041}', true],
  ['half a surrogate pair', 'a\ud83d', true],
  ['a whole surrogate pair', 'a😀', false],
  ['a line break', 'a\nb', false],
  ['a soft hyphen', 'a\u00adb', true],
])('%s: hidden or not', (_, text, isHidden) => {
  expect(hasHidden(text)).toBe(isHidden);
});

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['HTTP://Example.ORG', 'http://example.org/'],
  [' https://example.org/ ', 'https://example.org/'],
  ['https://example.org/قاسم', 'https://example.org/%D9%82%D8%A7%D8%B3%D9%85'],
  [`https://example.org/${esc}]8;;`, 'https://example.org/%1B]8;;'],
  ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['mailto:a@example.org', null],
  ['https://bank.example@evil.example/', null],
  ['https://user:secret@example.org/', null],
  ['https://', null],
  ['http:', null],
  ['example.org', null],
  ['', null],
  [`https://example.org/${'x'.repeat(5_000)}`, null],
  [`https://example.org/${'ق'.repeat(1_000)}`, null],
])('the address %s is opened as %s', (text, url) => {
  expect(safeUrl(text)).toBe(url);
});

test('an address of plain letters is what the standard makes of it', () => {
  const part = fc.string({ unit: fc.constantFrom('a', 'Z', '0', '.', '/', '-', '_', '~', '%', 'x', 'n') });
  fc.assert(
    fc.property(part, part, (host, path) => {
      const text = `https://${host}.example/${path}`;
      const standard = URL.canParse(text) ? new URL(text).href : null;
      expect(safeUrl(text)).toBe(standard);
    }),
  );
});

function cleanedWithLosses(value: unknown): readonly [text: string, ...losses: Loss[]] {
  const losses: Loss[] = [];
  const text = JSON.stringify(cleanValue(value, (loss) => losses.push(loss)));
  return [text, ...losses];
}

test('a field that the format does not define is cleaned to its keys and depth', () => {
  const value = JSON.parse(
    `{"a\\u001b[31m": ["\\u202ex", 1, null, {"b": "y\\u0007"}], "__proto__": {"c": "d"}}`,
  ) as unknown;
  expect(cleanedWithLosses(value)).toEqual([
    '{"a":["x",1,null,{"b":"y"}],"__proto__":{"c":"d"}}',
    'hidden',
    'hidden',
    'hidden',
  ]);
});

test('a field nested without end is cut', () => {
  let value: unknown = 'deep';
  for (let i = 0; i < 100_000; i++) value = [value];
  expect(cleanedWithLosses(value)).toEqual([`${'['.repeat(32)}null${']'.repeat(32)}`, 'deep']);
});

test('keys that are one when they are cleaned lose a value', () => {
  expect(cleanedWithLosses({ a: 1, 'a\u200b': 2 })).toEqual(['{"a":2}', 'hidden', 'key']);
});

test.each([
  '\u00ad',
  '\u200b',
  '\u2060',
  '\ufeff',
  '\u200e',
  '\u061c',
  '\u2066',
  '\u0000',
  '\ud800',
  `e${'\u0301'.repeat(40)}`,
])('what is taken out of a text is told: %j', (part) => {
  expect(hasHidden(`a${part}b`)).toBe(true);
  expect(cleanLine(`a${part}b`)).not.toContain(part);
});

test.each(['a  b', ' a ', 'cafe\u0301', 'می\u200cخواهم', '👨‍👩‍👧', '❤\ufe0f', 'a\n\nb', 'مُحَمَّد'])(
  'nothing is taken out of %j but blanks',
  (text) => {
    expect(hasHidden(text)).toBe(false);
  },
);

test('a quotation in a message is short and clean', () => {
  expect(quote(`a${esc}[31m\nb`)).toBe('"a b"');
  expect(quote('x'.repeat(100))).toBe(`"${'x'.repeat(59)}…"`);
});

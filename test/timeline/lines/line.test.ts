import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cutLine,
  justify,
  lineWidth,
  mark,
  padLine,
  piece,
  plain,
  wrapFacts,
  wrapPieces,
  withoutLastHeading,
  wrapPiecesAtMost,
  type Line,
  type Piece,
  type Role,
} from '../../../src/timeline/lines/line.ts';

/** `title:Rockets` a piece, with its role. */
const shown = (line: Line): string[] =>
  line.map(({ text, role, href }) => `${role}:${text}${href === undefined ? '' : `@${href}`}`);

const line: Line = [
  piece('Rockets', 'title'),
  piece(' hit ', 'dim'),
  piece('Baghdad', 'link', 'https://x.example'),
];

describe('a line cut', () => {
  test.each<[cells: number, ...pieces: string[]]>([
    [30, 'title:Rockets', 'dim: hit ', 'link:Baghdad@https://x.example'],
    [19, 'title:Rockets', 'dim: hit ', 'link:Baghdad@https://x.example'],
    [18, 'title:Rockets', 'dim: hit ', 'link:Baghd…@https://x.example'],
    [13, 'title:Rockets', 'dim: hit ', 'link:…@https://x.example'],
    [12, 'title:Rockets', 'dim: hit…'],
    [8, 'title:Rockets', 'dim:…'],
    [7, 'title:Rocket…'],
    [1, 'title:…'],
    [0, 'title:'],
    [-3, 'title:'],
  ])('to %i cells', (cells, ...pieces) => {
    expect(shown(cutLine(line, cells))).toEqual(pieces);
  });
});

describe('a line with two ends', () => {
  test('has the rest between them', () => {
    expect(plain(justify([piece('Rockets')], [piece('34 events')], 20))).toBe('Rockets    34 events');
  });

  test.each([
    [17, 'Rockets 34 events'],
    [16, 'Rocke… 34 events'],
    [11, '… 34 events'],
    [10, ' 34 events'],
    [9, '34 events'],
    [5, '34 e…'],
  ])('in %i cells gives way on the left: %j', (cells, text) => {
    expect(plain(justify([piece('Rockets')], [piece('34 events')], cells))).toBe(text);
  });
});

describe('pieces wrapped', () => {
  test('keep their roles and addresses over the end of a line', () => {
    expect(wrapPieces(line, 9).map(shown)).toEqual([
      ['title:Rockets'],
      ['dim:hit'],
      ['link:Baghdad@https://x.example'],
    ]);
    expect(wrapPieces([piece('one ', 'title'), piece('two three', 'dim')], 7).map(shown)).toEqual([
      ['title:one ', 'dim:two'],
      ['dim:three'],
    ]);
  });

  test('stand after a label and are indented under it', () => {
    const label = [piece('WHO  ', 'label')];
    expect(wrapPieces([piece('one two three')], 12, 5, label).map(plain)).toEqual([
      'WHO  one two',
      '     three',
    ]);
    expect(wrapPieces([piece('one two')], 8, 2).map(plain)).toEqual(['  one', '  two']);
    expect(wrapPieces([], 8, 2).map(plain)).toEqual(['  ']);
  });

  test('give a label that is too long no more than half of the line', () => {
    expect(wrapPieces([piece('one two')], 8, 20, [piece('A LONG LABEL', 'label')]).map(plain)).toEqual([
      'A L…one',
      '    two',
    ]);
  });

  test('are many of in a long text', () => {
    const words = Array.from({ length: 100_000 }, (_, at) =>
      piece(`word${at} `, at % 2 === 0 ? 'match' : 'plain'),
    );
    const lines = wrapPieces(words, 40);
    expect(
      lines
        .flat()
        .map(({ text }) => text.trim())
        .filter(Boolean),
    ).toHaveLength(100_000);
  });
});

test.each([
  [3, ['one', 'two', 'three']],
  [2, ['one', 'two …']],
  [1, ['one …']],
  [0, []],
])('of pieces wrapped, at most %i lines', (most, expected) => {
  expect(wrapPiecesAtMost([piece('one two three')], 5, most).map(plain)).toEqual(expected);
});

describe('marks', () => {
  test.each<[ranges: (readonly [number, number])[], ...pieces: string[]]>([
    [[], 'plain:Rockets hit'],
    [[[0, 7]], 'match:Rockets', 'plain: hit'],
    [[[8, 11]], 'plain:Rockets ', 'match:hit'],
    [
      [
        [0, 7],
        [8, 11],
      ],
      'match:Rockets',
      'plain: ',
      'match:hit',
    ],
    [
      [
        [0, 4],
        [2, 7],
      ],
      'match:Rock',
      'match:ets',
      'plain: hit',
    ],
    [
      [
        [0, 7],
        [2, 4],
      ],
      'match:Rockets',
      'plain: hit',
    ],
  ])('at %j', (ranges, ...pieces) => {
    expect(shown(mark('Rockets hit', ranges))).toEqual(pieces);
  });

  test('have the roles that are asked for', () => {
    expect(shown(mark('ab', [[0, 1]], 'selected'))).toEqual(['match:a', 'selected:b']);
    expect(mark('', [])).toEqual([]);
  });
});

test('padding adds what is missing', () => {
  expect(plain(padLine([piece('漢')], 4))).toBe('漢  ');
  expect(padLine(line, 5)).toBe(line);
});

const roles: readonly Role[] = ['plain', 'title', 'dim', 'match', 'link'];
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('', ' ', 'word', '漢字', '👨‍👩‍👧', 'e\u0301', 'سُلَيْمَان', '\u3000', 'a b\nc'),
);
const pieces = fc.array(fc.record({ text, role: fc.constantFrom(...roles) }) satisfies fc.Arbitrary<Piece>, {
  maxLength: 6,
});

describe('whatever the pieces are', () => {
  test('no line is wider than its cells', () => {
    fc.assert(
      fc.property(
        pieces,
        pieces,
        fc.integer({ min: 2, max: 40 }),
        fc.nat(30),
        (left, right, cells, indent) => {
          expect(lineWidth(cutLine(left, cells))).toBeLessThanOrEqual(cells);
          expect(lineWidth(justify(left, right, cells))).toBeLessThanOrEqual(cells);
          if (cells < 4) return;
          for (const wrapped of wrapPieces(left, cells, indent, right))
            expect(lineWidth(wrapped)).toBeLessThanOrEqual(cells);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('every letter keeps its role', () => {
    const letters = (line: Line): string[] =>
      line.flatMap(({ text, role }) => [...text.replace(/\s/g, '')].map((letter) => `${role}:${letter}`));
    fc.assert(
      fc.property(pieces, fc.integer({ min: 2, max: 40 }), (parts, cells) => {
        expect(wrapPieces(parts, cells).flatMap(letters)).toEqual(letters(parts));
        const short = letters(cutLine(parts, cells)).filter((letter) => !letter.endsWith('…'));
        expect(letters(parts).slice(0, short.length)).toEqual(short);
      }),
    );
  });

  test('marking changes no letter', () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 4 }), (shownText, pairs) => {
        const ranges = pairs
          .map(
            ([start, length]) =>
              [Math.min(start, shownText.length), Math.min(start + length, shownText.length)] as const,
          )
          .toSorted((a, b) => a[0] - b[0]);
        expect(plain(mark(shownText, ranges))).toBe(shownText);
      }),
    );
  });
});

describe('facts in a row', () => {
  const facts = ['Sunday 15 March 2020', 'rocket attack', 'killed 3', 'wounded 12–16', 'major'];

  test.each([
    [80, ['Sunday 15 March 2020 · rocket attack · killed 3 · wounded 12–16 · major']],
    [57, ['Sunday 15 March 2020 · rocket attack · killed 3 ·', 'wounded 12–16 · major']],
    [38, ['Sunday 15 March 2020 · rocket attack ·', 'killed 3 · wounded 12–16 · major']],
    [36, ['Sunday 15 March 2020 · rocket attack', 'killed 3 · wounded 12–16 · major']],
    [16, ['Sunday 15 March', '2020 · rocket', 'attack ·', 'killed 3 ·', 'wounded 12–16 ·', 'major']],
  ])('in %i cells', (cells, lines) => {
    expect(wrapFacts(facts, cells).map(plain)).toEqual(lines);
  });

  test('none that is three quarters of a line or less is parted, and no line begins with a dot', () => {
    const fact = fc.array(fc.constantFrom('killed', '3', '12–16', 'rocket'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(fact, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 6, max: 60 }),
        (all, cells) => {
          const texts = all.map((words) => words.join(' '));
          const lines = wrapFacts(texts, cells).map(plain);
          expect(lines.filter((text) => text.length > cells || text.startsWith('·'))).toEqual([]);
          expect(lines.join(' ').split(/[ ·]+/)).toEqual(all.flat());
          const whole = new Set(lines.flatMap((text) => text.replace(/ ·$/, '').split(' · ')));
          expect(texts.filter((text) => text.length <= cells * 0.75 && !whole.has(text))).toEqual([]);
        },
      ),
    );
  });
});

test.each([
  [['a', 'SOURCES'], 1],
  [['a', '', 'WHO SAYS WHAT', '  on toll:'], 2],
  [['a', 'SOURCES', 'b'], 3],
  [['a', ''], 2],
  [['SOURCES'], 1],
])('of %j the first %i are left where more follows', (texts, count) => {
  const lines = texts.map((text): Line => {
    const role = /^[A-Z ]+$/.test(text) ? 'label' : text.endsWith(':') ? 'dim' : 'plain';
    return text === '' ? [] : [piece(' '), piece(text, role)];
  });
  expect(withoutLastHeading(lines)).toHaveLength(count);
});

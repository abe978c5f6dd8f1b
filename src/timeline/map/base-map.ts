// Coast, borders, rivers and lakes as columns of numbers, from the packed map.

/** Lines or rings, point after point. */
export interface Layer {
  /** A line's points are those from `starts[line]` on, before `starts[line + 1]`. */
  readonly starts: Uint32Array;
  readonly lon: Float32Array;
  readonly lat: Float32Array;
  /** Four a line: the least and the greatest longitude, then latitude. */
  readonly boxes: Float32Array;
}

export interface CountryName {
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

interface Reader {
  readonly unsigned: () => number;
  readonly signed: () => number;
  readonly text: (length: number) => string;
}

function createReader(bytes: Uint8Array): Reader {
  let at = 0;
  const unsigned = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  };
  return {
    unsigned,
    signed: () => {
      const value = unsigned();
      return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    },
    text: (length) => new TextDecoder().decode(bytes.subarray(at, (at += length))),
  };
}

export function decodeBaseMap(bytes: Uint8Array): BaseMap {
  const reader = createReader(bytes);
  const rows = JSON.parse(reader.text(reader.unsigned())) as [string, number, number, number][];
  const names = rows.map(([name, lon, lat, area]) => ({ name, lon, lat, area }));
  const land = decodeLayer(reader);
  const borders = decodeLayer(reader);
  const rivers = decodeLayer(reader);
  return { land, borders, rivers, lakes: decodeLayer(reader), names };
}

function decodeLayer({ unsigned, signed }: Reader): Layer {
  const count = unsigned();
  const points = unsigned();
  const layer: Layer = {
    starts: new Uint32Array(count + 1),
    lon: new Float32Array(points),
    lat: new Float32Array(points),
    boxes: new Float32Array(count * 4),
  };
  let at = 0;
  for (let line = 0; line < count; line++) {
    let [x, y] = [0, 0];
    let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let left = unsigned(); left > 0; left--, at++) {
      x += signed();
      y += signed();
      layer.lon[at] = x * grid;
      layer.lat[at] = y * grid;
      west = Math.min(west, x);
      east = Math.max(east, x);
      south = Math.min(south, y);
      north = Math.max(north, y);
    }
    layer.starts[line + 1] = at;
    layer.boxes.set([west * grid, east * grid, south * grid, north * grid], line * 4);
  }
  return layer;
}

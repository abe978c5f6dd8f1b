// The base map as dots: which cells have coast, borders, rivers in them, and which are sea.
import type { BaseMap, Layer } from './base-map.ts';
import { dotsAcross, dotsDown, latAt, lonAt, xOf, type Projection } from './projection.ts';

/** A byte a cell in each: the dots of braille. */
export interface Raster {
  readonly coast: Uint8Array;
  readonly borders: Uint8Array;
  readonly waters: Uint8Array;
  /** 1 where nothing of the cell is land. */
  readonly sea: Uint8Array;
}

/** The bits of the dots of a cell, by row and column. */
const bits = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];
/** Degrees a dot: beyond these a layer is noise, closer than these it is wrong by kilometres. */
const shown = {
  coast: { from: 0.003, to: Infinity },
  borders: { from: 0.003, to: 0.55 },
  waters: { from: 0.003, to: 0.3 },
} as const;
/** Which dots of a line are drawn: rivers three of four, borders two. */
const dashes = { coast: [1, 1, 1, 1], borders: [1, 1, 0, 0], waters: [1, 1, 1, 0] } as const;
/** Islands and lakes smaller than this, in dots, aren't drawn. */
const speck = 1.2;
/** In fewer cells the coast and borders of a wide country would mix. */
const roomForBorders = { cells: 70, scale: 0.1 } as const;
/** A turn to either side is drawn too: a view may cross the date line. */
const turns = [-360, 0, 360];

export function raster(map: BaseMap, to: Projection): Raster {
  const cells = (to.width / dotsAcross) * (to.height / dotsDown);
  const { scale } = to.view;
  const empty = (): Uint8Array => new Uint8Array(cells);
  const isShown = (layer: keyof typeof shown): boolean =>
    scale >= shown[layer].from && scale <= shown[layer].to;
  const coast = empty();
  const borders = empty();
  const waters = empty();
  const sea = empty();
  if (isShown('coast')) {
    drawLayer(map.land, to, coast, dashes.coast, speck);
    markSea(map.land, to, sea);
  }
  const isRoomy = to.width / dotsAcross >= roomForBorders.cells || scale <= roomForBorders.scale;
  if (isShown('borders') && isRoomy) drawLayer(map.borders, to, borders, dashes.borders, 0);
  if (isShown('waters')) {
    drawLayer(map.rivers, to, waters, dashes.waters, 0);
    drawLayer(map.lakes, to, waters, dashes.waters, speck);
  }
  return { coast, borders, waters, sea };
}

/** The part of the world that is in the picture; never more than once around. */
function boundsOf(to: Projection): Bounds {
  const half = Math.min(180, (lonAt(to, to.width) - lonAt(to, 0)) / 2);
  const [west, east] = [to.view.lon - half, to.view.lon + half];
  return {
    west,
    east,
    south: latAt(to, to.height),
    north: latAt(to, 0),
    left: Math.max(0, xOf(to, west)),
    right: Math.min(to.width, xOf(to, east)),
  };
}

interface Bounds {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
  /** In dots. */
  readonly left: number;
  readonly right: number;
}

/** Each line that touches the picture, with the turn at which it does. */
function forLines(
  { starts, boxes }: Layer,
  to: Projection,
  { west, east, south, north }: Bounds,
  least: number,
  draw: (from: number, end: number, turn: number) => void,
): void {
  for (let line = 0; line + 1 < starts.length; line++) {
    const at = line * 4;
    const [left = 0, right = 0] = [boxes[at], boxes[at + 1]];
    const [bottom = 0, top = 0] = [boxes[at + 2], boxes[at + 3]];
    if (bottom > north || top < south) continue;
    if (Math.max((right - left) * to.perLon, (top - bottom) * to.perLat) < least) continue;
    for (const turn of turns) {
      if (left + turn <= east && right + turn >= west) draw(starts[line] ?? 0, starts[line + 1] ?? 0, turn);
    }
  }
}

function drawLayer(
  layer: Layer,
  to: Projection,
  dots: Uint8Array,
  dash: readonly number[],
  least: number,
): void {
  const bounds = boundsOf(to);
  const { left, right } = bounds;
  const { lon, lat } = layer;
  const { view, perLon, perLat, width, height } = to;
  forLines(layer, to, bounds, least, (from, end, turn) => {
    const pen = { dots, to, bounds, dash, length: 0 };
    // xOf and yOf, inlined: most points of the world pass here before V8 has compiled this.
    let x0 = ((lon[from] ?? 0) + turn - view.lon) * perLon + width / 2;
    let y0 = (view.lat - (lat[from] ?? 0)) * perLat + height / 2;
    for (let at = from + 1; at < end; at++) {
      const x1 = ((lon[at] ?? 0) + turn - view.lon) * perLon + width / 2;
      const y1 = (view.lat - (lat[at] ?? 0)) * perLat + height / 2;
      // A ring around a pole was closed by way of it: there is no coast.
      const isSeam = Math.abs(lat[at] ?? 0) > 89.9 || Math.abs(lat[at - 1] ?? 0) > 89.9;
      const isBeside = (x0 < left && x1 < left) || (x0 >= right && x1 >= right);
      if (isBeside || (y0 < 0 && y1 < 0) || (y0 >= height && y1 >= height))
        pen.length += isSeam ? 0 : stepsOf(x0, y0, x1, y1);
      else if (!isSeam) drawSegment(pen, x0, y0, x1, y1);
      x0 = x1;
      y0 = y1;
    }
  });
}

/** Dots of a segment. */
const stepsOf = (x0: number, y0: number, x1: number, y1: number): number =>
  Math.max(1, Math.ceil(Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0))));

interface Pen {
  readonly dots: Uint8Array;
  readonly to: Projection;
  readonly bounds: Bounds;
  readonly dash: readonly number[];
  /** Dots since the line began: the dashes go on over its corners. */
  length: number;
}

function drawSegment(pen: Pen, x0: number, y0: number, x1: number, y1: number): void {
  const { dots, to, bounds, dash } = pen;
  const { left, right } = bounds;
  const steps = stepsOf(x0, y0, x1, y1);
  const start = pen.length;
  pen.length += steps;
  const part = partWithin(x0, y0, x1, y1, to);
  const cells = to.width / dotsAcross;
  for (
    let step = Math.floor(part.from * steps);
    step < Math.min(steps, Math.ceil(part.end * steps) + 1);
    step++
  ) {
    if (dash[(start + step) % dash.length] === 0) continue;
    const x = Math.floor(x0 + ((x1 - x0) * step) / steps);
    const y = Math.floor(y0 + ((y1 - y0) * step) / steps);
    if (x < left || x >= right || y < 0 || y >= to.height) continue;
    const cell = (y >> 2) * cells + (x >> 1);
    dots[cell] = (dots[cell] ?? 0) | (bits[(y & 3) * dotsAcross + (x & 1)] ?? 0);
  }
}

const whole = { from: 0, end: 1 };

/** Of a long segment, the part that may be in the picture (Liang–Barsky); a short one is walked as it is. */
function partWithin(x0: number, y0: number, x1: number, y1: number, { width, height }: Projection) {
  if (Math.abs(x1 - x0) < 2 * width && Math.abs(y1 - y0) < 2 * height) return whole;
  let [from, end] = [0, 1];
  for (const [a, b, most] of [
    [x0, x1, width],
    [y0, y1, height],
  ] as const) {
    if (a === b) continue;
    const [enters, leaves] = [(0 - a) / (b - a), (most - a) / (b - a)];
    from = Math.max(from, Math.min(enters, leaves));
    end = Math.min(end, Math.max(enters, leaves));
  }
  return { from: Math.max(0, from), end: Math.max(0, end) };
}

/** Rows and columns of a cell at which it is asked whether there is land. */
const samples = 2;

/** Sea is where no sample of a cell is within a ring of land: by the crossings of each row of samples, even and odd. */
function markSea(land: Layer, to: Projection, sea: Uint8Array): void {
  const bounds = boundsOf(to);
  const cells = to.width / dotsAcross;
  const rows = (to.height / dotsDown) * samples;
  const step = dotsDown / samples;
  const crossings: number[][] = Array.from({ length: rows }, () => []);
  const { lon, lat } = land;
  const { view, perLat, height } = to;
  forLines(land, to, bounds, 0, (from, end, turn) => {
    let y0 = ((view.lat - (lat[end - 1] ?? 0)) * perLat + height / 2) / step - 0.5;
    let row0 = Math.ceil(y0);
    for (let at = from, before = end - 1; at < end; before = at++) {
      const y1 = ((view.lat - (lat[at] ?? 0)) * perLat + height / 2) / step - 0.5;
      const row1 = Math.ceil(y1);
      // Most stay between two rows of samples.
      if (row0 !== row1) {
        const x0 = xOf(to, (lon[before] ?? 0) + turn);
        const x1 = xOf(to, (lon[at] ?? 0) + turn);
        const last = Math.min(rows, Math.max(row0, row1)) - 1;
        for (let row = Math.max(0, Math.min(row0, row1)); row <= last; row++)
          crossings[row]?.push(x0 + ((x1 - x0) * (row - y0)) / (y1 - y0));
      }
      y0 = y1;
      row0 = row1;
    }
  });
  const drawn = {
    first: Math.ceil((bounds.left * samples) / dotsAcross - 0.5),
    end: Math.floor((bounds.right * samples) / dotsAcross + 0.5),
  };
  for (let row = 0; row < rows; row++) {
    const lat = latAt(to, (row + 0.5) * step);
    const isWorld = lat <= 90 && lat >= -90;
    const ordered = Float64Array.from(crossings[row] ?? []).sort();
    markRow(
      sea,
      Math.floor(row / samples) * cells,
      row % samples === 0,
      ordered,
      isWorld ? drawn : null,
      cells,
    );
  }
}

/** A row of samples: a cell stays sea only where none of its rows says land. */
function markRow(
  sea: Uint8Array,
  start: number,
  isFirst: boolean,
  crossings: Float64Array,
  drawn: { readonly first: number; readonly end: number } | null,
  cells: number,
): void {
  if (isFirst) sea.fill(drawn === null ? 0 : 1, start, start + cells);
  if (drawn === null) return;
  let passed = 0;
  for (let sample = 0; sample < cells * samples; sample++) {
    const x = ((sample + 0.5) * dotsAcross) / samples;
    while (passed < crossings.length && (crossings[passed] ?? 0) < x) passed++;
    if (passed % 2 === 1 || sample < drawn.first || sample >= drawn.end)
      sea[start + Math.floor(sample / samples)] = 0;
  }
}

// From degrees to dots of the picture and back: equirectangular, with the parallel in its middle at full scale. It works at
// the poles and across the date line, and has an inverse.

/** Where a map looks: the middle, and the degrees of a dot from north to south. */
export interface MapView {
  readonly lon: number;
  readonly lat: number;
  readonly scale: number;
}

/** A cell of braille is two dots wide and four high: dots are about square. */
export const dotsAcross = 2;
export const dotsDown = 4;

/** Beyond this parallel the picture isn't drawn any wider. */
const steepest = 80;

/** A picture of so many dots. */
export interface Projection {
  readonly view: MapView;
  readonly width: number;
  readonly height: number;
  /** Dots a degree of longitude, and of latitude. */
  readonly perLon: number;
  readonly perLat: number;
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** How much shorter a degree of longitude is than one of latitude. */
export function squeeze(lat: number): number {
  return Math.cos(radians(Math.min(steepest, Math.abs(lat))));
}

/** `lon` within half a turn of `middle`. */
export function turned(lon: number, middle: number): number {
  const apart = lon - middle;
  return middle + apart - 360 * Math.floor((apart + 180) / 360);
}

export function projection(view: MapView, cells: number, rows: number): Projection {
  return {
    view,
    width: cells * dotsAcross,
    height: rows * dotsDown,
    perLon: squeeze(view.lat) / view.scale,
    perLat: 1 / view.scale,
  };
}

/** In dots, from the left; a longitude is taken as it is. */
export function xOf({ view, width, perLon }: Projection, lon: number): number {
  return (lon - view.lon) * perLon + width / 2;
}

/** In dots, from the top. */
export function yOf({ view, height, perLat }: Projection, lat: number): number {
  return (view.lat - lat) * perLat + height / 2;
}

export function lonAt({ view, width, perLon }: Projection, x: number): number {
  return (x - width / 2) / perLon + view.lon;
}

export function latAt({ view, height, perLat }: Projection, y: number): number {
  return view.lat - (y - height / 2) / perLat;
}

/** The cell of a place, by the nearest way round the world; it may lie outside. */
export function cellOf(to: Projection, lon: number, lat: number): { readonly x: number; readonly y: number } {
  return {
    x: Math.floor(xOf(to, turned(lon, to.view.lon)) / dotsAcross),
    y: Math.floor(yOf(to, lat) / dotsDown),
  };
}

/** The closest and the widest view: a street, and a little more than the world. */
const nearest = 5e-5;

/** More degrees than this from the middle to the top, and what is beyond a pole is left out as far as it can be. */
const wide = 30;

/** The same place, at a scale that can be drawn, a latitude that there is and a longitude of this turn. */
export function clampView(view: MapView, cells: number, rows: number): MapView {
  const widest = Math.max(360 / (cells * dotsAcross), 180 / (rows * dotsDown));
  const scale = Math.max(nearest, Math.min(widest, view.scale));
  const half = (rows * dotsDown * scale) / 2;
  const most = half > wide ? Math.max(0, 90 - half) : 90;
  return { lon: turned(view.lon, 0), lat: Math.max(-most, Math.min(most, view.lat)), scale };
}

// How closely the reader looks: what is shown at each level, and under which headings.
import type { Importance } from '../../dataset/model.ts';

export const zooms = ['years', 'months', 'days'] as const;
export type Zoom = (typeof zooms)[number];

interface Level {
  /** The list's headings, and the unit in which what is folded is counted. */
  readonly heading: 'year' | 'month';
  readonly shows: ReadonlySet<Importance>;
}

export const levels: Readonly<Record<Zoom, Level>> = {
  years: { heading: 'year', shows: new Set<Importance>(['major']) },
  months: { heading: 'month', shows: new Set<Importance>(['major', 'normal']) },
  days: { heading: 'month', shows: new Set<Importance>(['major', 'normal', 'minor']) },
};

/** The level that folds nothing. */
export const closest: Zoom = 'days';

/** The next level in (1) or out (-1); the same one at the ends. */
export function zoomBy(zoom: Zoom, step: 1 | -1): Zoom {
  return zooms[zooms.indexOf(zoom) + step] ?? zoom;
}

// The views of a result, and how each shares the body of the screen with the detail.
import type { Shape } from '../../timeline/lines/layout.ts';

export const shapes = {
  // As wide as the longest title, as long as the detail has the room that its text reads well in.
  list: { besideColumns: 100, columnShare: 0.45, mostColumns: 72, detailColumns: 72, rowShare: 0.42 },
  // Lanes are as wide as can be: the detail is below, where there are rows enough for both.
  lanes: {
    besideColumns: Infinity,
    columnShare: 0.62,
    mostColumns: Infinity,
    rowShare: 0.62,
    stackedRows: 26,
    axisFrom: 14,
  },
  // A line under the map tells the event where the detail isn't beside it.
  map: {
    besideColumns: 100,
    columnShare: 0.58,
    mostColumns: Infinity,
    mostDetail: 64,
    rowShare: 0.62,
    stackedRows: Infinity,
    axisFrom: 14,
  },
} as const satisfies Record<string, Shape>;

export type ViewName = keyof typeof shapes;

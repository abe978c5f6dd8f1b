// The views of a result, and how each shares the body of the screen with the detail.
import type { Shape } from '../../timeline/lines/layout.ts';

export const shapes = {
  // Titles are seldom over 60 cells; beyond that the detail reads better with the room.
  list: { besideColumns: 100, columnShare: 0.45, mostColumns: 72, rowShare: 0.42 },
} as const satisfies Record<string, Shape>;

export type ViewName = keyof typeof shapes;
export const viewNames = Object.keys(shapes) as ViewName[];

// Where that which lies over the panes stands.
import type { World } from '../app/world.ts';
import type { Layout, Rect } from '../timeline/layout.ts';

/** All of the screen but its first line and the hints. */
export function overAllRect({ size }: World, { hints }: Layout): Rect {
  return { left: 0, top: 1, width: size.columns, height: size.rows - 1 - (hints?.height ?? 0) };
}

/** From the top of the panes to the hints. */
export function threadRect({ size }: World, { list, detail, hints }: Layout): Rect {
  const top = (list ?? detail)?.top ?? 1;
  return { left: 0, top, width: size.columns, height: size.rows - top - (hints?.height ?? 0) };
}

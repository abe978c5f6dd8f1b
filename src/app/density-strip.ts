// When events were, in a few cells.
import type { World } from './world.ts';
import { bars, density } from '../timeline/axis/axis.ts';

/** Over the whole of the dataset's time, in `columns` cells. */
export function densityStrip(world: World, events: readonly number[], columns: number): string {
  const time = world.time();
  if (time.range === null || columns === 0) return '';
  const counts = density({ range: time.range, columns }, time, events);
  return bars(counts, null)
    .map(({ text }) => text)
    .join('');
}

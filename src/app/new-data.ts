// Replaces the data: the reader stays at the same event, or at the nearest in time.
import { sortDay } from '../dates/edtf/edtf.ts';
import type { Dataset } from '../dataset/model.ts';
import type { Prompt, State, Visit } from './state.ts';
import type { World } from './world.ts';

/** The state as it was in `before`, its events those of `after`. */
export function onNewData(before: World, after: World, state: State): State {
  const moved = (id: string): string =>
    after.catalog.indexOf(id) === undefined ? (nearestInTime(before, after.dataset, id) ?? id) : id;
  const move = (id: string | null): string | null => (id === null ? null : moved(id));
  const visit = (from: Visit): Visit => ({ ...from, cursor: move(from.cursor), pinned: move(from.pinned) });
  const prompt = (from: Prompt | null): Prompt | null =>
    from?.type === 'search' ? { ...from, near: move(from.near), origin: visit(from.origin) } : from;
  return {
    ...state,
    ...visit(state),
    prompt: prompt(state.prompt),
    past: state.past.map(visit),
    future: state.future.map(visit),
  };
}

/** The id of the event nearest to the one of that id; of two as near, the later one. */
function nearestInTime({ catalog, dataset }: World, { events }: Dataset, id: string): string | undefined {
  const when = dataset.events[catalog.indexOf(id) ?? -1]?.when;
  if (when === undefined) return undefined;
  const day = sortDay(when);
  let nearest = { id: undefined as string | undefined, days: Number.POSITIVE_INFINITY };
  for (const event of events) {
    const days = Math.abs(sortDay(event.when) - day);
    if (days <= nearest.days) nearest = { id: event.id, days };
  }
  return nearest.id;
}

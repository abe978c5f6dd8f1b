// What every format is written from, and what comes of it.
import type { Day } from '../../dates/calendar.ts';
import type { Dataset, TimelineEvent } from '../../dataset/model.ts';

export interface Selection {
  /** In the order that they are written in. */
  readonly events: readonly TimelineEvent[];
  /** What they refer to. */
  readonly dataset: Dataset;
  /** In UTC. */
  readonly today: Day;
}

export interface Written {
  readonly parts: Iterable<string>;
  /** What the format can't hold and was left out, counted, in words. */
  readonly losses: readonly string[];
}

export type Writer = (selection: Selection) => Written;

/** "3 events without a date are left out"; nothing for none. */
export function countedLoss(count: number, one: string, many: string): readonly string[] {
  return count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`];
}

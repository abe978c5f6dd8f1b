// What `is:` may be followed by: qualities that an event has or hasn't.
import { isContested } from '../dataset/dispute.ts';
import { importances } from '../dataset/importance.ts';
import type { Dataset, TimelineEvent } from '../dataset/model.ts';
import type { Steps } from '../text/task.ts';
import { eachEvent, type PostingsMap } from './postings.ts';

const ofEvent: Readonly<Record<string, (event: TimelineEvent) => boolean>> = {
  disputed: ({ disputed }) => disputed.length > 0,
  contested: isContested,
  uncertain: ({ when }) => when.isUncertain,
};

export const qualities = [...Object.keys(ofEvent), 'major', 'normal', 'minor'] as const;

/** Every quality, with the indexes of the events that have it, ascending. */
export function* eventsByQuality(dataset: Dataset): Steps<PostingsMap> {
  const found = new Map<string, number[]>(qualities.map((quality) => [quality, []]));
  const importance = importances(dataset);
  yield* eachEvent(dataset.events, (event, index) => {
    for (const [quality, holds] of Object.entries(ofEvent)) if (holds(event)) found.get(quality)?.push(index);
    found.get(importance[index] ?? 'normal')?.push(index);
  });
  return found;
}

// How many events somebody is in, in words.
import { counted } from '../../text/counted.ts';

/** "52 events", or "in 40, speaks in 12 more" of one who takes part in only some of them. */
export function countedEvents(events: number, part: number | null): string {
  if (part === null || part === events) return counted(events, 'event');
  return part === 0 ? `speaks in ${events}` : `in ${part}, speaks in ${events - part} more`;
}

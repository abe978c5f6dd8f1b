// Which disagreements the list marks with ≠: those on who did it, whether it happened, its cause or its toll.
import type { Claim, TimelineEvent } from './model.ts';

const weighty: ReadonlySet<string> = new Set([
  'culprit',
  'who did it',
  'responsibility',
  'whether it happened',
  'cause',
  'toll',
  'death toll',
  'casualties',
]);

export function isWeighty(aspect: string): boolean {
  return weighty.has(aspect.toLowerCase());
}

export function isContested({ disputed }: Pick<TimelineEvent, 'disputed'>): boolean {
  return disputed.some(isWeighty);
}

/** Whether a claim contradicts somebody. */
export function isDenial({ stance }: Pick<Claim, 'stance'>): boolean {
  return stance === 'denies' || stance === 'disputes';
}

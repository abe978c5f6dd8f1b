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

/** A claim on several aspects stands under the first of them; '' for what bears on none. */
export function claimsByAspect({ claims, disputed }: TimelineEvent): ReadonlyMap<string, readonly Claim[]> {
  const aspects = [...disputed.filter(isWeighty), ...disputed.filter((aspect) => !isWeighty(aspect))];
  const groups = new Map([...aspects, ''].map((aspect): [string, Claim[]] => [aspect, []]));
  for (const claim of claims) {
    const aspect = aspects.find((each) => claim.about?.includes(each)) ?? '';
    groups.get(aspect)?.push(claim);
  }
  return new Map([...groups].filter(([, group]) => group.length > 0));
}

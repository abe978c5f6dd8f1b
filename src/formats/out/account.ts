// What is known of an event as plain lines, for formats that have one field for all of it.
import { claimantName, placeWords, sourceWords } from '../../dataset/names.ts';
import type { Dataset, TimelineEvent } from '../../dataset/model.ts';
import { stanceWords } from '../../dataset/stance.ts';
import { tollText } from '../../dataset/toll.ts';

/** Who says what, a line each. */
export function claimLines({ claims }: TimelineEvent, dataset: Dataset): string[] {
  return claims.map((claim) => `${claimantName(dataset, claim.by)} ${stanceWords(claim)}: ${claim.what}`);
}

/** What the summary leaves open: who took part and where, on what accounts differ, the toll, and how the date is known. */
export function factLines(event: TimelineEvent, dataset: Dataset): string[] {
  const who = event.actors.map(({ actor, role, note }) => {
    const more = [role, note].filter((part) => part !== undefined).join(', ');
    return (dataset.actors.get(actor)?.name ?? actor) + (more === '' ? '' : ` (${more})`);
  });
  const where = event.places.map(({ place }) => placeWords(dataset, place));
  return [
    ...(who.length === 0 ? [] : [`Who: ${who.join('; ')}`]),
    ...(where.length === 0 ? [] : [`Where: ${where.join('; ')}`]),
    ...accountLines(event),
  ];
}

export function accountLines({ disputed, toll, weapon, date_note: dateNote }: TimelineEvent): string[] {
  return [
    disputed.length === 0 ? '' : `Accounts differ on: ${disputed.join(', ')}`,
    toll === undefined ? '' : tollText(toll),
    weapon === undefined ? '' : `Weapon: ${weapon}`,
    dateNote === undefined ? '' : `Date: ${dateNote}`,
  ].filter((line) => line !== '');
}

interface NamedSource {
  readonly name: string;
  readonly url: string | null;
}

export function namedSources({ sources }: Pick<TimelineEvent, 'sources'>, dataset: Dataset): NamedSource[] {
  return sources.map(({ source: id }) => {
    const source = dataset.sources.get(id);
    if (source === undefined) return { name: id, url: null };
    return { name: sourceWords(source) || source.url || id, url: source.url ?? null };
  });
}

// The links of an event from both ends, in words and in order of time.
import { compareDates } from '../dates/edtf/edtf.ts';
import type { TimelineEvent } from '../dataset/model.ts';
import { spaced } from '../dataset/names.ts';
import type { Catalog } from '../search/catalog.ts';

export interface Linked {
  readonly event: TimelineEvent;
  readonly relation: string;
  /** Stated by the other event, about this one. */
  readonly isIncoming: boolean;
  /** Where the other event stands in time. */
  readonly direction: 'earlier' | 'later' | 'same';
}

export interface LinkContext {
  /** Who links to an event; null while that is not known of all. */
  readonly linksTo: ((id: string) => readonly { readonly from: string; readonly relation: string }[]) | null;
  readonly eventOf: (id: string) => TimelineEvent | undefined;
}

export function linkContext({ dataset, indexOf, linksTo }: Catalog): LinkContext {
  return {
    linksTo: (id) => linksTo().get(id) ?? [],
    eventOf: (id) => dataset.events[indexOf(id) ?? -1],
  };
}

interface Words {
  readonly outgoing: string;
  readonly incoming: string;
}

/** Relations of the bundled data; others are printed as they are. */
const relations: Readonly<Record<string, Words>> = {
  follows: { outgoing: 'follows', incoming: 'led to' },
  'response-to': { outgoing: 'in response to', incoming: 'answered by' },
  'retaliation-for': { outgoing: 'in retaliation for', incoming: 'met with retaliation' },
  'part-of': { outgoing: 'part of', incoming: 'includes' },
  related: { outgoing: 'related to', incoming: 'related to' },
};

export function linkWords({ relation, isIncoming }: Pick<Linked, 'relation' | 'isIncoming'>): string {
  const known = Object.hasOwn(relations, relation) ? relations[relation] : undefined;
  if (known !== undefined) return isIncoming ? known.incoming : known.outgoing;
  const words = spaced(relation);
  return isIncoming ? `${words} (said there)` : words;
}

/** Every event linked to or from `event`, once each, in order of time. */
export function linkedFrom(event: TimelineEvent, { linksTo, eventOf }: LinkContext): Linked[] {
  const outgoing = event.links.map(({ to, relation }) => ({ id: to, relation, isIncoming: false }));
  const incoming = (linksTo?.(event.id) ?? []).map(({ from, relation }) => ({
    id: from,
    relation,
    isIncoming: true,
  }));
  const seen = new Set<string>([event.id]);
  const linked: Linked[] = [];
  for (const { id, relation, isIncoming } of [...outgoing, ...incoming]) {
    const other = eventOf(id);
    if (other === undefined || seen.has(id)) continue;
    seen.add(id);
    const order = compareDates(other.when, event.when);
    linked.push({
      event: other,
      relation,
      isIncoming,
      direction: order < 0 ? 'earlier' : order > 0 ? 'later' : 'same',
    });
  }
  return linked.toSorted((a, b) => compareDates(a.event.when, b.event.when));
}

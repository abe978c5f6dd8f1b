// An event in full as text.
import { cardText } from '../../app/event-text.ts';
import type { TimelineEvent } from '../../dataset/model.ts';
import type { Catalog } from '../../search/catalog.ts';
import { card } from '../../timeline/card.ts';
import { signs } from './signs.ts';

export function eventPage(event: TimelineEvent, catalog: Catalog, cells: number, isAscii: boolean): string {
  const { dataset } = catalog;
  const context = {
    dataset,
    matches: () => [],
    linksTo: (id: string) => catalog.linksTo().get(id) ?? [],
    eventOf: (id: string) => dataset.events[catalog.indexOf(id) ?? -1],
  };
  return cardText(card(event, context, cells), (text) => signs(text, isAscii));
}

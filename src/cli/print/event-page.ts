// An event in full as text.
import { plainLines } from '../../app/event-text.ts';
import type { TimelineEvent } from '../../dataset/model.ts';
import type { Catalog } from '../../search/catalog.ts';
import { eventDetail } from '../../timeline/detail/detail.ts';
import { linkContext } from '../../timeline/links.ts';
import { signs } from './signs.ts';

export function eventPage(event: TimelineEvent, catalog: Catalog, cells: number, isAscii: boolean): string {
  const context = { dataset: catalog.dataset, matches: () => [], ...linkContext(catalog) };
  return plainLines(eventDetail(event, context, cells), (text) => signs(text, isAscii));
}

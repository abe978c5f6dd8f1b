// An event in full as text. Unlike on the screen, addresses are whole: here nothing else leads to them.
import type { Dataset, TimelineEvent } from '../../dataset/model.ts';
import type { Catalog } from '../../search/catalog.ts';
import { card } from '../../timeline/card.ts';
import { signs } from './signs.ts';

export function eventPage(
  event: TimelineEvent,
  dataset: Dataset,
  catalog: Catalog,
  cells: number,
  isAscii: boolean,
): string {
  const lines = card(
    event,
    {
      dataset,
      matches: () => [],
      linksTo: (id) => catalog.linksTo().get(id) ?? [],
      eventOf: (id) => dataset.events[catalog.indexOf(id) ?? -1],
    },
    cells,
  );
  const texts = lines.map((line) =>
    line
      .map(({ text, href }) => href ?? signs(text, isAscii))
      .join('')
      .trimEnd(),
  );
  return `${texts.join('\n')}\n`;
}

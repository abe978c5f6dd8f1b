// Events as a Markdown list with their sources as links.
import { dateInWords } from '../../dates/words/words.ts';
import { isContested } from '../../dataset/dispute.ts';
import type { Dataset, Source, TimelineEvent } from '../../dataset/model.ts';
import { tollText } from '../../dataset/toll.ts';
import { destination, escapeMarkdown } from './markdown-text.ts';
import type { Written, Selection } from './output.ts';

export function markdown({ events, dataset }: Selection): Written {
  return { parts: items(events, dataset), losses: [] };
}

function* items(events: Iterable<TimelineEvent>, dataset: Dataset): Generator<string> {
  for (const event of events) yield item(event, dataset);
}

function item(event: TimelineEvent, { sources }: Dataset): string {
  const sign = isContested(event) ? ' ≠' : '';
  const first = `- **${escapeMarkdown(dateInWords(event.when))}** ${escapeMarkdown(event.title)}${sign}\n`;
  const toll = escapeMarkdown(tollText(event.toll ?? {}));
  const links = event.sources.map(({ source }) => link(sources.get(source), source)).join(', ');
  const more = [toll, links].filter((part) => part !== '').join(' · ');
  return more === '' ? first : `${first}  ${more}\n`;
}

function link(source: Source | undefined, id: string): string {
  const { publisher, agency, title, published, url } = source ?? {};
  const name = [publisher ?? agency ?? title ?? url ?? id, published].filter((part) => part !== undefined);
  const text = escapeMarkdown(name.join(', '));
  return url === undefined ? text : `[${text}](<${destination(url)}>)`;
}

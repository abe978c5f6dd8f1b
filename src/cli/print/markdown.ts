// Events as a Markdown list with their sources as links.
import { dateInWords } from '../../dates/words/words.ts';
import { isContested } from '../../dataset/dispute.ts';
import { page, type Printable } from './printable.ts';
import type { Dataset, Source, TimelineEvent } from '../../dataset/model.ts';
import { tollText } from '../../dataset/toll.ts';

export function* markdown(events: Iterable<TimelineEvent>, dataset: Dataset): Generator<Printable> {
  for (const event of events) yield page(item(event, dataset));
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

/** Loaded addresses are http or https; these are the characters that would end a destination in angle brackets. */
function destination(url: string): string {
  return url.replace(/[<>\\\s]/g, (char) => encodeURIComponent(char));
}

/**
 * Text that stays text, in CommonMark and on GitHub: no markup, HTML, entities, mentions, formulas or addresses that turn
 * into links.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&#!|~$@^]/g, '\\$&')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/\s+/g, ' ');
}

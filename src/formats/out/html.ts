// A brief as one page: no script, nothing that is fetched, and fit to be printed.
import { brief, type Account, type BriefEntry, type Footnote } from '../../dataset/brief.ts';
import { escapeHtml } from '../../text/html.ts';
import type { Written, Selection } from './output.ts';
import { pageStyle } from './page-style.ts';

/** `figure` is an SVG of the events in time, whose marks lead to the ids that `anchor` gives. */
export function html({ events, dataset }: Selection, figure: string): Written {
  const { title, about, entries, footnotes } = brief(events, dataset);
  return { parts: page(title, about, figure, entries, footnotes), losses: [] };
}

/** The id of the nth event on the page. */
export const anchor = (index: number): string => `event-${index + 1}`;

function* page(
  title: string,
  about: string,
  figure: string,
  entries: readonly BriefEntry[],
  footnotes: readonly Footnote[],
): Generator<string> {
  yield head(title);
  yield `<header><h1 dir="auto">${escapeHtml(title)}</h1><p>${escapeHtml(about)}</p></header>\n`;
  if (figure !== '') yield `<figure>${figure}</figure>\n`;
  yield '<main>\n';
  for (const [index, entry] of entries.entries()) yield article(entry, index);
  yield '</main>\n';
  if (footnotes.length > 0)
    yield `<footer><h2>Sources</h2><ol>\n${footnotes.map(footnote).join('')}</ol></footer>\n`;
  yield '</body></html>\n';
}

/** The policy forbids a browser what the page has no need of anyway. */
function head(title: string): string {
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${pageStyle}</style></head><body>\n`,
  ].join('\n');
}

function article(entry: BriefEntry, index: number): string {
  const { title, date, dateNote, facts, places, actors, paragraphs, numbers, toll, accounts, note } = entry;
  const facet = [...facts, ...places].map((fact) => ` · ${escapeHtml(fact)}`).join('');
  const marks = references(numbers);
  return [
    `<article id="${anchor(index)}"><h2 dir="auto">${escapeHtml(title)}</h2>`,
    `<p class="when"><b>${escapeHtml(date)}</b>${facet}</p>`,
    ...(dateNote === null ? [] : [`<p class="small">How the date is known: ${escapeHtml(dateNote)}</p>`]),
    ...paragraphs.map(
      (text, at) => `<p dir="auto">${lineBreaks(text)}${at === paragraphs.length - 1 ? marks : ''}</p>`,
    ),
    ...(actors.length === 0 ? [] : [`<p class="small">Who: ${actors.map(escapeHtml).join(', ')}</p>`]),
    ...(toll === null ? [] : [`<p>Toll: ${escapeHtml(toll.text)}${references(toll.numbers)}</p>`]),
    ...accounts.map(said),
    ...(paragraphs.length === 0 && marks !== '' ? [`<p class="small">Sources: ${marks}</p>`] : []),
    ...(note === null ? [] : [`<blockquote dir="auto">${lineBreaks(note)}</blockquote>`]),
    '</article>\n',
  ].join('\n');
}

const lineBreaks = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>');

function said({ heading, statements }: Account): string {
  const title = `<h3>${escapeHtml(heading)}</h3>`;
  if (statements.length === 0) return title;
  const items = statements.map(
    ({ who, does, what, isDenial, numbers }) =>
      `<li dir="auto">${isDenial ? '<span class="against">≠</span> ' : ''}<b>${escapeHtml(who)}</b> ` +
      `${escapeHtml(does)}: ${escapeHtml(what)}${references(numbers)}</li>`,
  );
  return `${title}<ul>${items.join('')}</ul>`;
}

function references(numbers: readonly number[]): string {
  const links = numbers.map((number) => `<a href="#source-${number}">${number}</a>`);
  return links.length === 0 ? '' : `<sup>[${links.join(', ')}]</sup>`;
}

function footnote({ words, url }: Footnote, index: number): string {
  const address = url === null ? '' : `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
  const name = words === url ? '' : `<span dir="auto">${escapeHtml(words)}</span> `;
  return `<li id="source-${index + 1}">${name}${address}</li>\n`;
}

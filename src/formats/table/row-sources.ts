// The sources that the cells of a row name.
import { addressOf, lineOf, proseOf, splitAddresses, trimmed } from '../prose.ts';
import { cell, mostKnown, text, type Row, type SourceIn } from './cells.ts';

/** An address alone is written as such; a publisher is that of all of the row's sources. */
export function sourcesOf(row: Row): unknown[] {
  const { source, publisher: from } = row.mapping.columns;
  if (source === undefined && from === undefined) return [];
  const publisher = text(row, 'publisher');
  const sources = (source ?? []).flatMap((column) => sourcesIn(row, column));
  if (publisher === undefined)
    return sources.map((source) => (source.title === undefined ? source.url : source));
  return sources.length === 0 ? [{ publisher }] : sources.map((source) => ({ ...source, publisher }));
}

function sourcesIn(row: Row, column: number): readonly SourceIn[] {
  const given = cell(row, column);
  if (given === undefined) return [];
  // As most are.
  if (plainAddress.test(given)) return [{ url: given }];
  const { sources: known } = row.mapping.known;
  const isList = row.mapping.separators.has(column);
  const key = isList ? `; ${given}` : given;
  const found = known.get(key) ?? namedSources(given, isList);
  if (known.size < mostKnown) known.set(key, found);
  return found;
}

const plainAddress = /^https?:\/\/[^\s;|,<>"&]+[^\s;|,<>"&.:!?')\]]$/;

/** What stands beside an address is the title of the source: "BBC, 3 May: https://…; Reuters https://…". */
function namedSources(given: string, isList: boolean): readonly SourceIn[] {
  const said = proseWithLinks(given);
  const whole = splitAddresses(said);
  if (whole.addresses.length === 0) {
    const names = isList ? whole.rest.split(/\s*[;|\n]\s*/) : [whole.rest];
    return names.filter((name) => name !== '').map((title) => ({ title: lineOf(title) }));
  }
  const parts = said.split(/[;|\n,](?=\s)|[;|\n,](?=(?:https?:)?\/\/)|\n/);
  const found = parts.map(splitAddresses);
  // A comma may be within a title.
  const isEach = found.every(({ addresses }) => addresses.length === 1);
  if (isEach) return found.map(({ addresses: [url = ''], rest }) => ({ url, ...titleOf(rest) }));
  if (whole.addresses.length === 1) return [{ url: whole.addresses[0] ?? '', ...titleOf(whole.rest) }];
  const others = isList ? said.split(/[;|\n](?=\s|$)/).map(splitAddresses) : [];
  return others.some(({ addresses }) => addresses.length > 1) || others.length === 0
    ? whole.addresses.map((url) => ({ url }))
    : others.flatMap(({ addresses: [url], rest }): SourceIn[] =>
        url === undefined ? (rest === '' ? [] : [{ title: lineOf(rest) }]) : [{ url, ...titleOf(rest) }],
      );
}

/** `[BBC](https://…)`, "Source: …" */
function titleOf(rest: string): { readonly title?: string } {
  const words = trimmed(rest.replace(/\[([^\][]*)\]\(\s*\)?/g, '$1'), /[\s,;:|()[\]<>–—-]/);
  const title = lineOf(
    words.replace(/^(?:sources?|links?|see|via|url|quellen?|fuentes?|fonte|voir)\b:?\s*/i, ''),
  );
  return title.length < 2 ? {} : { title };
}

function proseWithLinks(given: string): string {
  const { text: said, addresses } = proseOf(given);
  const address = addressOf(said);
  return address ?? [said, ...addresses].join(' ');
}

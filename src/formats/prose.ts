// Text with HTML in it → text, with the addresses it links to; titles of texts too long for one.
import { isPlain } from '../text/clean.ts';

interface Prose {
  readonly text: string;
  readonly addresses: readonly string[];
}

// None of these looks past the next <: tags that are never closed must not cost quadratic time.
const dropped = /<(script|style|iframe|video|audio|object|svg)\b[^<>]*>(?:(?!<\/\1)[^])*(?:<\/\1\s*>|$)/gi;
const tag = /<\/?([a-z][a-z0-9]*)\b(?:"[^"<]*"|'[^'<]*'|[^'"<>])*>|<!--[^]*?(?:-->|$)/gi;
const blocks = /^(?:p|div|br|li|ul|ol|tr|table|h\d|blockquote|section|article|hr)$/i;
const hrefs = /<a\b[^<>]*?\bhref\s*=\s*["']?([^"'\s>]+)/gi;
const longestHtml = 200_000;

export function proseOf(given: string): Prose {
  if (!given.includes('<')) return { text: given.includes('&') ? decoded(given) : given, addresses: [] };
  const html = given.slice(0, longestHtml).replace(dropped, ' ');
  const addresses = [...html.matchAll(hrefs)].flatMap(
    ([, address = '']) => addressOf(decoded(address)) ?? [],
  );
  const text = html.replace(tag, (_, name?: string) => (name !== undefined && blocks.test(name) ? '\n' : ''));
  const lines = decoded(text)
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim());
  return {
    text: lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    addresses,
  };
}

/** In one line. */
export function lineOf(given: string): string {
  if (!given.includes('<') && !given.includes('&') && isPlain(given)) return given;
  return proseOf(given).text.replace(/\s+/g, ' ').trim();
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  ccedil: 'ç',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  szlig: 'ß',
  deg: '°',
  middot: '·',
  bull: '•',
  copy: '©',
  euro: '€',
};

function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === 'string') return entities[name] ?? entities[name.toLowerCase()] ?? whole;
    const code = typeof decimal === 'string' ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}

/** The address with its scheme, which `//host/…` and `www.…` lack; null if the text is not an address. */
export function addressOf(given: string): string | null {
  const text = given.trim();
  if (/^\/\/[\w-]+\./.test(text)) return `https:${text}`;
  if (/^www\.[\w-]+\.\w/i.test(text)) return `https://${text}`;
  return /^https?:\/\/[^\s]+$/i.test(text) ? text : null;
}

const addressPattern = /(?:https?:)?\/\/[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?#][^\s<>"]*)?/gi;

/** The addresses in a text, and the text without them. */
export function splitAddresses(text: string): {
  readonly addresses: readonly string[];
  readonly rest: string;
} {
  const addresses: string[] = [];
  const rest = text.replace(addressPattern, (found) => {
    const parts = found.split(/[;|,](?=(?:https?:)?\/\/)/);
    for (const part of parts) {
      const address = addressOf(withoutPunctuation(part));
      if (address !== null) addresses.push(address);
    }
    return ' ';
  });
  return { addresses, rest: trimmed(rest, /[\s;|,]/) };
}

/** A pattern that ends with the text would begin anew at each letter of a long run. */
export function trimmed(text: string, letter: RegExp): string {
  let [start, end] = [0, text.length];
  while (start < end && letter.test(text[start] ?? '')) start++;
  while (end > start && letter.test(text[end - 1] ?? '')) end--;
  return text.slice(start, end);
}

/** A bracket is part of an address where its other half is: `Hijra_(Islam)`. */
function withoutPunctuation(address: string): string {
  let text = address;
  for (let last = text.at(-1) ?? ''; /[.,;:!?'|)\]]/.test(last); last = text.at(-1) ?? '') {
    if (last === ')' && count(text, '(') >= count(text, ')')) break;
    text = text.slice(0, -1);
  }
  return text;
}

const count = (text: string, letter: string): number => text.split(letter).length - 1;

export const longestTitle = 80;

/** Footnote marks are no part of it. */
function plainTitle(text: string): string {
  if (!text.includes('[') && isPlain(text)) return text;
  return text
    .replace(/\[(?:\d+|[a-z]|note \d+)\]/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A text as the title, or its first sentence, or its beginning; `summary` is all of it where the title isn't. */
export function titled(given: string): { readonly title: string; readonly summary?: string } {
  const text = plainTitle(given.slice(0, 1_000));
  if (text.length <= longestTitle) return { title: text };
  const [, sentence = ''] =
    /^(.{12,}?(?:\p{L}{3,}|\d|[)"”'’])[.!?…。！？]+["”'’)]?)(?=\s+[^\p{Ll}]|$)/u.exec(text) ?? [];
  const title = sentence !== '' && sentence.length <= longestTitle ? sentence : cutAtWord(text);
  return { title, summary: given };
}

function cutAtWord(text: string): string {
  const cut = text.slice(0, longestTitle - 1);
  const end = cut.search(/\s\S*$/);
  return `${(end > longestTitle / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:–—-]+$|\p{Surrogate}$/u, '')}…`;
}

/** As prose without the marks of footnotes. */
export function withoutFootnotes(text: string): string {
  return text.includes('[') ? text.replace(/\[(?:\d+|note \d+)\]/gi, '').trim() : text.trim();
}

// Records by id and by name: a text stands for a record wherever an id is expected, and where none has that
// name, a placeholder is made.
import { safeUrl } from '../text/clean.ts';
import type { Actor, Place, Source } from '../dataset/model.ts';

export interface Registry<Row extends Actor | Place | Source> {
  readonly kind: 'actor' | 'place' | 'source';
  readonly records: Map<string, Row>;
  /** Whether the files list records of this kind, so that an id without a record is a mistake. */
  isListed: boolean;
  /** Built at the first text that is no id: most files need none. */
  names: Names | null;
  readonly makeRecord: (id: string, text: string) => Row;
  readonly namesOf: (row: Row) => readonly string[];
}

/** Ids by name. */
interface Names {
  /** By name and alias, case-insensitive. */
  readonly folded: Map<string, string>;
  /** By name as written, where `folded` gives another record. */
  readonly exact: Map<string, string>;
}

export interface Registries {
  readonly actor: Registry<Actor>;
  readonly place: Registry<Place>;
  readonly source: Registry<Source>;
  readonly ids: IdMaker;
}

export function startRegistries(): Registries {
  const base = { isListed: false, names: null };
  return {
    actor: {
      ...base,
      kind: 'actor',
      records: new Map(),
      makeRecord: (id, name) => ({ id, name, aliases: [], affiliations: [] }),
      namesOf: ({ name, aliases, native }) => [name, ...aliases, ...(native === undefined ? [] : [native])],
    },
    place: {
      ...base,
      kind: 'place',
      records: new Map(),
      makeRecord: (id, name) => ({ id, name, aliases: [] }),
      namesOf: ({ name, aliases }) => [name, ...aliases],
    },
    source: { ...base, kind: 'source', records: new Map(), makeRecord: makeSource, namesOf: sourceNames },
    ids: new Map(),
  };
}

export function makeSource(id: string, text: string): Source {
  const url = safeUrl(text);
  return url === null ? { id, title: text } : { id, url };
}

function sourceNames({ url, title }: Source): readonly string[] {
  return [url, title].filter((name) => name !== undefined);
}

/** The id that `text` stands for: an id, an exact name, or a name or alias in any case. */
export function findId<Row extends Actor | Place | Source>(
  registry: Registry<Row>,
  text: string,
): string | null {
  if (registry.records.has(text)) return text;
  registry.names ??= namesIn(registry);
  const { exact, folded } = registry.names;
  const id = exact.get(text) ?? folded.get(keyOf(text));
  if (id !== undefined || registry.kind !== 'source') return id ?? null;
  const url = safeUrl(text);
  return (url === null || url === text ? undefined : folded.get(url)) ?? null;
}

/** Pages whose addresses differ in case are not the same. */
function keyOf(name: string): string {
  return isAddress.test(name) ? name : name.toLowerCase();
}

const isAddress = /^https?:/i;

function namesIn<Row extends Actor | Place | Source>(registry: Registry<Row>): Names {
  const names: Names = { exact: new Map(), folded: new Map() };
  for (const row of registry.records.values()) addNames(registry, names, row);
  return names;
}

/** The first record with a name keeps it. A name as it is written goes before aliases, and names in another case. */
function addNames<Row extends Actor | Place | Source>(
  { namesOf, records }: Registry<Row>,
  { exact, folded }: Names,
  row: Row,
): void {
  for (const [at, name] of namesOf(row).entries()) {
    const key = keyOf(name);
    const taken = folded.get(key);
    if (taken === undefined) folded.set(key, row.id);
    const other = at > 0 || taken === undefined ? undefined : records.get(taken);
    if (other !== undefined && namesOf(other)[0] !== name && !exact.has(name)) exact.set(name, row.id);
  }
}

/** Makes a record for a text that is the id or name of none; gives its id. */
export function addPlaceholder<Row extends Actor | Place | Source>(
  registry: Registry<Row>,
  ids: IdMaker,
  text: string,
): string {
  const id = makeId(ids, slug(text) || registry.kind, registry.records);
  add(registry, registry.makeRecord(id, text));
  return id;
}

/** Adds a record whose id is free. */
export function add<Row extends Actor | Place | Source>(registry: Registry<Row>, row: Row): void {
  registry.records.set(row.id, row);
  if (registry.names !== null) addNames(registry, registry.names, row);
}

/** The next number to try by slug, so that a thousand equal names don't each count from 2. */
type IdMaker = Map<string, number>;

export function makeId(ids: IdMaker, base: string, taken: { has: (id: string) => boolean }): string {
  if (!taken.has(base)) return base;
  let number = ids.get(base) ?? 2;
  while (taken.has(`${base}-${number}`)) number++;
  ids.set(base, number + 1);
  return `${base}-${number}`;
}

const maxSlug = 60;

/** Words of any script in lower case, joined by hyphens; an address without its scheme. */
export function slug(text: string): string {
  return asciiSlug(text) ?? slugOfAny(text);
}

const hyphen = 0x2d;

/** By hand, since a large file has many names; null where the text has letters of other scripts. */
function asciiSlug(text: string): string | null {
  const codes: number[] = [];
  let isGap = false;
  const scheme = isAddress.test(text) ? (schemePattern.exec(text)?.[0].length ?? 0) : 0;
  for (let at = scheme; at < text.length && codes.length < maxSlug; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7e) return null;
    const lower = code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
    const isLetter = (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39);
    if (isLetter && isGap && codes.length > 0) codes.push(hyphen);
    isGap = !isLetter;
    if (isLetter && codes.length < maxSlug) codes.push(lower);
  }
  if (codes.at(-1) === hyphen) codes.pop();
  return String.fromCharCode(...codes);
}

const schemePattern = /^https?:\/\/(?:www\.)?/i;

function slugOfAny(text: string): string {
  const words = text.slice(0, 1_000).replace(schemePattern, '');
  const letters = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return trimmed(letters.replace(/[^\p{L}\p{N}]+/gu, '-')).normalize('NFC');
}

function trimmed(words: string): string {
  return words
    .replace(/^-/, '')
    .slice(0, maxSlug)
    .replace(/-$|\p{Surrogate}$/u, '');
}

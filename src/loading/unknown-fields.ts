// Fields that the format doesn't define: kept, and noted with the ones that they are likely meant for.
import { cleanLine, cleanValue } from '../text/clean.ts';
import { nearest } from '../text/nearest.ts';
import type { Raw, Reader } from './reader.ts';
import type { Extra } from '../dataset/model.ts';

/** The fields that the format doesn't define. */
export function extraOf(reader: Reader, raw: Raw, known: ReadonlySet<string>): Extra | undefined {
  let unknown: string[] | null = null;
  for (const key in raw) if (!known.has(key)) (unknown ??= []).push(key);
  if (unknown === null) return undefined;
  // What another format has more than ours is no mistake.
  if (reader.origin.file.foreign === undefined)
    for (const key of unknown) noteUnknown(reader, key, () => nearAbsent(key, raw, known));
  // A key that is a known one but for hidden characters must not take its place.
  const kept = unknown.map((key) => [cleanLine(key), cleanValue(raw[key])] as const);
  return Object.fromEntries(kept.filter(([key]) => !known.has(key)));
}

function noteUnknown(reader: Reader, key: string, near: () => string | null): void {
  const { origin, within } = reader;
  const fields = within.filter((step) => typeof step === 'string');
  const name = ['list' in origin ? origin.list : '', ...fields, key].join(' ');
  const noted = reader.unknownFields.get(name);
  if (noted !== undefined) noted.count++;
  // Keys that are really data (ids) would fill memory with names.
  else if (reader.unknownFields.size < 1_000) {
    reader.unknownFields.set(name, { count: 1, first: origin, path: [...within, key], near: near() });
  }
}

/** A field that the record has already is not meant: `url2` beside `url` is one of its own. */
function nearAbsent(key: string, raw: Raw, known: ReadonlySet<string>): string | null {
  const absent = [...known].filter((name) => raw[name] === undefined);
  const wanted = key.toLowerCase();
  return nearest(key, absent) ?? absent.find((name) => isBeginning(wanted, name)) ?? null;
}

const fewestLetters = 3;

/** `lat` of `latitude`, `alias` of `aliases`. */
function isBeginning(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= fewestLetters && (a.startsWith(b) || b.startsWith(a));
}

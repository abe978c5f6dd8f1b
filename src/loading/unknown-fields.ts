// Fields that the format doesn't define: kept, and noted with the ones that they are likely meant for.
import { cleanLine, cleanValue, hasHidden, maxDepth, maxProse, quote, type Loss } from '../text/clean.ts';
import { nearest } from '../text/nearest.ts';
import { complain, type Raw, type Reader } from './reader.ts';
import { hiddenMessage } from './values.ts';
import type { Extra } from '../dataset/model.ts';

/** The fields that the format doesn't define. */
export function extraOf(reader: Reader, raw: Raw, known: ReadonlySet<string>): Extra | undefined {
  let unknown: string[] | null = null;
  for (const key in raw) if (!known.has(key)) (unknown ??= []).push(key);
  if (unknown === null) return undefined;
  const kept = new Map<string, unknown>();
  for (const key of unknown) {
    const name = cleanLine(key);
    if (known.has(name) || kept.has(name)) {
      // It must not take the place of the other.
      const message = `but for blanks or hidden characters, this is the key ${quote(name)}; left out`;
      complain(reader, 'error', [key], message);
      continue;
    }
    // Fields that only another format has are no mistakes.
    if (reader.origin.file.foreign === undefined) noteUnknown(reader, key, () => nearAbsent(key, raw, known));
    kept.set(name, cleanedValue(reader, key, raw[key]));
  }
  return kept.size === 0 ? undefined : Object.fromEntries(kept);
}

function cleanedValue(reader: Reader, key: string, value: unknown): unknown {
  const losses = new Set<Loss>(hasHidden(key) ? ['hidden'] : []);
  const cleaned = cleanValue(value, (loss) => losses.add(loss));
  for (const loss of losses) complain(reader, 'warning', [key], lossMessages[loss]);
  return cleaned;
}

const lossMessages: Readonly<Record<Loss, string>> = {
  hidden: hiddenMessage,
  long: `longer than ${maxProse} characters, cut there`,
  deep: `nested more than ${maxDepth} levels deep, cut there`,
  key: 'but for blanks or hidden characters, two of its keys are one; the last value is kept',
};

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

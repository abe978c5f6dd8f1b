// Raw claims → claims of the model, as records.ts does it for the other parts of an event.
import { extraOf } from './load-extra.ts';
import { isObject } from './load-file.ts';
import {
  fieldCount,
  given,
  isAbsentOrClean,
  isCleanText,
  isRecord,
  line,
  required,
  type Draft,
  type Raw,
  type Reader,
} from './load-reading.ts';
import { refer } from './load-references.ts';
import { isKnown } from './load-registry.ts';
import type { Claim, Claimant } from './model.ts';

const known = new Set(['by', 'stance', 'what', 'source']);
const steps = { source: ['source'], by: ['by'], byActor: ['by', 'actor'] };

/** undefined where nothing is claimed. */
export function readClaim(reader: Reader, raw: unknown): Claim | undefined {
  if (!isRecord(reader, raw)) return undefined;
  if (isPlainClaim(reader, raw)) return raw as unknown as Claim;
  const what = required(reader, raw['what'], 'what');
  if (what === undefined) return undefined;
  const claim: Draft<Claim> = { what };
  const by = readClaimant(reader, raw['by']);
  if (by !== undefined) claim.by = by;
  const stance = line(reader, raw['stance']);
  if (stance !== undefined) claim.stance = stance;
  const source = line(reader, raw['source']);
  if (source !== undefined)
    claim.source = refer(reader, reader.registries.source, source, steps.source, false);
  const extra = extraOf(reader, raw, known, 'claims');
  if (extra !== undefined) claim.extra = extra;
  return claim;
}

const claimantKeys = ['actor', 'outlet', 'unnamed'] as const;
const claimantKnown = {
  actor: new Set(['actor']),
  outlet: new Set(['outlet']),
  unnamed: new Set(['unnamed']),
};

function readClaimant(reader: Reader, raw: unknown): Claimant | undefined {
  const { actor: actors } = reader.registries;
  if (!isObject(raw)) {
    const text = line(reader, raw);
    return text === undefined ? undefined : { actor: refer(reader, actors, text, steps.by, true) };
  }
  const key = claimantKeys.find((name) => isText(raw[name]));
  if (key === undefined) reader.isDisliked = true;
  const text = key === undefined ? undefined : line(reader, raw[key]);
  if (key === undefined || text === undefined) return undefined;
  const extra = extraOf(reader, raw, claimantKnown[key], 'claims');
  const rest = extra === undefined ? {} : { extra };
  if (key === 'actor') return { actor: refer(reader, actors, text, steps.byActor, false), ...rest };
  return key === 'outlet' ? { outlet: text, ...rest } : { unnamed: text, ...rest };
}

const isText = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

function isPlainClaim({ registries }: Reader, raw: Raw): boolean {
  const { by, stance, what, source } = raw;
  if (by !== undefined && !(isObject(by) && isPlainClaimant(registries.actor, by))) return false;
  if (!isCleanText(what) || !isAbsentOrClean(stance)) return false;
  if (source !== undefined && !isKnown(registries.source, source)) return false;
  return fieldCount(raw) === 1 + given(by) + given(stance) + given(source);
}

function isPlainClaimant(actors: Reader['registries']['actor'], by: Raw): boolean {
  const { actor, outlet, unnamed } = by;
  return (
    fieldCount(by) === 1 && (actor === undefined ? isCleanText(outlet ?? unnamed) : isKnown(actors, actor))
  );
}

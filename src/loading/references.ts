// Resolves texts in the place of ids. A text alone that no id, name or alias matches is a record by itself,
// and likely a mistake where it looks like an id; in an object, where an id is meant, it is a mistake as soon as the
// files list such records. Either way the record is made, so that nothing of an event is lost.
import { quote } from '../text/clean.ts';
import type { Step } from '../formats/json/locate.ts';
import { nearest } from '../text/nearest.ts';
import { looksLikeAddress } from './values.ts';
import { complain, type Reader } from './reader.ts';
import { addPlaceholder, findId, type Registry } from './registry.ts';
import type { Actor, Place, Source } from '../dataset/model.ts';

/** The id for `text`; `isBare` where the text stands alone. */
export function resolve<Row extends Actor | Place | Source>(
  reader: Reader,
  registry: Registry<Row>,
  text: string,
  path: readonly Step[],
  isBare: boolean,
): string {
  if (reader.isRefused) return text;
  const known = findId(registry, text);
  if (known !== null) return known;
  if (registry.kind === 'source') warnOfAddress(reader, text, path);
  if (registry.isListed) warn(reader, registry, text, path, isBare || /^https?:/i.test(text));
  return addPlaceholder(registry, reader.registries.ids, text);
}

function warn<Row extends Actor | Place | Source>(
  reader: Reader,
  { kind, records }: Registry<Row>,
  text: string,
  path: readonly Step[],
  isBare: boolean,
): void {
  const near = hint(reader, text, records);
  if (!isBare) {
    const remedy = near ?? `add it to "${kind}s"`;
    complain(reader, 'error', path, `no ${kind} ${quote(text)}; ${remedy}`);
  } else if (near !== null || looksLikeId.test(text)) {
    const reason = near ?? `no ${kind} has this id`;
    complain(reader, 'warning', path, `${quote(text)} is taken for a new ${kind}; ${reason}`);
  }
}

/** Warns of a source that would be an address if it had a scheme. */
export function warnOfAddress(reader: Reader, text: string, path: readonly Step[]): void {
  if (!looksLikeAddress(text)) return;
  complain(reader, 'warning', path, `${quote(text)} is a name here; an address begins with https://`);
}

/** Names have capitals, blanks or letters of other scripts. */
const looksLikeId = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/;

export function hint(
  reader: Reader,
  text: string,
  candidates: { readonly size: number; readonly keys: () => Iterable<string> },
): string | null {
  if (candidates.size > reader.suggestionBudget) return null;
  reader.suggestionBudget -= candidates.size;
  const near = nearest(text, candidates.keys());
  return near === null ? null : `did you mean ${quote(near)}?`;
}

// Which field is meant by a name that is none.
import { nearest } from '../text/nearest.ts';
import { fields, type Field } from './query.ts';

/** Names that other programs have for the same. */
const otherNames: Readonly<Partial<Record<Field, string>>> = {
  who: 'actor actors person people group groups name names by',
  where: 'place places location country city at in near',
  kind: 'type types category',
  tag: 'tags topic topics label labels',
  source: 'sources publisher agency outlet media site url',
  claim: 'claims stance says',
  disputed: 'dispute disputes differs',
  from: 'since after start',
  to: 'until till before end',
  date: 'when day month year time on',
  is: 'importance quality status',
};

const named = new Map<string, Field>();
for (const field of fields) {
  named.set(field, field);
  for (const name of otherNames[field]?.split(' ') ?? []) named.set(name, field);
}
/** Short names are like too many others. */
const misspelt = [...named.keys()].filter((name) => name.length >= 4 || named.get(name) === name);

/** Null where it is like none. */
export function fieldLike(name: string): Field | null {
  const known = name.toLowerCase();
  return named.get(known) ?? named.get(nearest(known, misspelt) ?? '') ?? null;
}

// Claims: who says what about an event.
import { isObject } from '../formats/file.ts';
import { field, text, textList, textSchema, type Schema } from './field.ts';
import { reference } from './record-fields.ts';
import { resolve } from './references.ts';
import { shape } from './shape.ts';
import { extraOf } from './unknown-fields.ts';
import { isText, line, wrong } from './values.ts';
import { stances } from '../dataset/stance.ts';
import type { Claim, Claimant } from '../dataset/model.ts';
import type { Reader } from './reader.ts';
import type { Step } from '../formats/json/locate.ts';

const claimantKeys = ['actor', 'outlet', 'unnamed'] as const;
const claimantKnown = {
  actor: new Set(['actor']),
  outlet: new Set(['outlet']),
  unnamed: new Set(['unnamed']),
};
const { read: byId } = reference('actor', '');

function claimant(reader: Reader, raw: unknown, path: readonly Step[]): Claimant | undefined {
  if (!isObject(raw)) {
    const text = isText(raw)
      ? line(reader, raw, path)
      : raw === null
        ? undefined
        : wrong(reader, raw, path, claimantExpected);
    return text === undefined
      ? undefined
      : { actor: resolve(reader, reader.registries.actor, text, path, true) };
  }
  const given = claimantKeys.filter((name) => raw[name] !== undefined);
  const key = given.find((name) => isText(raw[name])) ?? (given.length === 1 ? given[0] : undefined);
  if (key === undefined) return wrong(reader, raw, path, claimantExpected);
  const text = (key === 'actor' ? byId : line)(reader, raw[key], [...path, key]);
  if (text === undefined) return undefined;
  const { within } = reader;
  const depth = within.length;
  within.push(...path);
  const extra = extraOf(reader, raw, claimantKnown[key]);
  within.length = depth;
  if (extra === undefined && text === raw[key]) return raw as unknown as Claimant;
  return { [key]: text, ...(extra === undefined ? {} : { extra }) } as unknown as Claimant;
}

const claimantExpected = 'an actor\'s name, {"actor": "…"}, {"outlet": "…"} or {"unnamed": "…"} is expected';

const claimantSchema: Schema = {
  anyOf: [
    textSchema,
    ...claimantKeys.map((key) => ({ type: 'object', properties: { [key]: textSchema }, required: [key] })),
  ],
};

export const claim = shape<Claim>(
  {
    name: 'claim',
    description: 'An account attributed to somebody.',
    example: '{"by": "…", "what": "…"}',
    required: ['what'],
  },
  {
    by: field(
      claimant,
      claimantSchema,
      'Who says it: an actor (by id or name), an outlet by name, or somebody unnamed in words.',
    ),
    stance: text(`${stances.join(', ')}, …`),
    what: text('What is said, in own words.'),
    source: reference('source', 'Id or address of the source that carries the claim.'),
    about: textList('Those of what is disputed of the event that it bears on.'),
  },
);

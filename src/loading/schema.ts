// The native format, `timeline/1`: the only definition of it. The JSON Schema is made from it, and it explains what is
// wrong with a record. Reading itself is done by hand (records.ts), many times faster; a test holds the two together.
import * as v from 'valibot';
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import { formatName } from '../dataset/format.ts';
import { stances } from '../dataset/stance.ts';

// The second argument of each part is what would be right, as a problem says it.
const text = v.union([v.string(), v.number()], 'a text is expected');
const optionalText = v.nullish(text);
const number = (lowest: number, highest: number) => {
  const message = `a number from ${lowest} to ${highest} is expected`;
  return v.nullish(v.pipe(v.number(message), v.minValue(lowest, message), v.maxValue(highest, message)));
};
const texts = v.nullish(v.array(text, 'a list of texts is expected, such as ["one", "two"]'));

function described<const Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.pipe(schema, v.description(description));
}

const participation = described(
  v.looseObject(
    {
      actor: described(text, 'Id, name or alias of an actor.'),
      role: described(optionalText, 'Part that the actor had: initiator, participant, target, victim, …'),
      note: described(optionalText, 'What else is known of that part.'),
    },
    '{"actor": "…", "role": "…"} is expected',
  ),
  'An actor in an event.',
);

const placeUse = described(
  v.looseObject({ place: described(text, 'Id, name or alias of a place.') }, '{"place": "…"} is expected'),
  'A place of an event.',
);

const sourceUse = described(
  v.looseObject(
    {
      source: described(text, 'Id or address of a source.'),
      supports: described(optionalText, 'What of the event the source supports.'),
    },
    '{"source": "…"} is expected',
  ),
  'A source of an event.',
);

const claimant = described(
  v.union(
    [text, v.looseObject({ actor: text }), v.looseObject({ outlet: text }), v.looseObject({ unnamed: text })],
    'an actor\'s name, {"actor": "…"}, {"outlet": "…"} or {"unnamed": "…"} is expected',
  ),
  'Who says it: an actor (by id or name), an outlet by name, or somebody unnamed in words.',
);

const claim = described(
  v.looseObject(
    {
      by: v.nullish(claimant),
      stance: described(optionalText, `${stances.join(', ')}, …`),
      what: described(text, 'What is said, in own words.'),
      source: described(optionalText, 'Id or address of the source that carries the claim.'),
      about: described(texts, 'Those of what is disputed of the event that it bears on.'),
    },
    '{"by": "…", "what": "…"} is expected',
  ),
  'An account attributed to somebody.',
);

const link = described(
  v.looseObject(
    {
      to: described(text, 'Id or title of the other event.'),
      relation: described(
        optionalText,
        'follows, response-to, retaliation-for, part-of, related (the default), …',
      ),
    },
    '{"to": "…", "relation": "…"} is expected',
  ),
  'A link to another event.',
);

const countMessage = 'a whole number from 0 on is expected';
const count = v.pipe(v.number(countMessage), v.integer(countMessage), v.minValue(0, countMessage));

const quantity = v.nullish(
  v.union([count, v.looseObject({ low: count, best: v.nullish(count), high: count })], countMessage),
);

const toll = v.looseObject(
  {
    killed: described(quantity, 'How many: a whole number, or the lowest and highest where sources differ.'),
    wounded: described(quantity, 'Likewise; 0 only where a source says that nobody was hurt.'),
    of: described(optionalText, 'Who was hurt.'),
    sources: described(texts, 'Ids or addresses of the sources that give the numbers.'),
  },
  '{"killed": 3, "wounded": {"low": 5, "high": 20}} is expected',
);

/** A list whose items may be written as a text alone. */
function listOf<const Schema extends v.GenericSchema>(item: Schema, example: string, description: string) {
  const items = v.union([text, item], `a text or an object such as ${example} is expected`);
  return described(v.nullish(v.array(items, `a list is expected, such as [${example}]`)), description);
}

const event = described(
  v.looseObject(
    {
      id: described(optionalText, 'Unique and stable; made from date and title where it is absent.'),
      date: described(
        text,
        'EDTF (ISO 8601-2): 2020-11-17, 2020-11, 2020-10~ (about), 2020-11-15/2020-11-16 (a span), ' +
          '[2020-11-11,2020-11-13] (one of), ../2018-05-08 (open), -0044-03-15 (45 BC).',
      ),
      date_note: described(optionalText, 'How the date is known, and who dates it otherwise.'),
      title: described(text, 'One line.'),
      summary: described(optionalText, 'What is agreed; paragraphs are kept.'),
      kind: described(optionalText, 'rocket-attack, statement, sanctions, …'),
      importance: v.nullish(
        v.picklist(['major', 'normal', 'minor'], '"major", "normal" or "minor" is expected'),
      ),
      actors: listOf(
        participation,
        '{"actor": "Iran", "role": "target"}',
        'Who took part; the first matter most.',
      ),
      places: listOf(placeUse, '{"place": "Baghdad"}', 'Where; the first matters most.'),
      claims: described(
        v.nullish(v.array(claim, 'a list is expected, such as [{"by": "Iran", "what": "…"}]')),
        'Who says what.',
      ),
      disputed: described(texts, 'What accounts differ on: toll, culprit, cause, …'),
      toll: described(v.nullish(toll), 'How many were killed and wounded.'),
      weapon: described(optionalText, 'What it was done with: 107 mm rockets, …'),
      links: listOf(link, '{"to": "…", "relation": "follows"}', 'Events that this one belongs with.'),
      sources: listOf(sourceUse, '{"source": "https://…"}', 'Where it is reported.'),
      tags: texts,
      note: described(optionalText, 'Your own words on it, as a brief has them.'),
    },
    'an event such as {"date": "2020-11-17", "title": "…"} is expected',
  ),
  'An event; only date and title are required.',
);

const affiliation = v.looseObject(
  {
    actor: described(text, 'Id, name or alias of the other actor.'),
    role: optionalText,
    from: described(optionalText, 'EDTF.'),
    to: described(optionalText, 'EDTF.'),
  },
  '{"actor": "…", "role": "…"} is expected',
);

const actor = described(
  v.looseObject(
    {
      id: described(optionalText, 'Unique and stable; made from the name where it is absent.'),
      name: described(text, 'The usual name.'),
      kind: described(optionalText, 'person, state, armed-group, government-body, organization, …'),
      aliases: described(texts, 'Other spellings, transliterations, former and short names.'),
      native: described(optionalText, 'The name in its own script.'),
      affiliations: listOf(affiliation, '{"actor": "…", "role": "Leader"}', 'What the actor belongs to.'),
      description: optionalText,
    },
    'an actor such as {"id": "iran", "name": "Iran"} is expected',
  ),
  'A person, group, state or other body.',
);

const place = described(
  v.looseObject(
    {
      id: described(optionalText, 'Unique and stable; made from the name where it is absent.'),
      name: text,
      within: described(optionalText, 'Id or name of the place that contains this one.'),
      country: described(optionalText, 'ISO 3166-1 alpha-2, such as IQ.'),
      lat: described(number(-90, 90), 'Degrees north.'),
      lon: described(number(-180, 180), 'Degrees east.'),
      precision: described(optionalText, 'How exact the coordinates are: site, city, region, country, sea.'),
      aliases: texts,
    },
    'a place such as {"id": "baghdad", "name": "Baghdad"} is expected',
  ),
  'A place; places form a tree.',
);

const source = described(
  v.looseObject(
    {
      id: described(optionalText, 'Unique and stable; made from the address where it is absent.'),
      url: described(optionalText, 'http:// or https://'),
      publisher: optionalText,
      agency: described(optionalText, 'The wire agency or outlet whose text the page copies.'),
      title: optionalText,
      published: described(optionalText, 'EDTF.'),
      language: described(optionalText, 'BCP 47, such as en, ar or zh-Hant.'),
    },
    'a source such as {"url": "https://…", "publisher": "…"} is expected',
  ),
  'A page, document or broadcast.',
);

const dataset = described(
  v.looseObject(
    {
      $schema: optionalText,
      format: v.nullish(v.literal(formatName, `"${formatName}" is expected`)),
      title: optionalText,
      description: optionalText,
      licence: optionalText,
      version: optionalText,
      events: described(v.nullish(v.array(event, 'a list of events is expected')), 'In any order.'),
      actors: v.nullish(v.array(v.union([text, actor]), 'a list of actors is expected')),
      places: v.nullish(v.array(v.union([text, place]), 'a list of places is expected')),
      sources: v.nullish(v.array(v.union([text, source]), 'a list of sources is expected')),
    },
    'a dataset such as {"events": [{"date": "2020-11-17", "title": "…"}]} is expected',
  ),
  'A dataset.',
);

const definitions = {
  event,
  participation,
  placeUse,
  claim,
  link,
  toll,
  sourceUse,
  actor,
  affiliation,
  place,
  source,
  dataset,
};

export function jsonSchema(): JsonSchema {
  return toJsonSchema(v.union([dataset, v.array(event)]), {
    target: 'draft-2020-12',
    typeMode: 'input',
    errorMode: 'ignore',
    definitions,
    overrideSchema: ({ jsonSchema: made }) => withTypeList(made),
  });
}

/** A choice between bare types as one list of types: far shorter to read. */
function withTypeList({ anyOf, ...rest }: JsonSchema): JsonSchema | undefined {
  const types = (anyOf ?? []).map((option) =>
    typeof option === 'object' && Object.keys(option).join() === 'type' ? (option.type ?? []) : [],
  );
  if (types.length === 0 || types.some((type) => type.length === 0)) return undefined;
  return { ...rest, type: types.flat() };
}

export const schemas = { event, actor, place, source, dataset };

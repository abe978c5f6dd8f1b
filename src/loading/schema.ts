// The JSON Schema of the native format, from the tables of fields that read it.
import { claim } from './claim-record.ts';
import { event, link, participation, placeUse, sourceUse } from './event-record.ts';
import type { Schema } from './field.ts';
import { dataset } from './metadata.ts';
import { actor, affiliation, place, source } from './named-records.ts';
import { refTo } from './record-fields.ts';
import { schemaOf } from './shape.ts';
import { toll } from './toll-record.ts';

export const shapes = [
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
];

export function jsonSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    anyOf: [refTo('dataset'), { type: 'array', items: refTo('event') }],
    $defs: Object.fromEntries(shapes.map((shape) => [shape.name, schemaOf(shape)])),
  };
}

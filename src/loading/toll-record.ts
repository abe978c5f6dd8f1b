// How many were killed and wounded.
import { field, text, type Field, type Schema } from './field.ts';
import { nested, sourceList } from './record-fields.ts';
import { complain, type Reader } from './reader.ts';
import { schemaOf, shape } from './shape.ts';
import { count } from './values.ts';
import type { Quantity, QuantityRange, Toll } from '../dataset/model.ts';
import type { Step } from '../formats/json/locate.ts';

const countSchema: Schema = { type: 'integer', minimum: 0 };
const number = field(count, countSchema);

const quantityRange = shape<QuantityRange>(
  { name: 'range', example: 'a whole number or {"low": 5, "high": 20}', required: ['low', 'high'] },
  { low: number, best: number, high: number },
);
const range = nested<QuantityRange>(quantityRange);

function quantity(reader: Reader, value: unknown, path: readonly Step[]): Quantity | undefined {
  if (typeof value === 'number') return count(reader, value, path);
  const found = range(reader, value, path);
  if (found === undefined) return undefined;
  const { low, best = low, high } = found;
  if (low <= best && best <= high) return found;
  complain(reader, 'error', path, low > high ? 'low is above high' : 'best lies within low and high');
  return undefined;
}

const quantitySchema: Schema = { anyOf: [countSchema, schemaOf(quantityRange)] };

const quantityField = (description: string): Field<Quantity> => field(quantity, quantitySchema, description);

export const toll = shape<Toll>(
  { name: 'toll', example: '{"killed": 3, "wounded": {"low": 5, "high": 20}}' },
  {
    killed: quantityField('How many: a whole number, or the lowest and highest where sources differ.'),
    wounded: quantityField('Likewise; 0 only where a source says that nobody was hurt.'),
    of: text('Who was hurt.'),
    sources: sourceList('Ids or addresses of the sources that give the numbers.'),
  },
);

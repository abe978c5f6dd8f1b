// The one definition of a field: how its value is read and checked, and its JSON Schema.
import { line, prose, texts, type Read } from './values.ts';

/** JSON Schema, draft 2020-12. */
export type Schema = Readonly<Record<string, unknown>>;

export interface Field<Value> {
  readonly read: Read<Value>;
  /** Without null, which the shape adds where the field is optional. */
  readonly schema: Schema;
}

export function field<Value>(read: Read<Value>, schema: Schema, description?: string): Field<Value> {
  return { read, schema: description === undefined ? schema : { ...schema, description } };
}

/** A number is read as its digits. */
export const textSchema: Schema = { type: ['string', 'number'] };

export const listSchema = (items: Schema): Schema => ({ type: 'array', items });

export const text = (description?: string): Field<string> => field(line, textSchema, description);
export const longText = (description?: string): Field<string> => field(prose, textSchema, description);
export const textList = (description?: string): Field<readonly string[]> =>
  field(texts, listSchema(textSchema), description);

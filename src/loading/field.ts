// A field of a record, said once: how its value is read, with what is wrong with it, and what the JSON Schema says of it.
import { line, prose, texts, type Read } from './values.ts';

/** JSON Schema, draft 2020-12. */
export type Schema = Readonly<Record<string, unknown>>;

export interface Field<Value> {
  readonly read: Read<Value>;
  /** Of a value that is there; that null is as good as none is added where the field is optional. */
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

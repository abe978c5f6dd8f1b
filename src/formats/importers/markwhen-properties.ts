// Properties of an event under its heading, as `timeline list --as markwhen` writes them (out/markwhen.ts): `id: "x"`.
import { isDateError, parseEdtf } from '../../dates/edtf/edtf.ts';
import { parsed } from '../json/syntax.ts';

export interface Properties {
  readonly id?: string;
  readonly edtf?: string;
  readonly kind?: string;
  readonly actors?: readonly string[];
  readonly places?: readonly string[];
  /** `follows ID` */
  readonly links?: readonly string[];
  readonly tags?: readonly string[];
  readonly importance?: string;
  readonly weapon?: string;
  readonly disputed?: readonly string[];
  readonly date_note?: string;
  readonly note?: string;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isList = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isProperty: Readonly<Record<keyof Properties, (value: unknown) => boolean>> = {
  id: isText,
  edtf: (value) => typeof value === 'string' && !isDateError(parseEdtf(value)),
  kind: isText,
  actors: isList,
  places: isList,
  links: isList,
  tags: isList,
  importance: isText,
  weapon: isText,
  disputed: isList,
  date_note: isText,
  note: isText,
};

const propertyLine = new RegExp(`^(${Object.keys(isProperty).join('|')}): (["[].*)$`);

/** The properties in the first lines under a heading, and the lines after them. */
export function withProperties(lines: readonly string[]): {
  readonly properties: Properties;
  readonly body: readonly string[];
} {
  const properties: Record<string, unknown> = {};
  for (const [at, line] of lines.entries()) {
    const [, name = '', text = ''] = propertyLine.exec(line) ?? [];
    const value = parsed(text);
    if (name === '' || !isProperty[name as keyof Properties](value))
      return { properties, body: lines.slice(at) };
    properties[name] = value;
  }
  return { properties, body: [] };
}

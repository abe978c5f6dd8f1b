// The fields of datasets themselves, merged: "A + B" of several.
import { cleanLine } from '../text/clean.ts';
import { stemOf, type RawFile } from '../formats/file.ts';
import { field, listSchema, longText, text, textSchema, type Field, type Schema } from './field.ts';
import { refTo } from './record-fields.ts';
import { readShape, shape } from './shape.ts';
import { wrong, type Read } from './values.ts';
import type { Draft, Reader } from './reader.ts';
import type { Dataset, Extra } from '../dataset/model.ts';
import { formatName, type RecordList } from '../dataset/format.ts';

/** One input that the user named, with the files that were read. */
export interface Group {
  readonly name: string;
  readonly files: readonly RawFile[];
}

interface Head {
  readonly $schema?: string;
  readonly format?: string;
  readonly title?: string;
  readonly description?: string;
  readonly licence?: string;
  readonly version?: string;
  readonly extra?: Extra;
}

const readFormat: Read<string> = (reader, value, path) =>
  value === formatName || value === null
    ? undefined
    : wrong(reader, value, path, `"${formatName}" is expected`);

/** Lists of records are read elsewhere, one record at a time; here they only have a schema. */
const elsewhere = (items: Schema, description?: string): Field<never> =>
  field<never>(() => undefined, listSchema(items), description);

const named = (name: string): Field<never> => elsewhere({ anyOf: [textSchema, refTo(name)] });

export const dataset = shape<Head & Record<RecordList, never>>(
  { name: 'dataset', description: 'A dataset.', example: '' },
  {
    $schema: text(),
    format: field(readFormat, { const: formatName }),
    title: text(),
    description: longText(),
    licence: text(),
    version: text(),
    events: elsewhere(refTo('event'), 'In any order.'),
    actors: named('actor'),
    places: named('place'),
    sources: named('source'),
  },
);

/** Separators between the texts of several files. */
const separators = [
  ['description', '\n\n'],
  ['licence', ' + '],
  ['version', ' + '],
] as const;

type MergedHead = Draft<Pick<Dataset, 'title' | 'description' | 'licence' | 'version' | 'extra'>>;

export function mergeHeads(reader: Reader, groups: readonly Group[]): MergedHead {
  const read = groups.map(({ name, files }) => ({
    name,
    files,
    heads: files.map((file) => readHead(reader, file)),
  }));
  const heads = read.flatMap((group) => group.heads);
  const titles = read.flatMap(({ name, files, heads: own }) => {
    const title = own.find((head) => head.title !== undefined)?.title;
    // Files without events, of actors or sources, give the whole no title.
    return title ?? (files.some(({ lists }) => lists.events !== undefined) ? cleanLine(stemOf(name)) : []);
  });
  const head: MergedHead = { title: joined(titles, ' + ') ?? 'Timeline' };
  for (const [key, separator] of separators) {
    const value = joined(
      heads.map((own) => own[key]),
      separator,
    );
    if (value !== undefined) head[key] = value;
  }
  // The first file's value stays, as with records.
  const extras = heads.flatMap((own) => Object.entries(own.extra ?? {})).toReversed();
  if (extras.length > 0) head.extra = Object.fromEntries(extras);
  return head;
}

function joined(parts: readonly (string | undefined)[], separator: string): string | undefined {
  const given = new Set(parts.filter((part) => part !== undefined && part !== ''));
  return given.size === 0 ? undefined : [...given].join(separator);
}

function readHead(reader: Reader, { file, head: raw }: RawFile): Head {
  reader.origin = { file };
  const head = readShape<Head>(reader, raw, dataset) ?? {};
  const { $schema, extra } = head;
  return $schema === undefined ? head : { ...head, extra: { $schema, ...extra } };
}

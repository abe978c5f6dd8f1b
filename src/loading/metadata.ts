// The fields of datasets themselves, merged: "A + B" of several.
import { cleanLine } from '../text/clean.ts';
import { extraOf } from './unknown-fields.ts';
import { stemOf, type RawFile } from '../formats/file.ts';
import { line, prose, wrong } from './fields.ts';
import type { Draft, Reader } from './reader.ts';
import type { Dataset } from '../dataset/model.ts';
import { formatName } from '../dataset/format.ts';

/** One thing that the user named, with what was read of it. */
export interface Group {
  readonly name: string;
  readonly files: readonly RawFile[];
}

export type Head = Draft<Pick<Dataset, 'title' | 'description' | 'licence' | 'version' | 'extra'>>;

const known = new Set([
  'format',
  'title',
  'description',
  'licence',
  'version',
  'events',
  'actors',
  'places',
  'sources',
]);

export function mergeHeads(reader: Reader, groups: readonly Group[]): Head {
  const read = groups.map(({ name, files }) => ({
    name,
    files,
    heads: files.map((file) => readHead(reader, file)),
  }));
  const heads = read.flatMap((group) => group.heads);
  const titles = read.flatMap(({ name, files, heads: own }) => {
    const title = own.find((head) => head.title !== '')?.title;
    // Files of actors or sources beside another's events give the whole no name.
    return title ?? (files.some(({ lists }) => lists.events !== undefined) ? cleanLine(stemOf(name)) : []);
  });
  const head: Head = { title: joined(titles, ' + ') ?? 'Timeline' };
  const description = joined(
    heads.map((own) => own.description),
    '\n\n',
  );
  if (description !== undefined) head.description = description;
  const licence = joined(
    heads.map((own) => own.licence),
    ' + ',
  );
  if (licence !== undefined) head.licence = licence;
  const version = joined(
    heads.map((own) => own.version),
    ' + ',
  );
  if (version !== undefined) head.version = version;
  // The first file's value stays, as with records.
  const extras = heads.flatMap((own) => Object.entries(own.extra ?? {})).toReversed();
  if (extras.length > 0) head.extra = Object.fromEntries(extras);
  return head;
}

function joined(parts: readonly (string | undefined)[], separator: string): string | undefined {
  const given = new Set(parts.filter((part) => part !== undefined && part !== ''));
  return given.size === 0 ? undefined : [...given].join(separator);
}

/** Title '' where the file has none. */
function readHead(reader: Reader, { file, head: raw }: RawFile): Head {
  reader.origin = { file };
  const head: Head = { title: line(reader, raw['title'], ['title']) ?? '' };
  const description = prose(reader, raw['description'], ['description']);
  if (description !== undefined) head.description = description;
  const licence = line(reader, raw['licence'], ['licence']);
  if (licence !== undefined) head.licence = licence;
  const version = line(reader, raw['version'], ['version']);
  if (version !== undefined) head.version = version;
  const { format, $schema } = raw;
  if (format !== undefined && format !== null && format !== formatName)
    wrong(reader, format, ['format'], `"${formatName}" is expected`);
  const schema = line(reader, $schema, ['$schema']);
  const extra = extraOf(reader, raw, new Set([...known, '$schema']));
  if (schema !== undefined || extra !== undefined) {
    head.extra = { ...(schema === undefined ? {} : { $schema: schema }), ...extra };
  }
  return head;
}

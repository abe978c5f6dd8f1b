// What the user says of tables on the command line: `--map`, `--dates`, `--sheet`.
import type { Choices } from '../../formats/importer.ts';
import { failure } from '../failure.ts';
import type { Options } from '../options.ts';
import { nearest } from '../../text/nearest.ts';

type Given = Omit<Choices, 'today'>;

export const noChoices: Given = { map: new Map(), dates: null, sheet: null };

/** As `--map` takes them, and as the mapping of a table calls them. */
const fields = new Map(
  [
    ...[
      'date',
      'end',
      'year',
      'month',
      'day',
      'time',
      'title',
      'summary',
      'kind',
      'importance',
      'place',
      'country',
    ],
    ...['lat', 'lon', 'actors', 'source', 'publisher', 'tags', 'killed', 'wounded', 'weapon', 'id'],
  ].map((field) => [field, field] as const),
);
const alias = new Map([
  ['date_note', 'dateNote'],
  ['places', 'place'],
  ['sources', 'source'],
  ['actor', 'actors'],
]);

export function choicesIn({ map = [], dates, sheet }: Options): Given {
  return { map: new Map(map.map(mapped)), dates: dates ?? null, sheet: sheet ?? null };
}

function mapped(text: string): readonly [string, string] {
  const [, given = '', column = ''] = /^([^=]+)=(.+)$/s.exec(text) ?? [];
  const name = given.trim().toLowerCase();
  if (name === '')
    throw failure([`--map ${text}: FIELD=COLUMN is expected, such as --map title="Event name"`]);
  const field = alias.get(name) ?? fields.get(name);
  if (field !== undefined) return [field, column.trim()];
  const known = [...fields.keys(), 'date_note'];
  const near = nearest(name, known);
  throw failure([
    `--map: no field "${name}"; ${near === null ? `one of ${known.join(', ')}` : `did you mean ${near}?`}`,
  ]);
}

// Reads the bundled dataset and its codebook as they are in the files, for the tests that keep the two honest.
import { readFileSync } from 'node:fs';
import type { Actor, Claim, Place, Source, TimelineEvent } from '../../src/dataset/model.ts';

export const recordFiles = ['events', 'actors', 'places', 'sources'] as const;
type RecordFile = (typeof recordFiles)[number];

const folder = new URL('../../data/us-iran-iraq/', import.meta.url);

export const textOf = (file: string): string => readFileSync(new URL(`${file}.json`, folder), 'utf8');
export const codebook = readFileSync(new URL('../../data/README.md', import.meta.url), 'utf8');

type Row = Readonly<Record<string, unknown>> & { readonly id: string };
export const rowsOf = (file: RecordFile): readonly Row[] => JSON.parse(textOf(file));

/** A number of dead or injured as the file has it. */
export type FileCount = number | { readonly low: number; readonly best?: number; readonly high: number };

interface FileToll {
  readonly killed?: FileCount;
  readonly wounded?: FileCount;
  readonly of?: string;
  readonly sources?: readonly string[];
}

export type FileClaim = Omit<Claim, 'about'> & { readonly about?: readonly string[] };

export type FileEvent = Omit<TimelineEvent, 'when' | 'claims' | 'toll' | 'weapon'> & {
  readonly claims: readonly FileClaim[];
  readonly toll?: FileToll;
  readonly weapon?: string;
};

export type FileSource = Omit<Source, 'language'> & { readonly language?: string };

// Lists that are empty are left out of the files.
const withLists = (file: RecordFile, fields: readonly string[]) =>
  rowsOf(file).map((row) => ({ ...Object.fromEntries(fields.map((field) => [field, []])), ...row }));

const eventLists = ['actors', 'places', 'claims', 'disputed', 'links', 'sources', 'tags'];
export const events = withLists('events', eventLists) as unknown as readonly FileEvent[];
export const actors = withLists('actors', ['aliases', 'affiliations']) as unknown as readonly Actor[];
export const places = withLists('places', ['aliases']) as unknown as readonly Place[];
export const sources = withLists('sources', []) as unknown as readonly FileSource[];

/** The rows of the nth table under a heading of the codebook, without its head; cells without backticks. */
export function documented(heading: string, nth = 0): string[][] {
  const section = codebook.split(/^#+ /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const table = section.split('\n\n').filter((block) => block.startsWith('|'))[nth] ?? '';
  const rows = table.trim().split('\n').slice(2);
  return rows.map((row) => {
    const cells = row.slice(1, -1).split('|');
    return cells.map((cell) => cell.trim().replaceAll('`', ''));
  });
}

/** How a date is written, in the codebook's words. */
export function shapeOf(date: string): string {
  if (date.startsWith('[')) return date.includes('..') ? 'one day between' : 'one of two';
  if (date.includes('/')) return 'span';
  const unit = date.split('-').length === 3 ? 'day' : 'month';
  return date.endsWith('~') ? `about a ${unit}` : unit;
}

/** The source that carries a text in the first place: houses with several names are one. */
const houses: Readonly<Record<string, string>> = {
  'Radio Farda': 'RFE/RL',
  'Sputnik Brasil': 'Sputnik',
  'Tasnim (mirror)': 'Tasnim',
  'Wikipedia (mirror)': 'Wikipedia',
  'Al Arabiya English': 'Al Arabiya',
  'BBC Arabic': 'BBC',
  'BBC News': 'BBC',
};

/** Where a page's text comes from: its agency, else its publisher. */
export function originOf({ agency, publisher = '' }: FileSource): string {
  const first = (agency ?? publisher).split(', ')[0] ?? '';
  return houses[first] ?? first;
}

// Reads the files that the user names. Each problem is reported in a line.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listNamed, type DataFile } from '../../formats/file.ts';
import { filesIn, type Input } from '../../loading/input.ts';
import type { DataFolder } from '../../loading/load.ts';
import { failure } from '../failure.ts';
import {
  isStream,
  readInThread,
  readRegular,
  readSlowly,
  readStream,
  readText,
  type OnBytes,
} from './bytes.ts';
import { unzipped } from './gzip.ts';
import { lineOf, nearCommand, reasonOf } from './hints.ts';
import { stdinPath } from './stdin.ts';

/** As problems name what came from it. */
export const stdinName = 'stdin';

interface Source {
  readonly stdin: NodeJS.ReadStream;
  readonly onBytes: OnBytes;
  /** Only plain files are read then, of so many bytes at most. */
  readonly limit?: number;
}

/** Fails with a line for each path that can't be read. */
export async function readInputs(paths: readonly string[], source: Source): Promise<Input[]> {
  if (paths.filter((path) => path === stdinPath).length > 1)
    throw failure(['- (stdin) is named twice, but can be read only once; name it once']);
  const inputs: Input[] = [];
  const wrong: string[] = [];
  for (const path of paths) {
    const input = await readPath(path, source).catch((error: unknown) => lineOf(path, error));
    if (typeof input !== 'string') inputs.push(input);
    // What follows a misspelt command is no file.
    else if (wrong.push(input) === 1 && inputs.length === 0 && nearCommand(path) !== null) break;
  }
  if (wrong.length > 0) throw failure(wrong);
  return inputs;
}

/** Paths of those that hold text, may hold events and are there for an editor. */
export function editable(inputs: readonly Input[]): string[] {
  return filesIn(inputs)
    .filter(({ bytes }) => bytes.length > 0)
    .map(({ name }) => name)
    .filter((name) => name !== stdinName && !/\.gz$/i.test(name) && !isStream(name))
    .filter((name) => (listNamed(name) ?? 'events') === 'events');
}

/** The first path that can't be read twice; undefined where all can. */
export function firstStream(paths: readonly string[]): string | undefined {
  return paths.find((path) => path === stdinPath || isStream(path));
}

async function readPath(path: string, source: Source): Promise<Input> {
  const { limit, onBytes } = source;
  if (path === stdinPath) return readStdin(source);
  const stats = statSync(path);
  if (stats.isDirectory()) return readFolder(path, limit);
  const isPlain = (stats.isFile() && stats.size > 0) || limit !== undefined;
  const bytes = !isPlain
    ? await readSlowly(path, stats, onBytes)
    : stats.size < muchData
      ? readRegular(path, limit)
      : await readInThread(path, limit);
  return { name: path, ...(await unzipped(bytes, limit)), ...mappingOf(path) };
}

/** Less is read before a thread has begun. */
const muchData = 1_000_000;

const mappingSuffix = '.map.json';

function mappingOf(path: string): Pick<DataFile, 'mapping'> {
  const mapping = existsSync(`${path}${mappingSuffix}`) ? readText(`${path}${mappingSuffix}`) : null;
  return mapping === null ? {} : { mapping };
}

const dataName =
  /\.(?:json|jsonl|ndjson|geojson|csv|tsv|tab|psv|xlsx|mw|ics|timeline|xml|ya?ml|md)(?:\.gz)?$/i;

async function readFolder(name: string, limit?: number): Promise<DataFolder> {
  const entries = readdirSync(name, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const files: DataFile[] = [];
  const others: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name.endsWith(mappingSuffix)) continue;
    if (entry.isDirectory()) others.push(`${entry.name}/`);
    else if (dataName.test(entry.name)) files.push(...(await readEntry(join(name, entry.name), limit)));
    else others.push(entry.name);
  }
  return { name, files, others };
}

/** An entry that can't be read doesn't keep the others from being read. */
async function readEntry(name: string, limit?: number): Promise<DataFile[]> {
  try {
    return [{ name, ...(await unzipped(readRegular(name, limit), limit)), ...mappingOf(name) }];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') return [];
    return [{ name, bytes: new Uint8Array(), fault: { severity: 'error', message: reasonOf(error) } }];
  }
}

async function readStdin({ stdin, onBytes }: Source): Promise<DataFile> {
  if (stdin.isTTY) {
    throw failure(['- is for data from a pipe, but stdin is the terminal; try: timeline - < events.json']);
  }
  return { name: stdinName, ...(await unzipped(await readStream(stdin, stdinName, onBytes))) };
}

// The files that the user names → the bytes that the loader reads. Whatever is wrong with them is told in a line each.
import {
  closeSync,
  constants,
  createReadStream,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  type Stats,
} from 'node:fs';
import { Socket } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { cleanLine } from '../../text/clean.ts';
import { isGzip, maxBytes } from '../../formats/decode.ts';
import { listNamed, type DataFile } from '../../formats/file.ts';
import type { Input } from '../../loading/load.ts';
import { nearest } from '../../text/nearest.ts';
import { failure, isFailure } from '../failure.ts';
import { commandNames } from '../options.ts';
import { stdinPath } from './stdin.ts';

const stdinName = 'stdin';

/** Called with the bytes read so far of a file that comes slowly. */
export type OnBytes = (name: string, bytes: number) => void;

interface Source {
  readonly stdin: NodeJS.ReadStream;
  readonly onBytes: OnBytes;
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
    // What follows a command that is written wrong is no file.
    else if (wrong.push(input) === 1 && inputs.length === 0 && nearCommand(path) !== null) break;
  }
  if (wrong.length > 0) throw failure(wrong);
  return inputs;
}

/** Paths of those that hold text and may hold events. */
export function editable(inputs: readonly Input[]): string[] {
  const files = inputs.flatMap((input) => ('files' in input ? input.files : [input]));
  return files
    .map(({ name }) => name)
    .filter((name) => name !== stdinName && !/\.gz$/i.test(name))
    .filter((name) => (listNamed(name) ?? 'events') === 'events');
}

async function readPath(path: string, source: Source): Promise<Input> {
  if (path === stdinPath) return readStdin(source);
  const stats = statSync(path);
  if (stats.isDirectory()) return { name: path, files: readFolder(path) };
  return { name: path, bytes: unzipped(await readBytes(path, stats, source.onBytes)), ...mappingOf(path) };
}

const mappingSuffix = '.map.json';

function mappingOf(path: string): Pick<DataFile, 'mapping'> {
  const beside = `${path}${mappingSuffix}`;
  return existsSync(beside) ? { mapping: readFileSync(beside, 'utf8') } : {};
}

const dataName =
  /\.(?:json|jsonl|ndjson|geojson|csv|tsv|tab|psv|xlsx|mw|ics|timeline|xml|ya?ml|md)(?:\.gz)?$/i;

function readFolder(folder: string): DataFile[] {
  const names = readdirSync(folder).filter((name) => dataName.test(name) && !name.endsWith(mappingSuffix));
  return names.toSorted().flatMap((entry) => {
    const name = join(folder, entry);
    try {
      return statSync(name).isFile()
        ? [{ name, bytes: unzipped(readRegular(name)), ...mappingOf(name) }]
        : [];
    } catch (error) {
      throw failure([lineOf(name, error)]);
    }
  });
}

async function readStdin({ stdin, onBytes }: Source): Promise<DataFile> {
  if (stdin.isTTY) {
    throw failure(['- is for data from a pipe, but stdin is the terminal; try: timeline - < events.json']);
  }
  return { name: stdinName, bytes: unzipped(await readStream(stdin, stdinName, onBytes)) };
}

async function readBytes(path: string, stats: Stats, onBytes: OnBytes): Promise<Uint8Array> {
  // Pipes and devices have no size and may come slowly.
  return stats.isFile() ? readRegular(path) : readStream(openStream(path, stats), path, onBytes);
}

/**
 * A named pipe is waited for by the event loop: a thread that is blocked opening it, or reading it, would also keep the
 * program from ending. Only on Linux does a pipe that nobody writes to yet not look like one that has ended.
 */
function openStream(path: string, stats: Stats): AsyncIterable<Buffer> {
  if (!stats.isFIFO() || process.platform !== 'linux') return createReadStream(path);
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
}

function readRegular(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    // Before it fills the memory.
    if (fstatSync(file).size > maxBytes) throw withCode('TOO_LARGE');
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

async function readStream(
  stream: AsyncIterable<Buffer>,
  name: string,
  onBytes: OnBytes,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > maxBytes) throw withCode('TOO_LARGE');
    onBytes(name, size);
  }
  return Buffer.concat(chunks);
}

/** Whatever the file is called. The limit is also what stops a bomb: a few kilobytes that unpack to gigabytes. */
function unzipped(bytes: Uint8Array): Uint8Array {
  return isGzip(bytes) ? gunzipSync(bytes, { maxOutputLength: maxBytes }) : bytes;
}

const withCode = (code: string): Error => Object.assign(new Error(code), { code });

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied; chmod +r makes a file of yours readable',
  EPERM: 'permission denied by the system',
  EISDIR: 'a folder, where a file is expected',
  ENOTDIR: 'a part of the path is a file, where a folder is expected',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many open files',
  EIO: 'input error',
  TOO_LARGE: 'larger than 512 MB; split it into several files',
  ERR_BUFFER_TOO_LARGE: 'gzip data of more than 512 MB; split it into several files',
  Z_BUF_ERROR: 'gzip data that ends too early; the file is not whole',
  Z_DATA_ERROR: 'damaged gzip data',
};

/** `path: reason`, or what was likely meant by a path that leads nowhere. */
export function lineOf(path: string, error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const name = cleanLine(path === stdinPath ? stdinName : path);
  if (code === 'ENOENT') return `no such file: ${name}${hint(path)}`;
  if (isFailure(error)) return message;
  return `${name}: ${reasons[code ?? ''] ?? cleanLine(message)}`;
}

/** What other programs call so. */
const flags: ReadonlyMap<string, string> = new Map([
  ['help', '--help'],
  ['version', '--version'],
]);

function hint(path: string): string {
  const flag = flags.get(path);
  if (flag !== undefined) return `; did you mean timeline ${flag}?`;
  const command = nearCommand(path);
  if (command !== null) return `; did you mean the command "${command}"?`;
  const near = nearest(basename(path), siblings(path));
  if (near !== null) return `; did you mean ${cleanLine(join(dirname(path), near))}?`;
  return /^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u.test(path) ? `; to search for it: timeline list ${path}` : '';
}

/** The command that a word is a slip of: a letter more, less or other, or letters exchanged. */
function nearCommand(word: string): string | null {
  const letters = (text: string): string => [...text].toSorted().join('');
  const swapped = commandNames.find((name) => letters(name) === letters(word.toLowerCase()));
  return swapped ?? nearest(word, commandNames);
}

function siblings(path: string): string[] {
  try {
    return readdirSync(dirname(path));
  } catch {
    return [];
  }
}

// The bytes of a file, a pipe or a device; nothing here makes the program wait without answering keys.
import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  openSync,
  read,
  readFileSync,
  readSync,
  statSync,
  type Stats,
} from 'node:fs';
import { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { isatty } from 'node:tty';
import { maxBytes } from '../../formats/decode.ts';

/** Called with the bytes read so far of a file that comes slowly. */
export type OnBytes = (name: string, bytes: number) => void;

/** Pipes, sockets and devices, which can't be read twice. */
export function isStream(path: string): boolean {
  try {
    const stats = statSync(path);
    return !stats.isFile() && !stats.isDirectory();
  } catch {
    return false;
  }
}

/** Fails for anything but a plain file: opening a pipe would block until something writes to it. */
export function readRegular(path: string, limit = maxBytes): Uint8Array {
  const { file, size } = openRegular(path, limit);
  try {
    return size > 0 ? readFileSync(file) : readUnsized(file, limit);
  } finally {
    closeSync(file);
  }
}

/** Of a size that is known, in a thread: the program can load what else it needs meanwhile. */
export async function readInThread(path: string, limit = maxBytes): Promise<Uint8Array> {
  const { file, size } = openRegular(path, limit);
  const bytes = Buffer.allocUnsafeSlow(size);
  const readFrom = (at: number): Promise<number> =>
    new Promise((done, fail) => {
      read(file, bytes, at, size - at, null, (error, count) => (error === null ? done(count) : fail(error)));
    });
  try {
    let end = 0;
    for (let count = -1; end < size && count !== 0; end += count) count = await readFrom(end);
    return bytes.subarray(0, end);
  } finally {
    closeSync(file);
  }
}

function openRegular(path: string, limit: number): { readonly file: number; readonly size: number } {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const stats = fstatSync(file);
  // Before it fills the memory.
  const fault = !stats.isFile()
    ? stats.isDirectory()
      ? 'EISDIR'
      : 'NO_FILE'
    : stats.size > limit
      ? 'TOO_LARGE'
      : null;
  if (fault === null) return { file, size: stats.size };
  closeSync(file);
  throw withCode(fault);
}

/** Files whose size is 0, as in /proc, may still have content, even without end. */
function readUnsized(file: number, limit: number): Uint8Array {
  const chunks: Buffer[] = [];
  let size = 0;
  for (;;) {
    const chunk = readNow(file);
    if (chunk === null || chunk.length === 0) return Buffer.concat(chunks);
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) throw withCode('TOO_LARGE');
  }
}

/** null where it is no plain file, larger, or can't be read. */
export function readText(path: string, limit = maxBytes): string | null {
  try {
    return Buffer.from(readRegular(path, limit)).toString('utf8');
  } catch {
    return null;
  }
}

/** Pipes and devices have no size and may come slowly. */
export function readSlowly(path: string, stats: Stats, onBytes: OnBytes): Promise<Uint8Array> {
  return readStream(openStream(path, stats), path, onBytes);
}

/** Neither waits in a thread: one that is blocked opening or reading would also keep the program from ending. */
function openStream(path: string, stats: Stats): AsyncIterable<Buffer> {
  if (!stats.isFIFO()) return readDevice(path);
  // Only there does a pipe that nobody writes to yet not look like one that has ended.
  if (process.platform !== 'linux') return createReadStream(path);
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
}

const chunkSize = 1_000_000;
/** Milliseconds until a device that has nothing yet is asked again. */
const asksEvery = 50;

async function* readDevice(path: string): AsyncGenerator<Buffer> {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
  try {
    if (isatty(file)) throw withCode('TERMINAL');
    for (;;) {
      const chunk = readNow(file);
      if (chunk?.length === 0) return;
      if (chunk !== null) yield chunk;
      await setTimeout(chunk === null ? asksEvery : 0);
    }
  } finally {
    closeSync(file);
  }
}

/** null where there is nothing yet. */
function readNow(file: number): Buffer | null {
  const chunk = Buffer.allocUnsafe(chunkSize);
  try {
    return chunk.subarray(0, readSync(file, chunk));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return null;
    throw error;
  }
}

export async function readStream(
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

const withCode = (code: string): Error => Object.assign(new Error(code), { code });

// The bytes of a file, a pipe or a device; nothing here makes the program wait without answering keys.
import {
  closeSync,
  constants,
  createReadStream,
  fstatSync,
  openSync,
  readFileSync,
  statSync,
  type Stats,
} from 'node:fs';
import { Socket } from 'node:net';
import { maxBytes } from '../../formats/decode.ts';

/** Called with the bytes read so far of a file that comes slowly. */
export type OnBytes = (name: string, bytes: number) => void;

/** Pipes, sockets and devices: what came of them is gone. */
export function isStream(path: string): boolean {
  try {
    const stats = statSync(path);
    return !stats.isFile() && !stats.isDirectory();
  } catch {
    return false;
  }
}

/** Opening a pipe would wait for somebody who writes to it: it fails instead, as everything does that is no plain file. */
export function readRegular(path: string, limit = maxBytes): Uint8Array {
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw withCode(stats.isDirectory() ? 'EISDIR' : 'NO_FILE');
    // Before it fills the memory.
    if (stats.size > limit) throw withCode('TOO_LARGE');
    return readFileSync(file);
  } finally {
    closeSync(file);
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

/**
 * A named pipe is waited for by the event loop: a thread that is blocked opening it, or reading it, would also keep the
 * program from ending. Only on Linux does a pipe that nobody writes to yet not look like one that has ended.
 */
function openStream(path: string, stats: Stats): AsyncIterable<Buffer> {
  if (!stats.isFIFO() || process.platform !== 'linux') return createReadStream(path);
  const fd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  return new Socket({ fd, readable: true, writable: false });
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

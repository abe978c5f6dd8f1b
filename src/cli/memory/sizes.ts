// How much data files hold: bytes of text, once they are unpacked.
import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isGzip } from '../../formats/decode.ts';
import { filesIn, type Input } from '../../loading/input.ts';

/** Before it is read; 0 of what has no size, as a pipe, and of what isn't there. */
export function bytesIn(path: string): number {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return sum(readdirSync(path).map((name) => bytesInFile(join(path, name))));
    return stats.isFile() ? bytesInFile(path) : 0;
  } catch {
    return 0;
  }
}

function bytesInFile(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return 0;
  const file = openSync(path, 'r');
  try {
    const head = fourBytes(file, 0);
    if (!isGzip(head)) return unpacked(head, stats.size);
    // Its last bytes say how much is in it (RFC 1952, 2.3.1), unless it is damaged.
    const stated = fourBytes(file, stats.size - 4).readUInt32LE();
    return Math.max(stats.size, Math.min(stated, mostPacked * stats.size));
  } finally {
    closeSync(file);
  }
}

/** Deflate packs no more: 258 bytes take two bits at least. https://zlib.net/zlib_tech.html */
const mostPacked = 1_032;

function fourBytes(file: number, at: number): Buffer {
  const bytes = Buffer.alloc(4);
  readSync(file, bytes, 0, 4, Math.max(0, at));
  return bytes;
}

/** When it has been read. */
export const bytesOf = (inputs: readonly Input[]): number =>
  sum(filesIn(inputs).map(({ bytes }) => unpacked(bytes, bytes.length)));

/** The text of a workbook, which is zipped, is some ten times its size. */
function unpacked(head: Uint8Array, size: number): number {
  return head[0] === 0x50 && head[1] === 0x4b ? 10 * size : size;
}

const sum = (sizes: readonly number[]): number => sizes.reduce((a, b) => a + b, 0);

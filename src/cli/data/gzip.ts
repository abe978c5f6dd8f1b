// Unpacks gzip, and of a damaged file as much as there is.
import { Readable } from 'node:stream';
import { createInflateRaw, gunzipSync, inflateRawSync } from 'node:zlib';
import { isGzip, maxBytes } from '../../formats/decode.ts';
import type { FileFault } from '../../formats/file.ts';

/** zlib's Z_SYNC_FLUSH: gives what there is of data that doesn't end. */
const syncFlush = 2;

interface Unzipped {
  readonly bytes: Uint8Array;
  readonly fault?: FileFault;
}

const endsEarly: FileFault = {
  severity: 'error',
  message: 'the gzip data ends too early; what came of it is read',
};
const isFollowed: FileFault = {
  severity: 'warning',
  message: 'something follows the gzip data; it is ignored',
};
const isDamaged: FileFault = {
  severity: 'error',
  message: 'damaged gzip data; what could be read of it is read',
};

/** Whatever the file is called. The limit is also what stops a bomb: a few kilobytes that unpack to gigabytes. */
export async function unzipped(bytes: Uint8Array, maxOutputLength = maxBytes): Promise<Unzipped> {
  if (!isGzip(bytes)) return { bytes };
  try {
    return { bytes: gunzipSync(bytes, { maxOutputLength }) };
  } catch (error) {
    if (!String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw error;
    return salvage(bytes, maxOutputLength);
  }
}

/** The members of the file, one after the other, as far as they go. */
async function salvage(bytes: Uint8Array, limit: number): Promise<Unzipped> {
  const parts: Uint8Array[] = [];
  const so = (fault: FileFault): Unzipped => ({ bytes: Buffer.concat(parts), fault });
  for (let at = 0; at < bytes.length;) {
    if (!isGzip(bytes.subarray(at))) return so(isFollowed);
    const body = bytes.subarray(at + headerLength(bytes, at));
    try {
      const { buffer, engine } = inflateRawSync(body, {
        info: true,
        finishFlush: syncFlush,
        maxOutputLength: limit,
      }) as unknown as { buffer: Uint8Array; engine: { bytesWritten: number } };
      parts.push(buffer);
      at = bytes.length - body.length + engine.bytesWritten + trailerLength;
      // Damage may look like an end.
      if (at <= bytes.length && sizeBefore(bytes, at) !== buffer.length % 2 ** 32) return so(isDamaged);
    } catch {
      parts.push(await inflateUpToDamage(body));
      return so(isDamaged);
    }
    if (at > bytes.length) return so(endsEarly);
  }
  // The checksum of a member is wrong.
  return so(isDamaged);
}

const trailerLength = 8;

/** What the trailer that ends there says that the member is unpacked. */
const sizeBefore = (bytes: Uint8Array, end: number): number =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(end - 4, true);

/** RFC 1952, 2.3: ten bytes, then what the flags announce. */
function headerLength(bytes: Uint8Array, start: number): number {
  const flags = bytes[start + 3] ?? 0;
  let at = start + 10;
  if ((flags & 0x04) !== 0) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const flag of [0x08, 0x10]) if ((flags & flag) !== 0) at = afterZero(bytes, at);
  return at + ((flags & 0x02) === 0 ? 0 : 2) - start;
}

function afterZero(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(0, at);
  return end === -1 ? bytes.length : end + 1;
}

/** Bytes taken in a step: what the step makes before the damage is lost. */
const step = 1_024;

function inflateUpToDamage(body: Uint8Array): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const parts: Uint8Array[] = [];
    const inflate = createInflateRaw({ finishFlush: syncFlush });
    const end = (): void => resolve(Buffer.concat(parts));
    inflate.on('data', (part: Uint8Array) => parts.push(part));
    inflate.on('end', end);
    inflate.on('error', end);
    Readable.from(slices(body)).pipe(inflate);
  });
}

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

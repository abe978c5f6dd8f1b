// The map of the world, as the build packs it.
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { decodeBaseMap, type BaseMap } from '../../timeline/map/base-map.ts';

/** Stands beside the program. */
const mapFile = new URL('map.bin', import.meta.url);

/** null where it can't be read. */
export function readMap(): BaseMap | null {
  try {
    return decodeBaseMap(brotliDecompressSync(readFileSync(mapFile)));
  } catch {
    return null;
  }
}

// How much of V8's heap data needs, in bytes, and the message where there is less.

/** What the program has at its start, what V8 keeps for new objects. */
const ownHeap = 50_000_000;
/** Heap per byte of a file that is loaded, shown and searched; measured with records of 700 bytes and of 30. */
const usualPerByte = 8;
const mostPerByte = 32;

/** A heap that so many bytes of data are likely to need. */
export const usualNeed = (bytes: number): number => ownHeap + usualPerByte * bytes;

/** A heap that is enough for so many bytes of data, whatever they are. */
export const mostNeed = (bytes: number): number => ownHeap + mostPerByte * bytes;

/** The share of the machine's memory that may become the heap. */
const ofMachine = 0.75;

export interface Memory {
  /** What the heap may grow to. */
  readonly heap: number;
  /** What the machine still has. */
  readonly machine: number;
}

/** The heap to load so many bytes with: no smaller than the present one, and no larger than the machine bears. */
export function heapFor(bytes: number, { heap, machine }: Memory): number {
  return Math.max(heap, Math.min(mostNeed(bytes), ofMachine * machine));
}

const mebibyte = 2 ** 20;

export const toMebibytes = (bytes: number): number => Math.ceil(bytes / mebibyte);

const sized = (bytes: number): string =>
  bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;

/** In one line: what so many bytes of data need, and what to do where that isn't there. */
export function tooLittleMemory(bytes: number, { heap, machine }: Memory): string {
  const need = Math.max(usualNeed(bytes), 2 * heap);
  const wayOut =
    need <= machine ? `NODE_OPTIONS=--max-old-space-size=${toMebibytes(need)}` : 'load a part of it';
  return `${sized(bytes)} of data may need ${sized(need)} of memory; ${wayOut}`;
}

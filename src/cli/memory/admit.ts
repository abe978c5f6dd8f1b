// Whether data is loaded here, or by the program started again with more memory.
import type { Input } from '../../loading/load.ts';
import { firstStream } from '../data/files.ts';
import { stdinPath } from '../data/stdin.ts';
import { failure } from '../failure.ts';
import type { Restarts } from './again.ts';
import { availableMemory } from './heap.ts';
import { heapFor, mostNeed, tooLittleMemory, usualNeed } from './need.ts';
import { bytesIn, bytesOf } from './sizes.ts';

/** Before they are read: by their sizes, where they have one. */
export function admitFiles(paths: readonly string[], restarts: Restarts): void {
  admit(
    paths.reduce((sum, path) => sum + bytesIn(path), 0),
    restarts,
  );
}

/** When they have been read, also what came from pipes; returns how many bytes they are. */
export function admitInputs(inputs: readonly Input[], paths: readonly string[], restarts: Restarts): number {
  const bytes = bytesOf(inputs);
  const stdin = inputs[paths.indexOf(stdinPath)];
  // What stdin has given is handed on; what is gone of other pipes can't be.
  const given = stdin !== undefined && 'bytes' in stdin && stdin.fault === undefined ? stdin.bytes : null;
  const isGone = firstStream(paths.filter((path) => path !== stdinPath || given === null)) !== undefined;
  admit(bytes, restarts !== 'done' && isGone ? 'never' : restarts, given);
  return bytes;
}

/** Returns where so many bytes can be loaded here; throws a Restart, or a failure where there is no other way. */
function admit(bytes: number, restarts: Restarts, input: Uint8Array | null = null): void {
  const room = availableMemory();
  if (restarts === 'done' || mostNeed(bytes) <= room.heap) return;
  if (restarts === 'never') {
    if (usualNeed(bytes) > room.heap) throw failure([tooLittleMemory(bytes, room)]);
    return;
  }
  const restart = { heap: heapFor(bytes, room), bytes, hasScreen: restarts === 'screen', input };
  throw Object.assign(new Error('more memory'), restart);
}

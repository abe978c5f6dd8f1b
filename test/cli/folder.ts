// Files for a test, in a folder of their own that goes with it.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

export interface Folder {
  readonly path: string;
  readonly write: (name: string, content: unknown) => string;
}

/** A text or bytes are written as they are, everything else as JSON. */
export function makeFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'timeline-'));
  // Again where a program that was just killed still writes there.
  afterAll(() => rmSync(path, { recursive: true, force: true, maxRetries: 10 }));
  return {
    path,
    write: (name, content) => {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      const isRaw = typeof content === 'string' || content instanceof Uint8Array;
      writeFileSync(file, isRaw ? content : JSON.stringify(content));
      return file;
    },
  };
}

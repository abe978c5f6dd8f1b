// What is drawn passes here on its way to the terminal, so that every mode that it switches is known.
import { createModes } from './modes.ts';

interface Gate {
  /** The stream in place of stdout. */
  readonly out: NodeJS.WriteStream;
  /** Switches every mode back; nothing passes any more. */
  readonly close: () => void;
}

export function createGate(stdout: NodeJS.WriteStream): Gate {
  const modes = createModes();
  let isClosed = false;
  const write: Write = (text, ...rest) => {
    if (isClosed) {
      for (const done of rest) if (typeof done === 'function') done();
      return true;
    }
    if (typeof text === 'string') modes.note(text);
    return Reflect.apply(stdout.write, stdout, [text, ...rest]) as boolean;
  };
  return {
    out: writingBy(stdout, write),
    close: () => {
      const sequences = modes.restore();
      if (sequences !== '') write(sequences);
      isClosed = true;
    },
  };
}

type Write = (text: string | Uint8Array, ...rest: unknown[]) => boolean;

/** The stream with another way to write to it. */
export function writingBy(stream: NodeJS.WriteStream, write: Write): NodeJS.WriteStream {
  return new Proxy(stream, {
    get: (target, key) => {
      const value: unknown = key === 'write' ? write : Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

// The program that was started again: what V8 writes of its end to stderr is for the one that started it.
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { Writable } from 'node:stream';
import { isatty, WriteStream } from 'node:tty';

/** What stderr is to who started it. */
const messagesFd = 3;
/** Open as long as who started it runs. */
const starterFd = 4;

/** Nothing is lost of what it is written where the program ends right after. */
export function openMessages(): NodeJS.WriteStream {
  if (isatty(messagesFd)) return new WriteStream(messagesFd);
  const write = (
    chunk: Uint8Array,
    _encoding: BufferEncoding,
    done: (error?: Error | null) => void,
  ): void => {
    try {
      writeSync(messagesFd, chunk);
      done();
    } catch (error) {
      done(error as Error);
    }
  };
  return new Writable({ write }) as NodeJS.WriteStream;
}

/** Ends with who started it, as where a terminal is closed: nobody else would hear of its end. */
export function endWithStarter(): void {
  const starter = new Socket({ fd: starterFd, readable: true, writable: false });
  starter.on('error', () => undefined).on('close', () => process.kill(process.pid, 'SIGHUP'));
  starter.resume().unref();
}

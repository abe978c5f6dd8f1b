// Streams of the program that was started again. Its stderr goes to the parent, which reads there why V8 ended it; its own
// messages go to the parent's stderr.
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';
import { Writable } from 'node:stream';
import { isatty, WriteStream } from 'node:tty';

/** The parent's stderr. */
const messagesFd = 3;
/** Open as long as the parent runs. */
const parentFd = 4;

/** Writes synchronously, so that nothing is lost if the program ends right after. */
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

/** Ends when the parent does, as when a terminal is closed: nothing else would tell. */
export function endWithParent(): void {
  const parent = new Socket({ fd: parentFd, readable: true, writable: false });
  parent.on('error', () => undefined).on('close', () => process.kill(process.pid, 'SIGHUP'));
  parent.resume().unref();
}

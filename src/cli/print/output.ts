// The two streams that commands write to. Everything that isn't drawn passes here.
import { once } from 'node:events';
import { cleanLine } from '../../text/clean.ts';
import { exitCodes } from '../exit-codes.ts';
import { page, type Printable } from './printable.ts';

export interface Output {
  readonly isTTY: boolean;
  /** undefined where it is no terminal. */
  readonly columns: number | undefined;
  /** A message, in one line. */
  readonly line: (text: string) => void;
  /** Much, without holding it all: the reader of a pipe sets the pace. */
  readonly all: (parts: Iterable<Printable>) => Promise<void>;
  /** On a terminal, a line that the next one is written over; null takes it away. */
  readonly status: (text: string | null) => void;
  /** Resolves when all is written. */
  readonly end: () => Promise<void>;
}

/** UTF-16 units gathered for a write. */
const batch = 65_536;

export function createOutput(open: () => NodeJS.WriteStream): Output {
  let opened: NodeJS.WriteStream | undefined;
  // Node takes a moment to make a stream.
  const stream = (): NodeJS.WriteStream => (opened ??= open());
  let isShown = false;
  const write = async (text: string): Promise<void> => {
    if (!stream().write(text)) await once(stream(), 'drain');
  };
  return {
    get isTTY() {
      return stream().isTTY === true;
    },
    get columns() {
      return stream().columns;
    },
    line: (text) => void stream().write(`${cleanLine(text)}\n`),
    all: async (parts) => {
      let text = '';
      for (const part of parts) {
        text += part;
        if (text.length < batch) continue;
        await write(text);
        text = '';
      }
      if (text !== '') await write(text);
    },
    status: (text) => {
      if (!stream().isTTY || (text === null && !isShown)) return;
      isShown = text !== null;
      stream().write(`\r\u001b[K${cleanLine(text ?? '')}`);
    },
    end: () => new Promise((resolve) => stream().write('', () => resolve())),
  };
}

export const stdout = createOutput(() => process.stdout.on('error', endOutput));

let openMessages = (): NodeJS.WriteStream => process.stderr;

/** If messages can't be written, nobody would read them anyway. */
export const stderr = createOutput(() => openMessages().on('error', () => undefined));

/** Before the first message: another stream in place of stderr. */
export function setMessages(open: () => NodeJS.WriteStream): void {
  openMessages = open;
}

/** The reader of a pipe may stop early: `timeline list | head`. */
function endOutput({ code, message }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') process.exit(exitCodes.ok);
  stderr.line(`timeline: the output can't be written: ${message}`);
  process.exit(exitCodes.unusable);
}

/** A JSON array with a record a line, so that it can be read by line tools too. */
export function* jsonArray(records: Iterable<unknown>): Generator<Printable> {
  let separator = '[\n';
  for (const record of records) {
    yield page(separator + JSON.stringify(record));
    separator = ',\n';
  }
  yield page(separator === '[\n' ? '[]\n' : '\n]\n');
}

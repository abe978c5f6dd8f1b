// The keyboard as Ink reads it: the terminal's input without what isn't keys.
import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { Key } from '../../app/keys/key.ts';
import { createReplyFilter, type InputPart } from './replies.ts';

/** How long the rest of a key or a reply may take, in milliseconds, before its start counts as a key by itself. */
const patience = 30;

/** A stream in place of `source`; it is read only in raw mode, so that an editor or a shell gets its keys meanwhile. */
export function filterKeyboard(source: NodeJS.ReadStream, onMouse: (key: Key) => void): NodeJS.ReadStream {
  const filter = createReplyFilter();
  const decoder = new StringDecoder('utf8');
  const keys = new PassThrough();
  let timer: NodeJS.Timeout | undefined;
  let turn: NodeJS.Immediate | undefined;
  const deliver = (parts: readonly InputPart[]): void => {
    for (const part of parts) {
      if ('mouse' in part) onMouse(part.mouse);
      else keys.write(part.text);
    }
  };
  const giveUp = (): void => deliver(filter.flush());
  const onData = (chunk: Buffer): void => {
    clearTimeout(timer);
    clearImmediate(turn);
    deliver(filter.push(decoder.write(chunk)));
    // What came while the program was busy is read before it is given up.
    if (filter.isPending()) timer = setTimeout(() => (turn = setImmediate(giveUp)), patience);
  };
  return Object.assign(keys, {
    isTTY: true,
    isRaw: false,
    ref: () => source.ref(),
    unref: () => source.unref(),
    setRawMode(isRaw: boolean) {
      source.setRawMode(isRaw);
      source.off('data', onData);
      if (isRaw) source.on('data', onData).resume();
      else source.pause();
      return this;
    },
  }) as unknown as NodeJS.ReadStream;
}

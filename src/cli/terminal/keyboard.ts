// The keyboard as Ink reads it: the terminal's input without what isn't keys.
import { PassThrough } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { Key } from '../../app/keys/key.ts';
import { createInputDecoder, type InputPart } from './input-decoder.ts';

/** A stream in place of `source`; it is read only in raw mode, so that an editor or a shell gets its keys meanwhile. */
export function filterKeyboard(source: NodeJS.ReadStream, onMouse: (key: Key) => void): NodeJS.ReadStream {
  const decoder = createInputDecoder();
  const utf8 = new StringDecoder('utf8');
  const keys = new PassThrough();
  let timer: NodeJS.Timeout | undefined;
  let turn: NodeJS.Immediate | undefined;
  const deliver = (parts: readonly InputPart[]): void => {
    for (const part of parts) {
      if ('mouse' in part) onMouse(part.mouse);
      else keys.write(part.text);
    }
  };
  const wait = (): void => {
    clearTimeout(timer);
    clearImmediate(turn);
    const patience = decoder.patience();
    // What came while the program was busy is read before it is given up.
    if (patience !== null) timer = setTimeout(() => (turn = setImmediate(giveUp)), patience).unref();
  };
  const giveUp = (): void => {
    deliver(decoder.giveUp());
    wait();
  };
  const onData = (chunk: Buffer): void => {
    deliver(decoder.push(utf8.write(chunk)));
    wait();
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

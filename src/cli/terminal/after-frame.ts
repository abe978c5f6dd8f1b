// Takes over a frame that is on the screen already.
import { isFrame, over } from '../../view/first-frame.ts';
import { writingBy } from './gate.ts';

/** A stdout that drops its first frame if that equals `shown`, which is on the screen. */
export function afterFrame(out: NodeJS.WriteStream, shown: string): NodeJS.WriteStream {
  let held: string | null = '';
  return writingBy(out, (text, ...rest) => {
    if (held === null) return Reflect.apply(out.write, out, [text, ...rest]) as boolean;
    held += String(text);
    for (const done of rest) if (typeof done === 'function') done();
    if (!isFrame(held)) return true;
    const frame = held;
    held = null;
    return frame === shown || out.write(over(frame));
  });
}

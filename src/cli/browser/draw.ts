// The browser drawn on the screen: its first frame at once, what follows by Ink, which is loaded meanwhile.
import { firstFrame, leaveScreen } from '../../view/first-frame.ts';
import { afterFrame } from '../terminal/after-frame.ts';
import type { Draw } from './browse.ts';

export const draw: Draw = async (store, terminal, look) => {
  const { out, opening, drawnBy, setRaw, onResize } = terminal;
  const show = (): string => {
    const frame = firstFrame(store.get(), look, opening);
    out.write(frame);
    return frame;
  };
  let shown = show();
  let away = Promise.resolve();
  // Until Ink does it.
  drawnBy((run) => {
    const leave = async (): Promise<void> => {
      out.write(leaveScreen);
      setRaw(false);
      await run();
      setRaw(true);
      shown = show();
    };
    return (away = leave());
  });
  // A new size may have damaged what is on the screen: the next frame is written over it, even if it is the same.
  const ignoreSizes = onResize(() => void (shown = ''));
  const { drawByInk } = await import('./ink.tsx');
  await away;
  ignoreSizes();
  return { ended: drawByInk(store, { ...terminal, out: afterFrame(out, shown) }, look).waitUntilExit() };
};

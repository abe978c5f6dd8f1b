// Modes of the terminal that Ink doesn't know: on while the browser has the screen, off before it leaves it.

export interface ScreenModes {
  readonly begin: () => void;
  readonly end: () => void;
  /** While another program has the terminal. */
  readonly pause: () => void;
  readonly resume: () => void;
}

/** Buttons and the wheel (1000), as SGR reports (1006). */
const mouse = { on: '\u001b[?1000h\u001b[?1006h', off: '\u001b[?1006l\u001b[?1000l' };

const noModes = { on: '', off: '' };

/** The alternate screen begins with the cursor where it was: keys typed before it came have been echoed, and moved it. */
const home = '\u001b[H';

export function createScreenModes(write: (sequence: string) => void, hasMouse: boolean): ScreenModes {
  const { on, off } = hasMouse ? mouse : noModes;
  let isOn = false;
  return {
    begin: () => {
      isOn = true;
      write(home + on);
    },
    end: () => {
      isOn = false;
      write(off);
    },
    pause: () => {
      if (isOn) write(off);
    },
    resume: () => {
      if (isOn) write(on);
    },
  };
}

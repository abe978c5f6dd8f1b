// The terminal's mouse reports: on while the browser has the screen, off before it leaves it.

export interface MouseModes {
  readonly begin: () => void;
  readonly end: () => void;
  /** While another program has the terminal. */
  readonly pause: () => void;
  readonly resume: () => void;
}

/** Buttons and the wheel (1000), as SGR reports (1006). */
const on = '\u001b[?1000h\u001b[?1006h';
const off = '\u001b[?1006l\u001b[?1000l';

export const noMouse: MouseModes = {
  begin: () => undefined,
  end: () => undefined,
  pause: () => undefined,
  resume: () => undefined,
};

export function createMouseModes(write: (sequence: string) => void): MouseModes {
  let isWanted = false;
  return {
    begin: () => {
      isWanted = true;
      write(on);
    },
    end: () => {
      isWanted = false;
      write(off);
    },
    pause: () => {
      if (isWanted) write(off);
    },
    resume: () => {
      if (isWanted) write(on);
    },
  };
}

// A line on the terminal while data comes slowly or is much; it is gone before anything else is printed.
import { filesIn, type Input } from '../../loading/input.ts';
import type { Output } from '../print/output.ts';
import type { OnBytes } from './bytes.ts';
import { noWaiting, type Waiting } from './waiting.ts';

/** Milliseconds before progress is shown. */
const delay = 300;
/** Loading more than this takes longer than that. */
const muchData = 10_000_000;

export interface Progress {
  readonly onBytes: OnBytes;
  readonly onLoad: (inputs: readonly Input[]) => void;
  readonly end: () => void;
}

/** While the browser has the screen. */
export const noProgress: Progress = {
  onBytes: () => undefined,
  onLoad: () => undefined,
  end: () => undefined,
};

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 10e6 ? 1 : 0)} MB`;

/** `waiting` is for the keys meanwhile: while bytes come, since nothing could answer them while they are loaded. */
export function startProgress(stderr: Output, waiting: Waiting = noWaiting): Progress {
  let isDue = false;
  let last = 'Reading …';
  const show = (text: string): void => {
    last = text;
    if (isDue) stderr.status(`${text} (Ctrl-C ends)`);
  };
  const timer = setTimeout(() => {
    isDue = true;
    waiting.begin();
    show(last);
  }, delay);
  return {
    onBytes: (name, bytes) => show(`Reading ${name}: ${megabytes(bytes)}`),
    onLoad: (inputs) => {
      clearTimeout(timer);
      waiting.end();
      const bytes = filesIn(inputs).reduce((sum, file) => sum + file.bytes.length, 0);
      isDue ||= bytes > muchData;
      show(`Loading ${megabytes(bytes)} …`);
    },
    end: () => {
      clearTimeout(timer);
      waiting.end();
      stderr.status(null);
    },
  };
}

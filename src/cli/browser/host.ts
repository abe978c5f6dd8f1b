// What the browser needs of the terminal that it runs in.
import type { DataSource } from '../data/place.ts';

export interface Terminal {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly write: (sequence: string) => void;
  /** Leaves the terminal to the shell until the program is continued. */
  readonly suspend: () => Promise<void>;
  /** Gives the terminal to another program until it has run. */
  readonly handOver: (run: () => Promise<void>) => Promise<void>;
  readonly redraw: () => Promise<void>;
  readonly source: DataSource;
  readonly quit: (status: number) => void;
}

// What the effects of keys need of the world outside.
import type { DataSource } from '../data/place.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Replace } from './loading.ts';

export interface Host {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly terminal: Terminal;
  readonly source: DataSource;
  readonly replace: Replace;
  readonly quit: (status: number) => void;
}

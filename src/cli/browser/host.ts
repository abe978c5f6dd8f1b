// The outside world, as effects see it.
import type { DataSource } from '../data/source.ts';
import type { Terminal } from '../terminal/terminal.ts';

export type Reload = (isEdited?: boolean) => Promise<void>;

export interface Host {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** Without what draws on it. */
  readonly terminal: Pick<Terminal, 'lend' | 'suspend' | 'redraw' | 'setClipboard'>;
  readonly source: DataSource;
  readonly reload: Reload;
  readonly quit: (status: number) => void;
}

// Copying: by the desktop's own tool, else by the terminal (OSC 52), which works over ssh.
import { spawn } from 'node:child_process';
import type { Host } from './host.ts';

interface Tool {
  readonly command: string;
  readonly args: readonly string[];
  readonly isFor: (env: NodeJS.ProcessEnv, platform: NodeJS.Platform) => boolean;
}

const tools: readonly Tool[] = [
  { command: 'pbcopy', args: [], isFor: (_env, platform) => platform === 'darwin' },
  { command: 'wl-copy', args: [], isFor: (env) => env['WAYLAND_DISPLAY'] !== undefined },
  { command: 'xclip', args: ['-selection', 'clipboard'], isFor: (env) => env['DISPLAY'] !== undefined },
  { command: 'xsel', args: ['--clipboard', '--input'], isFor: (env) => env['DISPLAY'] !== undefined },
];

/** Milliseconds for a tool: one that can't reach its display may wait for ever. */
const patience = 2_000;

type Copied = 'copied' | 'failed' | 'stuck';

function copyWith({ command, args }: Tool, text: string): Promise<Copied> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: patience,
      killSignal: 'SIGKILL',
    });
    child.on('error', () => resolve('failed'));
    // Not `close`: a process that the tool started may hold its input open.
    child.on('exit', (code) => {
      child.stdin.destroy();
      resolve(child.killed ? 'stuck' : code === 0 ? 'copied' : 'failed');
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(text);
  });
}

/** Copies the text; tells how, or null when nothing could take it. */
export async function copy(
  text: string,
  { env, platform, terminal }: Pick<Host, 'env' | 'platform' | 'terminal'>,
): Promise<'tool' | 'terminal' | null> {
  for (const tool of tools.filter(({ isFor }) => isFor(env, platform))) {
    const how = await copyWith(tool, text);
    if (how === 'copied') return 'tool';
    // The others would wait for the same display.
    if (how === 'stuck') break;
  }
  return terminal.setClipboard(text) ? 'terminal' : null;
}

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

function copyWith({ command, args }: Tool, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: patience,
      killSignal: 'SIGKILL',
    });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
    child.stdin.on('error', () => resolve(false));
    child.stdin.end(text);
  });
}

/** Copies the text; tells how, or null when nothing could take it. */
export async function copy(
  text: string,
  { env, platform, terminal }: Pick<Host, 'env' | 'platform' | 'terminal'>,
): Promise<'tool' | 'terminal' | null> {
  for (const tool of tools) {
    if (tool.isFor(env, platform) && (await copyWith(tool, text))) return 'tool';
  }
  return terminal.setClipboard(text) ? 'terminal' : null;
}

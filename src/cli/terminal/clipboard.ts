// Copying: by the desktop's own tool, else by the terminal (OSC 52), which works over ssh.
import { spawn } from 'node:child_process';
import type { Terminal } from './terminal.ts';

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

/** Base64 characters that terminals and multiplexers take in one OSC 52 sequence; the limit that k9s found. */
const maxSequence = 74_994;

/** The terminal sequence that sets the clipboard, wrapped so that tmux and screen pass it on; null when too long. */
function clipboardSequence(text: string, env: NodeJS.ProcessEnv): string | null {
  const data = Buffer.from(text, 'utf8').toString('base64');
  if (data.length > maxSequence) return null;
  const sequence = `\u001b]52;c;${data}\u0007`;
  // tmux itself takes OSC 52 where set-clipboard is on; screen has to be told to pass it on.
  return env['TERM']?.startsWith('screen') === true && env['TMUX'] === undefined
    ? `\u001bP${sequence}\u001b\\`
    : sequence;
}

function copyWith({ command, args }: Tool, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'ignore'] });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
    child.stdin.on('error', () => resolve(false));
    child.stdin.end(text);
  });
}

export interface Clipboard {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly terminal: Pick<Terminal, 'out'>;
}

/** Copies the text; tells how, or null when nothing could take it. */
export async function copy(
  text: string,
  { env, platform, terminal }: Clipboard,
): Promise<'tool' | 'terminal' | null> {
  for (const tool of tools) {
    if (tool.isFor(env, platform) && (await copyWith(tool, text))) return 'tool';
  }
  const sequence = clipboardSequence(text, env);
  if (sequence === null) return null;
  terminal.out.write(sequence);
  return 'terminal';
}

// Opening an address: by $BROWSER, else by what the desktop has.
import { spawn, type ChildProcess } from 'node:child_process';
import { basename } from 'node:path';
import { splitShellLine } from '../completion/shell-words.ts';
import type { Host } from './host.ts';

/** Without a shell. Whether an opener was found that took the address. */
export async function openAddress(
  url: string,
  { env, terminal }: Pick<Host, 'env' | 'terminal'>,
): Promise<boolean> {
  const browser = env['BROWSER'] ?? '';
  if (browser === '') return openByDesktop(url);
  for (const command of browserCommands(browser, url)) {
    const isTaken = isForTerminal(command) ? onTerminal(command, terminal) : works(start(command, 'ignore'));
    if (await isTaken) return true;
  }
  return false;
}

type Command = readonly [string, ...string[]];

/** As xdg-open reads it: commands between colons, tried in order, the address in place of %s or after the arguments. */
export function browserCommands(browser: string, url: string): Command[] {
  return browser.split(':').flatMap((entry) => {
    const words = splitShellLine(entry).words.filter((word) => word !== '');
    const placed = words.map((word) => word.replaceAll('%s', url));
    const [command, ...args] = entry.includes('%s') ? placed : [...words, url];
    return words.length === 0 || command === undefined ? [] : [[command, ...args] as const];
  });
}

const terminalBrowsers: ReadonlySet<string> = new Set([
  ...['w3m', 'lynx', 'links', 'links2', 'elinks', 'www-browser', 'browsh', 'carbonyl', 'chawan', 'cha'],
]);

const isForTerminal = ([command]: Command): boolean => terminalBrowsers.has(basename(command));

async function onTerminal(command: Command, terminal: Pick<Host['terminal'], 'lend'>): Promise<boolean> {
  let isRun = false;
  await terminal.lend(async () => {
    isRun = await ends(start(command, 'inherit'));
  });
  return isRun;
}

const start = ([command, ...args]: Command, stdio: 'ignore' | 'inherit'): ChildProcess =>
  spawn(command, args, { stdio, detached: stdio === 'ignore' });

async function openByDesktop(url: string): Promise<boolean> {
  try {
    const { default: open } = await import('open');
    return await works(await open(url));
  } catch {
    return false;
  }
}

/** Whether it ends well. */
function ends(child: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0 || code === null));
  });
}

/** How soon an opener that can't work says so, in milliseconds. */
const failsWithin = 1_500;

function works(child: ChildProcess): Promise<boolean> {
  child.unref();
  const isBusy = new Promise<boolean>((resolve) => setTimeout(() => resolve(true), failsWithin).unref());
  return Promise.race([ends(child), isBusy]);
}

// Where the program begins. Start-up is felt at every run: nothing is imported before it is needed.
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { runLine } from './command-line.ts';
import type { Io } from './io.ts';
import { restartedWord } from './memory/again.ts';
import { setMessages, stderr, stdout } from './print/output.ts';

// Node's warnings are for developers, and would be written over the screen.
process.removeAllListeners('warning');

// From Node 22.8 on, what was compiled at one start is kept for the next. The types here are Node 20's, which lack it.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function')
  module.enableCompileCache();

const isRestarted = process.argv[2] === restartedWord;

const dayMs = 86_400_000;

const beside = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const io: Io = {
  // A getter, since creating it takes Node a moment.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
  env: process.env,
  today: Math.floor(Date.now() / dayMs),
  get bundled() {
    return { head: beside('us-iran-iraq.json'), records: beside('us-iran-iraq.records') };
  },
  restarts: isRestarted ? 'done' : 'lines',
};

async function connectToParent(): Promise<void> {
  const { endWithParent, openMessages } = await import('./memory/messages.ts');
  setMessages(openMessages);
  endWithParent();
}

async function main(args: readonly string[]): Promise<void> {
  if (isRestarted) await connectToParent();
  const status = await runLine(args, io);
  // Exits once all is written, even if something is left that would keep Node running: a pipe without a writer, an opener.
  await stdout.end();
  process.exit(status);
}

void main(process.argv.slice(isRestarted ? 3 : 2));

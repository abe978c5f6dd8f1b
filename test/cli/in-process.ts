// The command line in this process, for what doesn't depend on being a process: a start of the built program takes a hundred
// times as long.
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { runLine } from '../../src/cli/command-line.ts';
import { createOutput, type Output } from '../../src/cli/print/output.ts';
import type { Ran, RunOptions } from './run.ts';

/** The built dataset, as the program has it. */
const beside = (file: string): string => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url));

/** One for all commands: what they find in it is indexed once. */
const bundled = { head: beside('us-iran-iraq.json'), records: beside('us-iran-iraq.records') };

function collector(): { readonly output: Output; readonly text: () => string } {
  let written = '';
  const stream = new Writable({
    decodeStrings: false,
    write: (text: string, _encoding, done) => {
      written += text;
      done();
    },
  });
  return { output: createOutput(() => stream as NodeJS.WriteStream), text: () => written };
}

/** Without a terminal. */
export async function run(
  args: readonly string[],
  { input = '', env }: Pick<RunOptions, 'input' | 'env'> = {},
): Promise<Ran> {
  const [stdout, stderr] = [collector(), collector()];
  const status = await runLine(args, {
    stdin: Readable.from([Buffer.from(input)]) as NodeJS.ReadStream,
    stdout: stdout.output,
    stderr: stderr.output,
    env: { HOME: '/nonexistent', LANG: 'C.UTF-8', ...env },
    today: 20_400,
    restarts: 'never',
    bundled,
  });
  await stdout.output.end();
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

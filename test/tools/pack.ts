// Makes of a folder of data what the program reads at each start. Built and run by build.mjs.
import { pack } from '../../src/dataset/assemble.ts';
import { load } from '../../src/dataset/load.ts';
import { problemLine } from '../../src/cli/data.ts';
import { readInputs } from '../../src/cli/files.ts';

/** Fails with every problem: what is bundled has none. */
export async function packFolder(path: string): Promise<string> {
  const inputs = await readInputs([path], { stdin: process.stdin, onBytes: () => undefined });
  const { dataset, problems } = load(inputs);
  if (dataset === null || problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  return JSON.stringify(pack(dataset));
}

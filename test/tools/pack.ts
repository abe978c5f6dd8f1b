// Makes of a folder of data what the program reads at each start. Built and run by build.mjs.
import { pack, type Packed } from '../../src/dataset/assemble.ts';
import { load } from '../../src/loading/load.ts';
import { problemLine } from '../../src/cli/data/data.ts';
import { readInputs } from '../../src/cli/data/files.ts';

/** Fails with every problem: what is bundled has none. */
export async function packFolder(path: string): Promise<Packed> {
  const inputs = await readInputs([path], { stdin: process.stdin, onBytes: () => undefined });
  const { dataset, problems } = load(inputs);
  if (dataset === null || problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  return pack(dataset);
}

// Makes of a folder of data what the program reads at each start. Built and run by build.mjs.
import { pack } from '../../src/dataset/assemble.ts';
import { load } from '../../src/loading/load.ts';
import { problemLine } from '../../src/cli/data/data.ts';
import { readInputs } from '../../src/cli/data/files.ts';

const nonAscii = /[^\x00-\x7f]/g;
const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** In ASCII, which is read in half the time. Fails with every problem: what is bundled has none. */
export async function packFolder(path: string): Promise<string> {
  const inputs = await readInputs([path], { stdin: process.stdin, onBytes: () => undefined });
  const { dataset, problems } = load(inputs);
  if (dataset === null || problems.length > 0) throw new Error(problems.map(problemLine).join('\n'));
  return pack(dataset).replace(nonAscii, escaped);
}

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The tests of the command line and the journeys run what is built: it must be of this source. */
export default function setup(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('../tools/build.mjs', import.meta.url))], {
    stdio: 'inherit',
  });
}

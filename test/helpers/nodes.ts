import { execFileSync } from 'node:child_process';

/**
 * The Node that runs the tests, and those named by TIMELINE_NODES (paths, with colons between): continuous integration
 * proves the built program on others too.
 */
export const nodes = [
  process.execPath,
  ...(process.env['TIMELINE_NODES'] ?? '').split(':').filter(Boolean),
].map((command) => ({ command, version: execFileSync(command, ['--version'], { encoding: 'utf8' }).trim() }));

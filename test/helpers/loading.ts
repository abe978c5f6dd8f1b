import { readdirSync, readFileSync } from 'node:fs';
import type { Input } from '../../src/loading/load.ts';

const folder = new URL('../../data/us-iran-iraq/', import.meta.url);
export const bundledFolder: Input = {
  name: 'us-iran-iraq',
  files: readdirSync(folder).map((name) => ({ name, bytes: readFileSync(new URL(name, folder)) })),
};

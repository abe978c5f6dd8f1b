// Properties are tried with the same values at each run, so that a run says something of the change that it tests.
// `SEED=7 npm test` tries others.
import * as fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_201_117) });

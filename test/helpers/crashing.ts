// The program with a fault in what it draws, to see what a fault leaves behind.
import { build } from 'esbuild';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Fault = 'timer' | 'promise' | 'render';

const faults: Readonly<Record<Fault, string>> = {
  timer: 'useEffect(() => void setTimeout(fail, 0), []);',
  promise: 'useEffect(() => void Promise.reject(new Error(message)), []);',
  render: 'fail();',
};

/** Bundles it into the folder; returns its path. */
export async function buildCrashing(folder: string, fault: Fault): Promise<string> {
  const outfile = join(folder, `crashing-${fault}.mjs`);
  const wrapped = `
    import { useEffect } from 'react';
    import { App as Whole } from './App.tsx?whole';
    const message = 'a fault for a test';
    const fail = () => { throw new Error(message); };
    const Fault = () => { ${faults[fault]} return null; };
    export const App = (props) => <><Whole {...props} /><Fault /></>;
  `;
  await build({
    absWorkingDir: root,
    entryPoints: ['src/cli/main.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    mainFields: ['module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { 'react-devtools-core': join(root, 'test/tools/no-devtools.mjs') },
    banner: { js: "const require=process.getBuiltinModule('module').createRequire(import.meta.url);" },
    plugins: [
      {
        name: 'fault',
        setup(hooks) {
          const app = join(root, 'src/view/App.tsx');
          hooks.onResolve({ filter: /\?whole$/ }, () => ({ path: app }));
          hooks.onResolve({ filter: /view\/App\.tsx$/ }, () => ({ path: app, namespace: 'fault' }));
          hooks.onLoad({ filter: /./, namespace: 'fault' }, () => ({
            contents: wrapped,
            loader: 'tsx',
            resolveDir: join(root, 'src/view'),
          }));
        },
      },
    ],
  });
  return outfile;
}

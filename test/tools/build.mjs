// Builds dist/: the program bundled and minified, the bundled dataset ready to read, the manual page,
// the licences of what is inside.
import { execFileSync } from 'node:child_process';
import { build } from 'esbuild';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { mapFolders, mapNote, packMap } from './base-map.mjs';
import { builtinsWhenNeeded } from './builtins.mjs';
import { inkPatches } from './ink-patches.mjs';
import { whenCalled } from './when-called.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = join(root, 'dist');
/** Put in place file by file when all is made: the program may be running, or be started, meanwhile (`npx` builds too). */
await mkdir(target, { recursive: true });
const dist = await mkdtemp(join(target, '.new-'));

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // jsonc-parser's CommonJS form can't be bundled: it requires its parts by computed names.
  mainFields: ['module', 'main'],
  jsx: 'automatic',
  logLevel: 'warning',
  define: {
    'process.env.NODE_ENV': '"production"',
    // yoga-layout would read its own inlined WebAssembly by fetch, which takes Node 30 ms to load; without it, it decodes it.
    fetch: 'undefined',
  },
  plugins: [inkPatches, builtinsWhenNeeded],
  alias: { 'react-devtools-core': join(root, 'test/tools/no-devtools.mjs') },
  // React and some others are CommonJS and require Node's modules.
  banner: { js: "const require=process.getBuiltinModule('module').createRequire(import.meta.url);" },
};

/** @param {Record<string, unknown>} inputs */
function packageFolders(inputs) {
  const folders = new Set();
  for (const path of Object.keys(inputs)) {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
    if (match) folders.add(match[1]);
  }
  return [...folders].sort();
}

/** @param {string} folder */
async function licenceOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
  const file = (await readdir(join(root, folder))).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? `Licence: ${license}` : await readFile(join(root, folder, file), 'utf8');
  return `${name} ${version}\n\n${text.trim()}\n`;
}

/** What is read when it is needed, each bundled into one file: Node takes about a millisecond for every file. */
const parts = {
  program: 'src/cli/program.ts',
  complete: 'src/cli/commands/complete.ts',
  restart: 'src/cli/memory/restart.ts',
  messages: 'src/cli/memory/messages.ts',
  importing: 'src/formats/importing.ts',
  workbook: 'src/formats/workbook.ts',
  'xml-tree': 'src/formats/xml-tree.ts',
  yaml: 'src/formats/yaml.ts',
};

/** @type {import('esbuild').Plugin} */
const partsAreFiles = {
  name: 'parts-are-files',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`/(start|${Object.keys(parts).join('|')})\\.ts$`) }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path, '.ts')}.js`, external: true } : undefined,
    );
  },
};

/**
 * What start.ts imports when it is needed imports start.ts too: so all that the first frame takes is in one file, in its order
 * and without a wrapper for each module, and the rest in a file for each of these.
 * @param {ReadonlySet<string>} whenNeeded
 * @returns {import('esbuild').Plugin}
 */
const firstFrameIsOneFile = (whenNeeded) => ({
  name: 'first-frame-is-one-file',
  setup({ onLoad }) {
    onLoad({ filter: /\.(js|tsx?)$/ }, async ({ path }) => {
      if (!whenNeeded.has(path)) return undefined;
      const source = await readFile(path, 'utf8');
      const contents = `${source}\nimport ${JSON.stringify(join(root, 'src/cli/start.ts'))};\n`;
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
});

/** @param {import('esbuild').BuildOptions & { metafile: true }} options */
async function bundleStart(options) {
  const { plugin, entryPoints } = whenCalled(join(root, 'src'));
  const plugins = [inkPatches, builtinsWhenNeeded, plugin, partsAreFiles];
  const { metafile } = await build({ ...options, plugins, write: false });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  const whenNeeded = new Set(
    imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => join(root, path)),
  );
  return build({
    ...options,
    entryPoints,
    plugins: [firstFrameIsOneFile(whenNeeded), ...plugins],
  });
}

async function bundleProgram() {
  /** @type {import('esbuild').BuildOptions & { metafile: true }} */
  const small = { ...common, outdir: dist, minify: true, legalComments: 'none', metafile: true };
  const [{ metafile: one }, { metafile: other }] = await Promise.all([
    build({
      ...small,
      plugins: [inkPatches, builtinsWhenNeeded, partsAreFiles],
      entryPoints: { timeline: 'src/cli/main.ts', ...parts },
    }),
    bundleStart({
      ...small,
      entryPoints: { start: 'src/cli/start.ts' },
      splitting: true,
      chunkNames: 'part-[name]-[hash]',
    }),
  ]);
  const metafile = { inputs: { ...one.inputs, ...other.inputs } };
  const main = join(dist, 'timeline.js');
  await writeFile(main, `#!/usr/bin/env node\n${await readFile(main, 'utf8')}`);
  await chmod(main, 0o755);
  const folders = [...packageFolders(metafile.inputs), ...mapFolders];
  const licences = await Promise.all(folders.map(licenceOf));
  const rule = `\n${'-'.repeat(78)}\n\n`;
  await writeFile(
    join(dist, 'LICENSES.txt'),
    `Licences of the packages bundled here.\n${mapNote}${rule}${licences.join(rule)}`,
  );
}

/** Runs the program's own loader on the dataset, so that nothing of it is validated at each start. */
async function packDataset() {
  const loader = join(dist, 'loader.mjs');
  await build({ ...common, entryPoints: [join(root, 'test/tools/pack.ts')], outfile: loader });
  const { packFolder } = await import(pathToFileURL(loader).href);
  const { head, records } = await packFolder(join(root, 'data/us-iran-iraq'));
  await writeFile(join(dist, 'us-iran-iraq.json'), head);
  await writeFile(join(dist, 'us-iran-iraq.records'), records);
  await rm(loader);
}

async function packWorld() {
  await writeFile(join(dist, 'map.bin'), packMap());
}

/** From the program itself, so that `man timeline` says what `timeline man` prints. */
async function writeManPage() {
  const page = execFileSync(process.execPath, [join(dist, 'timeline.js'), 'man'], { encoding: 'utf8' });
  await writeFile(join(dist, 'timeline.1'), page);
}

async function putInPlace() {
  const made = await readdir(dist);
  for (const file of made) await rename(join(dist, file), join(target, file));
  const old = (await readdir(target)).filter((file) => !file.startsWith('.new-') && !made.includes(file));
  for (const file of old) await rm(join(target, file), { recursive: true });
}

try {
  await bundleProgram();
  await Promise.all([packDataset(), packWorld(), writeManPage()]);
  await putInPlace();
} finally {
  await rm(dist, { recursive: true });
}

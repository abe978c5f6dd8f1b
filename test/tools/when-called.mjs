import { build } from 'esbuild';
import { dirname, join, relative } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

// The first frame does not search, draws neither lanes nor map, reads no dates in words: modules whose functions it does not
// call are half of the code. They are in a file of their own, and their functions stand in the first file as stubs, which load
// it when one is called: what is prepared between keys does so after the first of them, a query on the command line before the
// first frame. What the other modules import of them can only be functions, and plain data, which the stubs have as well; the
// build says so where it isn't.

/** Folders of src, and modules. */
const modules = [
  'app/brief/lines.ts',
  'app/overlays/menu-items.ts',
  'cli/browser/save.ts',
  'dataset/brief.ts',
  'dates/phrase/',
  'names/',
  'search/implied-fields.ts',
  'search/suggest/',
  'search/text-match.ts',
  'text/nearest.ts',
  'timeline/accounts/',
  'timeline/entry.ts',
  'timeline/detail/fold.ts',
  'timeline/lanes/',
  'timeline/map/',
];

const isWhenCalled = (/** @type {string} */ module) =>
  modules.some((each) => (each.endsWith('/') ? module.startsWith(each) : module === each));

const registry = `
  let made;
  export const register = (modules) => void (made = modules);
  export const called = (module) => {
    if (made === undefined) require('./when-called.js');
    return made[module];
  };`;

/** The first Nodes 22 can't load a module at once: there it is loaded at the start. */
const start = `
  export { start } from './cli/start.ts';
  if (!process.features.require_module) await import('./when-called.js');`;

/** The entry points of both files, and what makes them and the stubs. @param {string} source the folder src */
export function whenCalled(source) {
  /** Modules that others import; known once a first build has been made. @type {Set<string>} */
  const asked = new Set();

  function entry() {
    const names = [...asked].sort();
    return [
      "import { register } from '<registry>';",
      ...names.map((name, at) => `import * as m${at} from ${JSON.stringify(join(source, name))};`),
      `register({ ${names.map((name, at) => `${JSON.stringify(name)}: m${at}`).join(', ')} });`,
      `import ${JSON.stringify(join(source, 'cli/start.ts'))};`,
    ].join('\n');
  }

  /** @type {Record<string, () => string>} */
  const made = { '<start>': () => start, '<when-called>': entry, '<registry>': () => registry };

  /** @type {import('esbuild').Plugin} */
  const plugin = {
    name: 'when-called',
    setup({ onResolve, onLoad }) {
      const namespace = 'when-called';
      onResolve({ filter: /^\.\/when-called\.js$/ }, ({ path }) => ({ path, external: true }));
      onResolve({ filter: /^<(start|when-called|registry)>$/ }, ({ path }) => ({ path, namespace }));
      onResolve({ filter: /\.ts$/, namespace: 'file' }, ({ path, importer, kind }) => {
        const module = relative(source, join(dirname(importer), path));
        if (kind !== 'import-statement' || !isWhenCalled(module)) return undefined;
        if (isWhenCalled(relative(source, importer))) return undefined;
        asked.add(module);
        return { path: module, namespace, sideEffects: false };
      });
      onLoad({ filter: /.*/, namespace }, async ({ path }) => {
        const contents = made[path]?.() ?? (await stubs(source, path));
        return { contents, resolveDir: source };
      });
    },
  };
  return { plugin, entryPoints: { start: '<start>', 'when-called': '<when-called>' } };
}

/** @param {string} source @param {string} module */
async function stubs(source, module) {
  const exported = Object.entries(await exportsOf(join(source, module)));
  return [
    "import { called } from '<registry>';",
    `const it = () => called(${JSON.stringify(module)});`,
    ...exported.flatMap(([name, value]) => {
      if (isFunction(value)) return `export const ${name} = (...args) => it().${name}(...args);`;
      return isPlainData(value) ? `export const ${name} = ${JSON.stringify(value)};` : [];
    }),
  ].join('\n');
}

const isFunction = (/** @type {unknown} */ value) =>
  typeof value === 'function' && !/^class\b/.test(String(value)) && Object.keys(value).length === 0;

function isPlainData(/** @type {unknown} */ value) {
  const text = typeof value === 'function' ? undefined : JSON.stringify(value);
  return text !== undefined && isDeepStrictEqual(JSON.parse(text), value);
}

/** @param {string} path @returns {Promise<Record<string, unknown>>} */
async function exportsOf(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    write: false,
  });
  const text = outputFiles[0]?.text ?? '';
  return import(`data:text/javascript;base64,${Buffer.from(text).toString('base64')}`);
}

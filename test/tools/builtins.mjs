import { builtinModules } from 'node:module';

// An `import` of one of Node's own modules reads everything that it exports, which loads a dozen others (`node:util` alone: its
// argument parser, its differ, its MIME types): 15 ms of a start. Asked for as an object they are read as far as they are used.

/** Modules that the first frame does not need: what calls their functions loads them. */
const whenCalled = new Set(['child_process', 'readline', 'v8', 'zlib']);

const ask = (/** @type {string} */ name) => `process.getBuiltinModule(${JSON.stringify(`node:${name}`)})`;

/** @param {string} name */
async function exportsOf(name) {
  const found = await import(`node:${name}`);
  const names = Object.keys(found).filter((key) => key !== 'default' && isPlain(found.default, key));
  if (whenCalled.has(name)) {
    const functions = names.filter((key) => typeof found[key] === 'function');
    const lines = functions.map((key) => `export const ${key} = (...args) => ${ask(name)}.${key}(...args);`);
    return [...lines, `export default { ${functions.join(', ')} };`].join('\n');
  }
  // Marked as pure, so that of each module only what is imported is in the bundle.
  const lines = names.map((key) => `export const ${key} = /* @__PURE__ */ (() => it.${key})();`);
  return [`const it = ${ask(name)};`, 'export default it;', ...lines].join('\n');
}

/** No getter, which would load what nobody asks for. @param {object} object @param {string} key */
const isPlain = (object, key) => Object.getOwnPropertyDescriptor(object, key)?.get === undefined;

/** @type {import('esbuild').Plugin} */
export const builtinsWhenNeeded = {
  name: 'builtins-when-needed',
  setup(build) {
    build.onResolve({ filter: /^(node:)?[a-z_/]+$/ }, ({ path, kind }) => {
      const name = path.replace(/^node:/, '');
      if (kind === 'require-call' || !builtinModules.includes(name)) return undefined;
      if (kind === 'dynamic-import') return { path: `node:${name}`, external: true };
      return { path: name, namespace: 'builtin', sideEffects: false };
    });
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, async ({ path }) => ({
      contents: await exportsOf(path),
    }));
  },
};

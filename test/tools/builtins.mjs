import { builtinModules } from 'node:module';

// An `import` of one of Node's own modules reads everything that it exports, which loads a dozen others (`node:util` alone: its
// argument parser, its differ, its MIME types): 15 ms of a start. Asked for as an object they are read as far as they are used.

/** Modules that the first frame does not need: what calls their functions loads them. */
const whenCalled = new Set(['child_process', 'readline', 'zlib']);

const ask = (/** @type {string} */ name) => `process.getBuiltinModule(${JSON.stringify(`node:${name}`)})`;

/** @param {string} name */
async function functionsOf(name) {
  const names = Object.entries(await import(`node:${name}`)).flatMap(([key, value]) =>
    typeof value === 'function' && key !== 'default' ? [key] : [],
  );
  const lines = names.map((key) => `export const ${key} = (...args) => ${ask(name)}.${key}(...args);`);
  return [...lines, `export default { ${names.join(', ')} };`].join('\n');
}

/** @type {import('esbuild').Plugin} */
export const builtinsWhenNeeded = {
  name: 'builtins-when-needed',
  setup(build) {
    build.onResolve({ filter: /^(node:)?[a-z_/]+$/ }, ({ path, kind }) => {
      const name = path.replace(/^node:/, '');
      if (kind !== 'import-statement' || !builtinModules.includes(name)) return undefined;
      return { path: name, namespace: 'builtin', sideEffects: false };
    });
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, async ({ path }) => ({
      contents: whenCalled.has(path) ? await functionsOf(path) : `module.exports = ${ask(path)};`,
    }));
  },
};

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

// Workarounds for Ink 8, at build time and in one place.
//
// It measures and tokenizes every text anew for each frame, also those that stayed the same, since its caches live for
// one frame (`OutputCaches`): in the bundle, the two packages that it does this with remember their last results. About
// a third of the time of a step at 160×50. https://github.com/vadimdemedes/ink/blob/v8.0.0/src/output.ts

const root = fileURLToPath(new URL('../..', import.meta.url));

const wrappers = {
  'string-width': `
    import stringWidth from 'string-width?original';
    import { remember } from 'remember';
    // Letters and signs of one cell, which most lines are made of: no need to look for graphemes.
    const narrow = /^[\\x20-\\x7e\\u00a1-\\u00ac\\u00ae-\\u024f\\u2010-\\u2027\\u2190-\\u2193\\u2260\\u2500-\\u259f\\u25b2\\u276f\\u2715]*$/;
    const styling = /\\x1b(?:\\[[\\d;]*m|\\]8;[^\\x07\\x1b]*(?:\\x07|\\x1b\\\\))/g;
    const remembered = remember((text) => {
      const bare = text.includes('\\x1b') ? text.replace(styling, '') : text;
      return narrow.test(bare) ? bare.length : stringWidth(text);
    }, 4096);
    export default (text, options) =>
      typeof text === 'string' && options === undefined ? remembered(text) : stringWidth(text, options);
  `,
  '@alcalzone/ansi-tokenize': `
    export * from '@alcalzone/ansi-tokenize?original';
    import * as original from '@alcalzone/ansi-tokenize?original';
    import { remember } from 'remember';
    // A line's cells are objects: a few screens of them, not more.
    const tokens = remember(original.tokenize, 256);
    const characters = new WeakMap();
    export const tokenize = (text, end) => (end === undefined ? tokens(text) : original.tokenize(text, end));
    export const styledCharsFromTokens = (list) => {
      let made = characters.get(list);
      if (made === undefined) characters.set(list, (made = original.styledCharsFromTokens(list)));
      return made;
    };
  `,
  // Two halves: when one is full the older one goes, so that what is on the screen stays.
  remember: `
    export function remember(make, half) {
      let recent = new Map();
      let older = new Map();
      return (text) => {
        let value = recent.get(text);
        if (value !== undefined) return value;
        value = older.get(text) ?? make(text);
        if (recent.size >= half) { older = recent; recent = new Map(); }
        recent.set(text, value);
        return value;
      };
    }
  `,
};

/** Ink and what it measures text with. */
const patched =
  /node_modules[/\\](ink|string-width|slice-ansi|wrap-ansi|cli-truncate|@alcalzone)[/\\].*\.js$/;

/** @param {string} source */
function patch(source) {
  return (
    source
      // Ink looks for its devtools where DEV is set; `define` can't reach a process that is imported.
      .replaceAll("process.env['DEV']", "'false'")
      // The first Intl.Segmenter of a process takes Node 9 ms, and reading the pattern of all emoji 20 ms. Few lines
      // need either: they are made when one does.
      .replace(
        /const (\w+) = new Intl\.Segmenter\(([^)]*)\);/,
        'let $1Made; const $1 = {segment: text => ($1Made ??= new Intl.Segmenter($2)).segment(text)};',
      )
      .replace(
        /const (\w+) = (\/\^\\p\{RGI_Emoji\}\$\/)v;/,
        (_, name, pattern) =>
          `let ${name}Made; const ${name} = {test: text => (${name}Made ??= new RegExp(${JSON.stringify(pattern.slice(1, -1))}, 'v')).test(text)};`,
      )
  );
}

/** @type {import('esbuild').Plugin} */
export const inkPatches = {
  name: 'ink-patches',
  setup(build) {
    const names = /^(string-width|@alcalzone\/ansi-tokenize|remember)$/;
    build.onResolve({ filter: names }, ({ path, pluginData }) =>
      pluginData === 'original' ? undefined : { path, namespace: 'ink-patches' },
    );
    build.onResolve({ filter: /\?original$/ }, ({ path }) =>
      build.resolve(path.replace('?original', ''), {
        kind: 'import-statement',
        resolveDir: root,
        pluginData: 'original',
      }),
    );
    build.onLoad({ filter: patched }, async ({ path }) => ({
      contents: patch(await readFile(path, 'utf8')),
    }));
    build.onLoad({ filter: /.*/, namespace: 'ink-patches' }, ({ path }) => ({
      contents: wrappers[/** @type {keyof typeof wrappers} */ (path)],
      resolveDir: root,
    }));
  },
};

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

// Workarounds for Ink 8, at build time and in one place. test/build/ink-patches.test.ts holds them to what Ink does without.
//
// It measures, tokenizes and draws every text anew for each frame, cell by cell, also those that stayed the same: 20 ms a
// frame at 160×50. In the bundle what it measures and tokenizes with remembers its last results, and lines that need no cells
// are put in their rows as they are: 4 ms. https://github.com/vadimdemedes/ink/blob/v8.0.0/src/output.ts
//
// Terminals don't agree about the width of every emoji. Autowrap is off while a frame is drawn, so that a row that is wider
// than Ink believes ends at the edge, and doesn't push the rows under it off the screen.

const root = fileURLToPath(new URL('../..', import.meta.url));

const wrappers = {
  // Texts of letters and signs of one cell, which most lines are made of, styled or not: no need to look for graphemes.
  narrow: `
    const narrow = /^[\\x20-\\x7e\\u00a1-\\u00ac\\u00ae-\\u024f\\u2010-\\u2027\\u2190-\\u2193\\u21ba\\u2260\\u2500-\\u259f\\u25b2\\u25b3\\u25b8\\u25be\\u25cf\\u2715\\u276f\\u2800-\\u28ff]*$/;
    const styling = /\\x1b(?:\\[[\\d;]*m|\\]8;[^\\x07\\x1b]*(?:\\x07|\\x1b\\\\))/g;
    // Its cells, or -1 where it has other characters.
    export const narrowWidth = (text) => {
      const bare = text.includes('\\x1b') ? text.replace(styling, '') : text;
      return narrow.test(bare) ? bare.length : -1;
    };
  `,
  'string-width': `
    import stringWidth from 'string-width?original';
    import { narrowWidth } from 'narrow';
    import { remember } from 'remember';
    const remembered = remember((text) => {
      const cells = narrowWidth(text);
      return cells < 0 ? stringWidth(text) : cells;
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

/**
 * Ink draws every text into an array of cells and makes a string of each row of cells again. Texts of one line that lie side
 * by side, as all of ours do, need only be put in a row.
 */
const rowsOfTexts = `
  import { narrowWidth } from 'narrow';
  import { remember } from 'remember';
  const caches = new OutputCaches();
  const settled = remember((text) => (narrowWidth(text) < 0 ? styledCharsToString(caches.getStyledChars(text)) : text), 512);
  function rowsOf({ operations, width, height }) {
    const rows = Array.from({ length: height }, () => '');
    const cells = new Uint16Array(height);
    for (const { type, x, y, text, transformers } of operations) {
      if (type !== 'write' || !(y >= 0 && y < height) || x < cells[y] || text.includes('\\n')) return undefined;
      const own = settled(transformers.reduce((line, transform) => transform(line, 0), text));
      // Where a terminal takes a letter before it for wider or narrower than Ink does, it still stands in its column.
      const column = narrowWidth(rows[y]) < 0 ? '\\u001b[' + (x + 1) + 'G' : '';
      rows[y] += ' '.repeat(x - cells[y]) + column + own;
      cells[y] = x + stringWidth(own);
      if (cells[y] > width) return undefined;
    }
    return rows.map((row) => row.trimEnd()).join('\\n');
  }
  const drawCells = Output.prototype.get;
  Output.prototype.get = function () {
    const output = rowsOf(this);
    return output === undefined ? drawCells.call(this) : { output, height: this.height };
  };
`;

/** Texts without anything to take out need no tokens either. */
const narrowIsSafe = `
  import { narrowWidth } from 'narrow';
  import { remember } from 'remember';
  const sanitized = remember((text) => (narrowWidth(text) < 0 ? sanitizeAnsi(text) : text), 1024);
  export { sanitized as default };
`;

/** Of what changed in a line Ink looks for graphemes unless it is ASCII. */
const isNarrow = `
  import { narrowWidth } from 'narrow';
  const printableAscii = { test: (text) => narrowWidth(text) >= 0 };
`;

/** File of Ink → what is changed in it. */
const changes = {
  'line-update.js': (/** @type {string} */ source) =>
    isNarrow + source.replace(/const printableAscii = .*;/, ''),
  'output.js': (/** @type {string} */ source) => source + rowsOfTexts,
  // No line wraps while a frame is drawn (DECAWM): where a terminal takes a letter for wider than Ink does, only that row is
  // cut off, and the others stay where they are.
  'write-synchronized.js': (/** @type {string} */ source) =>
    source.replace(/(bsu = '[^']*)/, '$1\\u001b[?7l').replace("esu = '", "esu = '\\u001b[?7h"),
  'sanitize-ansi.js': (/** @type {string} */ source) =>
    source.replace('export default sanitizeAnsi;', '') + narrowIsSafe,
};

/** Ink and what it measures text with. */
const patched =
  /node_modules[/\\](ink|yoga-layout|string-width|slice-ansi|wrap-ansi|cli-truncate|@alcalzone)[/\\].*\.js$/;

/** @param {string} source */
function patch(source) {
  return (
    source
      // Yoga's WebAssembly, 90 kB, is decoded letter by letter.
      .replace(
        /var b=xa\((a\.slice\(37\))\),c=new Uint8Array\(b\.length\);for\(a=0;a<b\.length;\+\+a\)c\[a\]=b\.charCodeAt\(a\);var d=c/,
        "var d=new Uint8Array(Buffer.from($1,'base64'))",
      )
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
    const names = /^(string-width|@alcalzone\/ansi-tokenize|remember|narrow)$/;
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
    build.onLoad({ filter: patched }, async ({ path }) => {
      const source = patch(await readFile(path, 'utf8'));
      const change = /[/\\]ink[/\\]build[/\\]/.test(path)
        ? changes[/** @type {keyof typeof changes} */ (basename(path))]
        : undefined;
      return { contents: change === undefined ? source : change(source) };
    });
    build.onLoad({ filter: /.*/, namespace: 'ink-patches' }, ({ path }) => ({
      contents: wrappers[/** @type {keyof typeof wrappers} */ (path)],
      resolveDir: root,
    }));
  },
};

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

// Workarounds for Ink 8, at build time and in one place. test/build/ink-patches.test.ts holds them to what Ink does without.
//
// It takes every text of a frame apart into cells and makes strings of rows of cells again: 20 ms a frame at 160×50. The rows
// of the screen are cut and painted already, so they are left as they are. https://github.com/vadimdemedes/ink/blob/v8.0.0/src/output.ts
//
// Terminals don't agree about the width of every emoji. Autowrap is off while a frame is drawn, so that a row that is wider
// than Ink believes ends at the edge, and doesn't push the rows under it off the screen.

const source = (/** @type {string} */ file) => fileURLToPath(new URL(`../../src/${file}`, import.meta.url));

/** What Ink measures with looks at each grapheme; ours does so only where a text has other letters than plain ones. */
const ourWidth = `import { isNarrow, width as stringWidth } from ${JSON.stringify(source('timeline/lines/text.ts'))};`;

/** The first text is the screen, whose rows a transform gives; others (a field, a menu) are put where its rows begin blank. */
const rowsAsTheyAre = `
  const styling = /\\x1b(?:\\[[\\d;]*m|\\]8;[^\\x07\\x1b]*(?:\\x07|\\x1b\\\\))/g;
  const bare = (text) => text.replace(styling, '');
  const drawCells = Output.prototype.get;
  Output.prototype.get = function () {
    const [{ transformers: [rowOf] = [] } = {}, ...others] = this.operations;
    if (rowOf === undefined || others.some(({ type }) => type !== 'write')) return drawCells.call(this);
    const rows = Array.from({ length: this.height }, (_, row) => rowOf('', row));
    const placed = new Map();
    for (const { x, y, text, transformers } of others) {
      text.split('\\n').forEach((line, at) => {
        const { start, cells } = placed.get(y + at) ?? { start: '', cells: 0 };
        const own = transformers.reduce((shown, transform) => transform(shown, at), line);
        placed.set(y + at, { start: start + ' '.repeat(x - cells) + own, cells: x + stringWidth(bare(own)) });
      });
    }
    for (const [row, { start, cells }] of placed) {
      const rest = (rows[row] ?? '').slice(cells);
      // What is beside it stands in its column, however wide the terminal takes its letters for.
      const column = rest === '' || isNarrow(bare(start)) ? '' : '\\u001b[' + (cells + 1) + 'G';
      rows[row] = start + column + rest;
    }
    return { output: rows.map((row) => row.trimEnd()).join('\\n'), height: this.height };
  };
`;

/** Of what changed in a line Ink looks for graphemes unless it is ASCII. */
const narrowIsPlain = 'const printableAscii = { test: isNarrow };';

const withOurWidth = (/** @type {string} */ code) =>
  code.replace(/import stringWidth from 'string-width';/, ourWidth);

/** Of a line that changed only its changed cells are written. */
const ourChange = `
  import { changedCells } from ${JSON.stringify(source('view/changed-cells.ts'))};
  export default (previous, next, columns) =>
    changedCells(previous, next, columns) ?? fromFirstChange(previous, next, columns);
`;

/** File of Ink → what is changed in it. */
const changes = {
  // What a terminal keeps of a frame when its size changes differs from one to the next, and one may have been drawn meanwhile
  // for a size that was gone: the next starts from an empty screen. And it starts from the corner where the alternate screen is
  // entered again: the terminal leaves the cursor in the column where it stood in the shell.
  'ink.js': (/** @type {string} */ source) =>
    source
      .replace(
        /if \(currentWidth < this\.lastTerminalWidth \|\|[^{]*\{\s*this\.log\.clear\(\);/,
        "{ this.options.stdout.write('\\u001b[?2026h'); this.log.clear(); this.options.stdout.write('\\u001b[2J\\u001b[H');",
      )
      .replace(
        /enterAlternativeScreen \+\s*\(this\.options\.debug/,
        "enterAlternativeScreen + '\\u001b[H' + (this.options.debug",
      ),
  'line-update.js': (/** @type {string} */ source) =>
    ourChange +
    withOurWidth(source)
      .replace(/const printableAscii = .*;/, narrowIsPlain)
      .replace('export default function lineUpdate', 'function fromFirstChange'),
  'output.js': (/** @type {string} */ source) => withOurWidth(source) + rowsAsTheyAre,
  // No line wraps while a frame is drawn (DECAWM): where a terminal takes a letter for wider than Ink does, only that row is
  // cut off, and the others stay where they are.
  'write-synchronized.js': (/** @type {string} */ source) =>
    source.replace(/(bsu = '[^']*)/, '$1\\u001b[?7l').replace("esu = '", "esu = '\\u001b[?7h"),
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
    build.onLoad({ filter: patched }, async ({ path }) => {
      const source = patch(await readFile(path, 'utf8'));
      const change = /[/\\]ink[/\\]build[/\\]/.test(path)
        ? changes[/** @type {keyof typeof changes} */ (basename(path))]
        : undefined;
      return { contents: change === undefined ? source : change(source) };
    });
  },
};

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

const text = fileURLToPath(new URL('../../src/timeline/lines/text.ts', import.meta.url));

/** What Ink measures with looks at each grapheme; ours does so only where a text has other letters than plain ones. */
const ourWidth = `import { isNarrow, width as stringWidth } from ${JSON.stringify(text)};`;

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

const withOurWidth = (/** @type {string} */ source) =>
  source.replace(/import stringWidth from 'string-width';/, ourWidth);

/**
 * Of a line Ink writes all that comes after the first change, and before it the styles of all that it leaves standing: of a
 * picture's row, where little changes but often, more than the row. Of a line of narrow letters only the cells from the first to
 * the last that changed are written. A piece of ours ends the styles that it began.
 */
const changedCells = `
  const endsStyles = /^\\x1b\\[(?:2[2-9]|39)(?:;(?:2[2-9]|39))*m$/;
  const partsOfLine = /\\x1b\\[(?:[\\d;]*m|(\\d+)G)|[^\\x1b]/g;
  const offs = { 1: 22, 2: 22, 4: 24, 7: 27 };
  /** What ends some styles; a colour ends with 39. */
  const endOf = (styles) =>
    styles === ''
      ? ''
      : '\\x1b[' + [...new Set(styles.match(/\\d+/g).map((code) => offs[code] ?? 39))].join(';') + 'm';
  /** Underlined or reversed: a blank is seen. */
  const hasGround = /[[;][47][;m]/;
  /** Each cell as its letter after the styles in force. */
  const cellsOf = (line) => {
    const cells = [];
    let styles = '';
    for (const [part, column] of line.matchAll(partsOfLine)) {
      if (part.length === 1) cells.push(part === ' ' && !hasGround.test(styles) ? part : styles + part);
      else if (column !== undefined) while (cells.length < column - 1) cells.push(' ');
      else styles = endsStyles.test(part) ? '' : styles + part;
    }
    return cells;
  };
  const stylesAndColumns = /\\x1b\\[[\\d;]*[mG]/g;
  const isPlain = (line) => isNarrow(line.replace(stylesAndColumns, ''));
  export default function lineUpdate(previous, next, columns) {
    if (!isPlain(previous) || !isPlain(next)) return fromFirstChange(previous, next, columns);
    const [before, after] = [cellsOf(previous), cellsOf(next)];
    const width = Math.max(before.length, after.length);
    if (!(width <= columns)) return fromFirstChange(previous, next, columns);
    let first = 0;
    while (first < width && (before[first] ?? ' ') === (after[first] ?? ' ')) first++;
    let end = width;
    while (end > first && (before[end - 1] ?? ' ') === (after[end - 1] ?? ' ')) end--;
    // What is blank to the end is erased, not written: it would be copied with the text.
    const filled = after.findLastIndex((cell) => cell !== ' ') + 1;
    if (end > filled) first = Math.min(first, filled);
    let written = '\\x1b[' + (first + 1) + 'G';
    let styles = '';
    for (let at = first; at < Math.min(end, filled); at++) {
      const cell = after[at];
      const own = cell.slice(0, -1);
      if (own !== styles) written += endOf(styles) + own;
      written += cell.slice(-1);
      styles = own;
    }
    return written + endOf(styles) + (end > filled ? '\\x1b[K' : '');
  }
`;

/** File of Ink → what is changed in it. */
const changes = {
  'line-update.js': (/** @type {string} */ source) =>
    changedCells +
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

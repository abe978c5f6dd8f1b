// Draws the README's pictures: frames of the built program, as a terminal shows them. Run it after `npm run build`:
//   node test/tools/picture.mjs
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/timeline.js', import.meta.url));
/** Of a monospaced font at 14 pixels. */
const cell = { width: 8.43, height: 18 };
const padding = 14;
const colors = { background: '#1c1f26', text: '#d7dae0', dim: '#8b919c' };
/** The terminal's own colours: red, green, blue, magenta. */
const palette = new Map([
  [1, '#ff7b72'],
  [2, '#7ee787'],
  [4, '#79c0ff'],
  [5, '#d2a8ff'],
]);

/** A name as heard, and on to the event that the dataset grew from. */
const toEvent = ['/', 'kata ib', '\t', '\r', ':', '17 nov 2020', '\r'];
/** What is typed before each picture is taken. The list is as wide as its titles. */
const pictures = [
  { file: 'screen.svg', columns: 160, rows: 38, typed: toEvent },
  { file: 'lanes.svg', columns: 120, rows: 36, typed: [...toEvent, 'v'] },
  { file: 'map.svg', columns: 140, rows: 36, typed: ['/', 'rocket', '\r', ':', '17 nov 2020', '\r', 'm'] },
];
/** @typedef {(typeof pictures)[number]} Picture */

const pause = (/** @type {number} */ time) => new Promise((resolve) => setTimeout(resolve, time));

/** What the terminal shows after its keys. @param {Picture} picture */
async function shown({ columns, rows, typed }) {
  // It begins where nobody was before.
  const positions = mkdtempSync(join(tmpdir(), 'picture-'));
  const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const child = spawn(process.execPath, [program], {
    name: 'xterm-256color',
    cols: columns,
    rows,
    env: {
      PATH: process.env.PATH ?? '',
      LANG: 'C.UTF-8',
      TERM: 'xterm-256color',
      HOME: positions,
      XDG_STATE_HOME: positions,
    },
  });
  const heard = { at: Infinity };
  const reading = child.onData((data) => {
    emulator.write(data);
    heard.at = performance.now();
  });
  /** Something was written, and nothing more comes. */
  const calm = async () => {
    while (!(performance.now() - heard.at > 1_000)) await pause(50);
    heard.at = Infinity;
  };
  await calm();
  for (const keys of typed) {
    child.write(keys);
    await calm();
  }
  // What it writes when it ends gives the screen back.
  reading.dispose();
  const ended = new Promise((resolve) => child.onExit(resolve));
  child.kill();
  await ended;
  rmSync(positions, { recursive: true });
  return emulator.buffer.active;
}

const escape = (/** @type {string} */ text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** @typedef {{text: string, column: number, style: string, inverse: boolean}} Run */

/** @param {import('@xterm/headless').IBufferCell} one */
function styleOf(one) {
  const color = one.isFgPalette() ? palette.get(one.getFgColor()) : undefined;
  const fill = one.isInverse() ? colors.background : (color ?? (one.isDim() ? colors.dim : colors.text));
  return [
    `fill="${fill}"`,
    color !== undefined && one.isDim() ? 'opacity="0.6"' : '',
    one.isBold() ? 'font-weight="bold"' : '',
    one.isUnderline() ? 'text-decoration="underline"' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** @param {import('@xterm/headless').IBuffer} buffer @param {number} row @param {number} columns */
function runsOf(buffer, row, columns) {
  const line = buffer.getLine(row);
  /** @type {Run[]} */
  const runs = [];
  for (let column = 0; column < columns; column++) {
    const one = line?.getCell(column);
    if (one === undefined || one.getWidth() === 0) continue;
    const style = styleOf(one);
    const text = one.getChars() || ' ';
    const inverse = one.isInverse() !== 0;
    const last = runs.at(-1);
    if (last !== undefined && last.style === style && last.inverse === inverse) last.text += text;
    else runs.push({ text, column, style, inverse });
  }
  return runs.filter(({ text, inverse }) => inverse || text.trim() !== '');
}

/** @param {Run} run @param {number} row */
function draw({ text, column, style, inverse }, row) {
  const xOf = (/** @type {number} */ at) => (padding + (column + at) * cell.width).toFixed(1);
  const lengthOf = (/** @type {string} */ part) => (part.length * cell.width).toFixed(1);
  const y = padding + row * cell.height;
  const ground = inverse
    ? `<rect x="${xOf(0)}" y="${y}" width="${lengthOf(text)}" height="${cell.height}" fill="${colors.text}"/>`
    : '';
  // Browsers take blanks in a row, and those at the ends, for one or none.
  const parts = [...text.matchAll(/\S+(?: \S+)*/g)].map(
    ({ 0: part, index }) =>
      `<text x="${xOf(index)}" y="${y + 13}" textLength="${lengthOf(part)}" ${style}>${escape(part)}</text>`,
  );
  return `${ground}${parts.join('')}`;
}

for (const picture of pictures) {
  const { file, columns, rows } = picture;
  const width = Math.ceil(columns * cell.width + padding * 2);
  const height = rows * cell.height + padding * 2;
  const buffer = await shown(picture);
  const content = Array.from({ length: rows }, (_, row) =>
    runsOf(buffer, row, columns)
      .map((run) => draw(run, row))
      .join(''),
  ).join('\n');
  writeFileSync(
    fileURLToPath(new URL(file, import.meta.url)),
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, monospace" font-size="14">
<rect width="100%" height="100%" rx="8" fill="${colors.background}"/>
${content}
</svg>
`,
  );
}

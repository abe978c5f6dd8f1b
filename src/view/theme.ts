// What each role looks like. No other file knows a colour or a terminal sequence.
import { coastSign } from '../timeline/map/braille.ts';
import type { Line, Piece, Role } from '../timeline/lines/line.ts';
import { isNarrow } from '../timeline/lines/text.ts';

export interface Look {
  /** Without colours, bold, underlined and reversed text stay (no-color.org). */
  readonly hasColor: boolean;
  /** The signs that the program draws are ASCII, in the dataset's text too; its letters stay as they are. */
  readonly isAscii: boolean;
}

interface Style {
  readonly attributes?: readonly (keyof typeof attributes)[];
  readonly color?: keyof typeof colors;
}

/** SGR parameters: on and off. */
const attributes = { bold: [1, 22], dim: [2, 22], underline: [4, 24], reverse: [7, 27] } as const;
/** Of the terminal's own 16, those that can be read on light and dark backgrounds alike. */
const colors = { red: 31, green: 32, blue: 34, magenta: 35 } as const;
const defaultColor = 39;

const styles: Readonly<Record<Role, Style>> = {
  plain: {},
  title: { attributes: ['bold'] },
  dim: { attributes: ['dim'] },
  heading: { attributes: ['bold'] },
  label: { attributes: ['dim'] },
  match: { attributes: ['bold', 'underline'], color: 'green' },
  disputed: { color: 'red' },
  uncertain: { color: 'magenta' },
  actor: { attributes: ['bold'] },
  place: {},
  source: { color: 'magenta' },
  link: { attributes: ['underline'] },
  bar: {},
  'bar-match': { attributes: ['bold'], color: 'green' },
  cursor: { attributes: ['bold'], color: 'green' },
  selected: { attributes: ['bold'] },
  chip: { attributes: ['reverse'] },
  error: { attributes: ['bold'], color: 'red' },
  key: { attributes: ['bold'] },
  dots: { attributes: ['dim'] },
  coast: {},
  border: { attributes: ['dim'] },
  water: { color: 'blue' },
  sea: { attributes: ['dim'], color: 'blue' },
};

/** Signs whose ASCII form depends on what is beside them; none changes the width. */
const asciiBeside: readonly (readonly [sign: RegExp, form: string])[] = [
  // Between facts.
  [/(?<=^| )·(?= |$)/g, '|'],
  [/ {2}… /g, '... '],
  [/ … /g, '...'],
  // Where a text was cut, three dots take the place of its last two letters too.
  [/[ -ɏ]{2}…$/, '...'],
  // In a picture more follows; a day or a month before it is a date's.
  [/[ -ɏ]{2}(?<!\d|(?:^| )[A-Z][a-z]{2})…(?= )/g, '...'],
];

/** Signs of ours that have an ASCII form of the same width. */
const ascii: Readonly<Record<string, string>> = {
  '❯': '>',
  '›': '>',
  '≠': '!',
  // Left over in a date: one day of those between.
  '…': '~',
  '─': '-',
  '│': '|',
  '┃': '#',
  '┼': '+',
  '·': '.',
  '←': '<',
  '→': '>',
  '↑': '^',
  '↓': 'v',
  '✕': 'x',
  '✓': '*',
  '×': 'x',
  '●': 'O',
  '▾': '-',
  '▸': '+',
  '↺': '@',
  '▲': '^',
  '△': '?',
  '╘': '[',
  '═': '=',
  '╛': ']',
  '–': '-',
  '—': '-',
  '’': "'",
  '“': '"',
  '”': '"',
  '°': 'o',
  '▁': '.',
  '▂': ':',
  '▃': '-',
  '▄': '=',
  '▅': '+',
  '▆': '*',
  '▇': '#',
  '█': '@',
  // Columns without a match must not look like those with one.
  '⡀': ',',
  '⡄': ',',
  '⡆': ';',
  '⡇': ';',
  '┄': '.',
  '━': '=',
  '╋': '#',
  '‹': '<',
  '❮': '<',
  '○': 'o',
  '▼': 'v',
  '▽': 'u',
  '◆': '&',
  '├': '|',
  '┤': '|',
};
const asciiPattern = new RegExp(`[${Object.keys(ascii).join('')}]`, 'gu');

/** The lines of the map are dots of braille. */
const dotted = /[\u2800-\u28ff]/g;
const ofDots: Partial<Record<Role, (sign: string) => string>> = {
  coast: coastSign,
  border: () => ':',
  water: () => '~',
  sea: () => '.',
};

function toAscii(text: string, role: Role): string {
  const signOf = ofDots[role];
  if (signOf !== undefined) return text.replace(dotted, signOf);
  const forms = role === 'dots' ? [] : asciiBeside;
  const beside = forms.reduce((before, [sign, form]) => before.replace(sign, form), text);
  return beside.replace(asciiPattern, (sign) => ascii[sign] ?? sign);
}

const sgr = (...parameters: readonly number[]): string =>
  parameters.length === 0 ? '' : `\u001b[${parameters.join(';')}m`;

/** Blanks look alike in any style that neither underlines nor reverses them: a sequence a blank is a third of what a step sends. */
const isBlank = (text: string, { attributes: own = [] }: Style): boolean =>
  !own.includes('underline') && !own.includes('reverse') && text.trim() === '';

function paintPiece({ text, role, href }: Piece, { hasColor, isAscii }: Look): string {
  const style = isBlank(text, styles[role]) ? {} : styles[role];
  const on = (style.attributes ?? []).map((name) => attributes[name][0]);
  const off = new Set((style.attributes ?? []).map((name) => attributes[name][1]));
  const color = hasColor && style.color !== undefined ? colors[style.color] : null;
  const shown = isAscii ? toAscii(text, role) : text;
  const styled = `${sgr(...on, ...(color === null ? [] : [color]))}${shown}${sgr(...off, ...(color === null ? [] : [defaultColor]))}`;
  // Addresses are checked at load: http or https, without control characters.
  return href === undefined ? styled : `\u001b]8;;${href}\u001b\\${styled}\u001b]8;;\u001b\\`;
}

/** The line as text with terminal sequences. */
export function paint(line: Line, look: Look): string {
  return line.map((one, at) => `${columnAfter(line, at)}${paintPiece(one, look)}`).join('');
}

/** To the column that a piece keeps, where terminals don't agree about the width of what is before it. */
function columnAfter(line: Line, at: number): string {
  const column = line[at]?.column;
  if (column === undefined || line.slice(0, at).every(({ text }) => isNarrow(text))) return '';
  return `\u001b[${column + 1}G`;
}

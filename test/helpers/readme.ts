// What the README says of the program: its table of keys is made from the key table, its counts of the data, and its questions
// are tried.
import { helpRows } from '../../src/app/keys/binding.ts';
import { sections } from '../../src/app/tables.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import { typed, type Key } from '../../src/app/keys/key.ts';
import { splitGraphemes } from '../../src/timeline/lines/text.ts';

/** Sections of keys that don't belong to one picture or overlay. */
const everywhere = new Set(['Moving', 'Finding', 'Looking', 'Taking', 'General']);

/** Those that one needs in the first hour, as the key table shows them. */
const keysShown = [
  '↑ ↓ · k j · Ctrl-P/N',
  'Enter · → l',
  '+ - · Shift-↓ ↑',
  '/',
  'f',
  'w',
  't',
  '< >',
  ':',
  'v',
  'm',
  'c',
  'o',
  'Space',
  'b',
  's',
  'y Y',
  'Esc',
  'q',
  '?',
];

const cell = (text: string): string => text.replaceAll('|', '\\|');

function keyTable(): string {
  const rows = sections.filter(({ title }) => everywhere.has(title)).flatMap(helpRows);
  const lines = keysShown.map((shown) => {
    const row = rows.find(({ keys }) => keys === shown);
    if (row === undefined) throw new Error(`no key is shown as ${shown}`);
    return `| \`${cell(row.keys)}\` | ${cell(row.help)} |`;
  });
  return `| key | |\n|---|---|\n${lines.join('\n')}`;
}

const thousands = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** The README with what the program and its data say of themselves now. */
export function withMadeParts(readme: string, { events, sources }: Dataset): string {
  return readme
    .replace(
      /(<!-- keys -->)[\s\S]*?(<!-- \/keys -->)/,
      (_, start: string, end: string) => `${start}\n\n${keyTable()}\n\n${end}`,
    )
    .replace(
      /\([\d,]+ events, [\d,]+ sources\)/,
      `(${thousands(events.length)} events, ${thousands(sources.size)} sources)`,
    );
}

interface Question {
  readonly question: string;
  readonly keys: readonly Key[];
  /** What one reads on the screen then. */
  readonly answers: readonly string[];
}

const keyNames: Readonly<Record<string, string>> = {
  Enter: 'enter',
  Tab: 'tab',
  Esc: 'escape',
  '↑': 'up',
  '↓': 'down',
  '→': 'right',
  '←': 'left',
};

function keysOf(text: string): Key[] {
  const name = keyNames[text];
  return name === undefined ? splitGraphemes(text).map(typed) : [{ name }];
}

const matches = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

/** The rows of the table of questions: keys stand in backticks, what is read in quotes. */
export function questionsOf(readme: string): Question[] {
  const table = /^## Ten questions$[^|]*([\s\S]*?)^## /m.exec(readme)?.[1] ?? '';
  return matches(table, /^(\|.*\|)$/gm)
    .slice(2)
    .map((row) => {
      const [, question = '', pressed = '', read = ''] = row.split('|');
      return {
        question: question.trim(),
        keys: matches(pressed, /`([^`]+)`/g).flatMap(keysOf),
        answers: matches(read, /"([^"]+)"/g),
      };
    });
}

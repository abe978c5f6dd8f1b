// The manual page as roff, from the same tables as the help.
import { helpRows } from '../app/keys/binding.ts';
import { signs } from '../app/legend.ts';
import { querySyntax } from '../search/syntax.ts';
import { sections } from '../app/tables.ts';
import { version } from '../../package.json';
import { commandNames, commands } from './command-table.ts';
import { browserOptions, fileNote, sharedOptions, summary, synopsis, type OptionRow } from './options.ts';
import { usage } from './help.ts';
import { fileNotes, queryNotes, terminalNotes, zoomNotes, type Notes } from './man-notes.ts';

/** What roff would print as typographic signs. */
const plainSigns: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
};

const plain = (text: string): string => text.replace(/[-\\'`^~]/g, (sign) => plainSigns[sign] ?? sign);

/** Text that roff prints as it is, also at the begin of a line. */
const escape = (text: string): string => plain(text).replace(/^\./gm, '\\&.');

const bold = (text: string): string => `\\fB${plain(text)}\\fR`;

const heading = (title: string): string => `.SH ${escape(title.toUpperCase())}`;

/** A term and what it means. */
const item = (term: string, meaning: string): string => `.TP\n${bold(term)}\n${escape(meaning)}`;

const optionItems = (rows: readonly OptionRow[]): string[] =>
  rows.map(({ flags, help }) => item(flags, help));

const paragraphs = (notes: Notes): string[] => notes.map((note) => `.PP\n${escape(note)}`);

function commandItems(): string[] {
  return commandNames.flatMap((name) => {
    const { details, options, examples } = commands[name];
    return [
      `.SS ${escape(usage(name))}`,
      escape(details.join(' ')),
      ...optionItems(options),
      ...examples.map(({ command, meaning }) => `.PP\n.EX\n${escape(command)}\n.EE\n${escape(meaning)}`),
    ];
  });
}

function keyItems(): string[] {
  return sections.flatMap((section) => [
    `.SS ${escape(section.title)}`,
    ...helpRows(section).map(({ keys, help }) => item(keys, help)),
  ]);
}

const exits: readonly (readonly [code: string, meaning: string])[] = [
  ['0', 'all is well; records with errors are named on stderr, the others are used'],
  ['1', 'nothing matched'],
  ['2', 'wrong usage, or data that can’t be used; for check: errors'],
  ['70', 'an error of the program'],
  ['130', 'ended by Ctrl-C; 128 + n by signal n'],
];

const environment: readonly (readonly [name: string, meaning: string])[] = [
  ['NO_COLOR, CLICOLOR, CLICOLOR_FORCE, FORCE_COLOR', 'whether there are colours; --color overrides them'],
  ['VISUAL, EDITOR', 'the editor of the data file'],
  ['BROWSER', 'the program that opens addresses'],
  ['TIMELINE_OPTS', 'options that count as typed first, such as --mouse'],
  ['XDG_STATE_HOME', 'where the last place in each dataset is kept'],
];

export function manPage(): string {
  const parts = [
    `.TH TIMELINE 1 "" "timeline ${version}" "User Commands"`,
    heading('name'),
    'timeline \\- browse events with their sources in the terminal',
    heading('synopsis'),
    `${bold('timeline')} ${escape(synopsis)}`,
    ...commandNames.map((name) =>
      `.br\n${bold(`timeline ${name}`)} ${escape(commands[name].operands)}`.trim(),
    ),
    heading('description'),
    escape(`${summary} ${fileNote} Several files make one timeline.`),
    '.PP',
    escape(
      'Without a terminal on stdout it prints the list. A file that is called like a command is ./list.',
    ),
    heading('options'),
    ...optionItems([...browserOptions, ...sharedOptions]),
    item('--version', 'the version'),
    item('-h, --help', 'help, also of each command'),
    heading('commands'),
    ...commandItems(),
    heading('keys'),
    ...keyItems(),
    heading('query'),
    ...querySyntax.map(([form, meaning]) => item(form, meaning)),
    ...paragraphs(queryNotes),
    heading('signs'),
    ...signs.map(([sign, meaning]) => item(sign, meaning)),
    heading('zoom and axis'),
    ...paragraphs(zoomNotes),
    heading('files'),
    ...paragraphs(fileNotes),
    heading('the terminal'),
    ...paragraphs(terminalNotes),
    heading('exit status'),
    ...exits.map(([code, meaning]) => item(code, meaning)),
    heading('environment'),
    ...environment.map(([name, meaning]) => item(name, meaning)),
  ];
  return `${parts.join('\n')}\n`;
}

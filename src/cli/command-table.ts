// The commands as a table, with their options: the parser, the help, the completions and the man page are made from it.
import { dataOption, tables, withinOption, type OptionRow } from './options.ts';
import { formatOptions } from './print/format-options.ts';

interface Example {
  readonly command: string;
  readonly meaning: string;
}

export const commandNames = [
  'list',
  'show',
  'who',
  'where',
  'check',
  'columns',
  'schema',
  'completion',
  'man',
] as const;
export type CommandName = (typeof commandNames)[number];

interface CommandRow {
  /** `[query…]` */
  readonly operands: string;
  /** For the list of commands: a few words. */
  readonly help: string;
  /** More, in the command's own help. */
  readonly details: readonly string[];
  readonly options: readonly OptionRow[];
  readonly examples: readonly Example[];
}

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

const json = (help: string): OptionRow => ({ flags: '--json', help });

const example = (command: string, meaning: string): Example => ({ command, meaning });

export const commands: Readonly<Record<CommandName, CommandRow>> = {
  list: {
    operands: '[query…]',
    help: 'events, a line each',
    details: [
      'Lists the events that match all of the query: words, and fields such as who:',
      'where: kind: from: to: (see timeline man). A query that begins with - goes after',
      '--. In CSV, a text that a spreadsheet might take for a formula (= + - @) gets an',
      'apostrophe before it; notes on actors and what a source supports are left out.',
      'native is a file that this program opens again, with all that the events refer',
      'to; brief is Markdown and html a page, with one list of the sources of all that',
      'is said. What a format can’t hold is counted on stderr.',
    ],
    options: [
      dataOption,
      ...tables,
      ...formatOptions,
      { flags: '--limit <n>', help: 'at most so many events', isCount: true },
      { flags: '--reverse', help: 'latest first' },
    ],
    examples: [
      example('timeline list suleimani from:2020', 'events since 2020 with a name, however it is spelt'),
      example('timeline list is:disputed --json', 'for another program'),
      example('timeline list who:qaani --as brief', 'to be sent to an editor'),
      example('timeline list -- -rocket', 'without a word'),
      example('timeline list --ids qaani | xargs timeline show', 'in full'),
    ],
  },
  show: {
    operands: '<id…>',
    help: 'events in full',
    details: [
      'Prints events with their actors, places, claims, links and sources. The',
      'beginning of an id will do where no other begins so.',
    ],
    options: [
      dataOption,
      ...tables,
      { ...json('the record in the native format, nothing lost'), excludes: ['markdown'] },
      { flags: '--markdown', help: 'with their sources as footnotes' },
    ],
    examples: [
      example('timeline show 2018-05-08-us-exits-jcpoa', 'the text that the browser shows'),
      example('timeline show 2018-05-08-us-exits-jcpoa --json', 'the record'),
    ],
  },
  who: {
    operands: '[name…]',
    help: 'people and groups, best match first',
    details: [
      'Finds people and groups by name, however it is spelt; without a name it lists',
      'all of them, those with most events first. With -q only what the query finds',
      'counts: 18 of 31; who has no part in it is left out.',
    ],
    options: [dataOption, ...tables, withinOption, json('[{id, name, kind, events, first, last, matched}]')],
    examples: [
      example('timeline who kadhemi', 'by a name as it was heard'),
      example('timeline who', 'everybody, those with most events first'),
      example('timeline who -q "kind:rocket-attack 2020"', 'who was in them'),
    ],
  },
  where: {
    operands: '[name…]',
    help: 'places, best match first',
    details: [
      'Finds places by name; the events of a place include those of the places within',
      'it. Without a name it lists all of them, those with most events first. With -q',
      'only what the query finds counts: 18 of 31.',
    ],
    options: [
      dataOption,
      ...tables,
      withinOption,
      json('[{id, name, withinOption, country, events, matched}]'),
    ],
    examples: [
      example('timeline where irbil', 'by a name as it was heard'),
      example('timeline where', 'every place, those with most events first'),
      example('timeline where -q kind:rocket-attack', 'where rockets hit most'),
    ],
  },
  check: {
    operands: '<file…>',
    help: 'everything that is wrong with data files',
    details: [
      'Prints each problem as file:line: path: what is wrong, and what would be right;',
      'warnings are marked as such. Several files are checked as the one dataset that',
      'they make together. The exit code is 2 for errors, 0 for warnings alone.',
    ],
    options: tables,
    examples: [
      example('timeline check events.json', 'one file'),
      example('timeline check data/', 'a folder'),
    ],
  },
  columns: {
    operands: '<file>',
    help: 'what the columns of a table become',
    details: [
      'Prints each column of a table (CSV, TSV, xlsx) with some of its cells and the',
      'field of an event that it becomes. --map FIELD=COLUMN gives a field another',
      'column, by its name or number: --map title=3 --map actors="Side A,Side B".',
    ],
    options: [...tables, json('the mapping, field by field')],
    examples: [
      example('timeline columns attacks.csv', 'before it is opened'),
      example('timeline columns attacks.csv --map title="Attack Type"', 'with a choice of your own'),
    ],
  },
  schema: {
    operands: '',
    help: 'the JSON Schema of the data',
    details: ['Prints the JSON Schema of the native format, for editors and other programs.'],
    options: [],
    examples: [example('timeline schema > timeline.schema.json', 'for the "$schema" of a file')],
  },
  completion: {
    operands: `<${shells.join('|')}>`,
    help: 'completions for a shell',
    details: ['Prints a script that completes commands, options, fields, names and ids.'],
    options: [],
    examples: [
      example('source <(timeline completion bash)', 'in ~/.bashrc'),
      example('source <(timeline completion zsh)', 'in ~/.zshrc, after compinit'),
      example('timeline completion fish | source', 'in ~/.config/fish/config.fish'),
    ],
  },
  man: {
    operands: '',
    help: 'the manual page',
    details: ['Prints the manual page as roff: keys, the query language, files and exit codes.'],
    options: [],
    examples: [
      example('timeline man | man -l -', 'read it'),
      example('timeline man > timeline.1', 'to install it'),
    ],
  },
};

export function isCommand(name: string): name is CommandName {
  return (commandNames as readonly string[]).includes(name);
}

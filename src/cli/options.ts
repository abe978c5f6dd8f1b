// The options as tables: the parser, the help, the completions and the man page are made from them and from command-table.ts.
import type { FormatName } from './print/writers.ts';

export interface OptionRow {
  /** As commander reads them: `-d, --data <file>`. */
  readonly flags: string;
  readonly help: string;
  readonly choices?: readonly string[];
  readonly isRepeatable?: boolean;
  readonly isCount?: boolean;
  /** Long flags that exclude this one. */
  readonly excludes?: readonly string[];
}

export type ColorName = 'auto' | 'always' | 'never';

/** The options as they were given; absent ones are absent. */
export interface Options {
  readonly data?: readonly string[];
  readonly query?: string;
  readonly at?: string;
  readonly ascii?: boolean;
  readonly color?: ColorName;
  readonly screenReader?: boolean;
  readonly mouse?: boolean;
  readonly debug?: boolean;
  readonly json?: boolean;
  readonly ndjson?: boolean;
  readonly csv?: boolean;
  readonly markdown?: boolean;
  readonly ids?: boolean;
  readonly as?: FormatName;
  readonly bom?: boolean;
  readonly limit?: number;
  readonly reverse?: boolean;
  readonly map?: readonly string[];
  readonly dates?: 'dmy' | 'mdy';
  readonly sheet?: string;
}

export const dataOption: OptionRow = {
  flags: '-d, --data <file>',
  help: 'your data; of tables also --map --dates --sheet',
  isRepeatable: true,
};

/** With the data; the help of the program names them there. */
export const tables: readonly OptionRow[] = [
  {
    flags: '--map <field=column>',
    help: 'of a table: the column of a field; may be repeated',
    isRepeatable: true,
  },
  {
    flags: '--dates <order>',
    help: 'of a table: dmy where 7/10 is in October, or mdy',
    choices: ['dmy', 'mdy'],
  },
  { flags: '--sheet <name>', help: 'of a workbook' },
];

/** Options that every command takes, before it and after. */
export const sharedOptions: readonly OptionRow[] = [
  { flags: '--ascii', help: 'signs in ASCII: ! for ≠' },
  {
    flags: '--color <when>',
    help: 'auto (the default), always or never',
    choices: ['auto', 'always', 'never'],
  },
  { flags: '--debug', help: 'print the stack of an error' },
];

export const withinOption: OptionRow = {
  flags: '-q, --query <query>',
  help: 'count within what it finds: 18 of 31',
};

export const browserOptions: readonly OptionRow[] = [
  dataOption,
  ...tables,
  { flags: '-q, --query <query>', help: 'begin with a query' },
  { flags: '--at <date>', help: 'begin at a date: 2020-11, "17 nov 2020"' },
  { flags: '--screen-reader', help: 'lines to be read aloud; nothing is drawn' },
  { flags: '--mouse', help: 'take clicks and the wheel' },
];

export const synopsis = '[options] [file…]';
export const summary = 'Browse a timeline of events with sources: who did what, when, and who says so.';
export const fileNote = 'A file is JSON, a folder of it, or - (stdin); without one: the bundled dataset.';

/** `-d, --data <file>` → `-d`, `--data` */
export function flagsOf({ flags }: OptionRow): string[] {
  return flags.split(/[ ,]+/).filter((part) => part.startsWith('-'));
}

export function takesValue({ flags }: OptionRow): boolean {
  return flags.includes('<');
}

// Completes a command line: commands, options, fields, names, ids. The shells' scripts only ask.
import { commandNames, commands, isCommand, shells, type CommandName } from '../command-table.ts';
import { browserOptions, flagsOf, sharedOptions, takesValue, type OptionRow } from '../options.ts';
import { idsFrom, namesFrom, queryFrom } from './data.ts';
import type { Catalog } from '../../search/catalog.ts';
import { prefixed, type Candidate } from './candidate.ts';

export interface Completion {
  readonly candidates: readonly Candidate[];
  /** Whether paths fit too. */
  readonly takesFiles: boolean;
  /** The part of the word before the path: `--data=`. */
  readonly pathFrom?: string;
}

/** The data of the files that the line names; null where there is none. */
type OpenCatalog = (paths: readonly string[]) => Promise<Catalog | null>;

const nothing: Completion = { candidates: [], takesFiles: false };
const onlyFiles: Completion = { candidates: [], takesFiles: true };

/** What the words before the completed one say. */
interface Before {
  readonly command: CommandName | null;
  readonly operands: readonly string[];
  readonly data: readonly string[];
  /** An option that the word is the value of. */
  readonly option: OptionRow | null;
  /** After `--` nothing is an option. */
  readonly isLiteral: boolean;
}

const optionsOf = (command: CommandName | null): readonly OptionRow[] => [
  ...(command === null ? browserOptions : commands[command].options),
  ...sharedOptions,
];

function optionNamed(command: CommandName | null, flag: string): OptionRow | null {
  return optionsOf(command).find((row) => flagsOf(row).includes(flag)) ?? null;
}

function readBefore(words: readonly string[]): Before {
  let command: CommandName | null = null;
  let option: OptionRow | null = null;
  let isLiteral = false;
  const operands: string[] = [];
  const data: string[] = [];
  for (const word of words) {
    if (option !== null) {
      if (option.flags.includes('--data')) data.push(word);
      option = null;
    } else if (word === '--') isLiteral = true;
    else if (!isLiteral && word.startsWith('-') && word !== '-') {
      const row = optionNamed(command, word);
      option = row !== null && takesValue(row) ? row : null;
    } else if (command === null && operands.length === 0 && isCommand(word)) command = word;
    else operands.push(word);
  }
  return { command, operands, data, option, isLiteral };
}

/** `words` are those after the program's name; the last one is being typed. */
export async function complete(words: readonly string[], open: OpenCatalog): Promise<Completion> {
  const typed = words.at(-1) ?? '';
  const before = readBefore(words.slice(0, -1));
  if (before.option !== null) return completeValue(before.option, typed, before, open);
  const [, flag, value] = /^(--[a-z-]+)=(.*)$/s.exec(typed) ?? [];
  const option = flag === undefined ? null : optionNamed(before.command, flag);
  if (option !== null && value !== undefined && !before.isLiteral) {
    const { candidates, takesFiles } = await completeValue(option, value, before, open);
    return { candidates: prefixed(`${flag}=`, candidates), takesFiles, pathFrom: `${flag}=` };
  }
  if (typed.startsWith('-') && !before.isLiteral) return completeFlag(typed, before);
  return before.command === null
    ? completeFirst(typed, before)
    : completeOperand(before.command, typed, before, open);
}

const startingWith = (typed: string, candidates: readonly Candidate[]): Completion => ({
  candidates: candidates.filter(({ value }) => value.startsWith(typed)),
  takesFiles: false,
});

const plain = (values: readonly string[]): Candidate[] => values.map((value) => ({ value, description: '' }));

function completeFlag(typed: string, { command }: Before): Completion {
  const rows = optionsOf(command).flatMap((row) =>
    flagsOf(row).map((value) => ({ value, description: row.help })),
  );
  const others = [{ value: '--help', description: 'help' }];
  if (command === null) others.push({ value: '--version', description: 'the version' });
  // Short forms are for those who know them.
  return startingWith(typed, typed === '-' ? longOnly([...rows, ...others]) : [...rows, ...others]);
}

const longOnly = (rows: readonly Candidate[]): Candidate[] =>
  rows.filter(({ value }) => value.startsWith('--'));

async function completeValue(
  row: OptionRow,
  typed: string,
  { operands, data }: Before,
  open: OpenCatalog,
): Promise<Completion> {
  if (row.choices !== undefined) return startingWith(typed, plain(row.choices));
  if (row.flags.includes('--data')) return onlyFiles;
  if (!row.flags.includes('--query')) return nothing;
  return fromData(await open([...data, ...operands]), typed, (catalog) => queryFrom(catalog, typed));
}

function completeFirst(typed: string, { operands }: Before): Completion {
  if (operands.length > 0) return onlyFiles;
  const rows = commandNames.map((value) => ({ value, description: commands[value].help }));
  return { ...startingWith(typed, rows), takesFiles: true };
}

async function completeOperand(
  command: CommandName,
  typed: string,
  { operands, data }: Before,
  open: OpenCatalog,
): Promise<Completion> {
  if (command === 'check' || command === 'columns') return onlyFiles;
  if (command === 'completion') return operands.length > 0 ? nothing : startingWith(typed, plain(shells));
  if (command === 'schema' || command === 'man') return nothing;
  if (command === 'show' && operands.length > 0) return nothing;
  return fromData(await open(data), typed, (catalog) => {
    if (command === 'show') return idsFrom(catalog, typed);
    return command === 'list' ? queryFrom(catalog, typed) : namesFrom(catalog, command, operands, typed);
  });
}

/** A candidate that begins like an option would be taken for one. */
function fromData(
  catalog: Catalog | null,
  typed: string,
  find: (catalog: Catalog) => Candidate[],
): Completion {
  if (catalog === null) return nothing;
  const candidates = find(catalog).filter(({ value }) => typed.startsWith('-') || !value.startsWith('-'));
  return { candidates, takesFiles: false };
}

// The options of `list` that say in which format.
import { formatNames } from './writers.ts';

const own = [
  { flags: '--json', help: 'an array of events, names resolved' },
  { flags: '--ndjson', help: 'the same, an object a line' },
  { flags: '--csv', help: 'for spreadsheets; claims a line each' },
  { flags: '--markdown', help: 'a list with its sources as links' },
  { flags: '--ids', help: 'an id a line, for show and other programs' },
];
const names = own.map(({ flags }) => flags.slice(2));

export const formatOptions = [
  ...own.map((row) => ({ ...row, excludes: names.filter((name) => `--${name}` !== row.flags) })),
  {
    flags: '--as <format>',
    help: formatNames.filter((name) => !names.includes(name)).join(' '),
    choices: formatNames,
    excludes: names,
  },
  { flags: '--bom', help: 'begin CSV with the sign by which Excel knows UTF-8' },
];

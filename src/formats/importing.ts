// Every format that is read besides our own. Loaded only for files that aren't surely of our own.
import { decode, isBinary, isTooLarge, type Decoded } from './decode.ts';
import { cleanLine } from '../text/clean.ts';
import { isObject, type DataFile, type ReadForeign } from './file.ts';
import { ownList } from './importers/own-list.ts';
import { bellingcat } from './importers/bellingcat.ts';
import { followTheMoney } from './importers/ftm.ts';
import { geoJson } from './importers/geojson.ts';
import { iCalendar } from './importers/ics.ts';
import { markdownBrief } from './importers/markdown-brief.ts';
import { markdownList } from './importers/markdown-list.ts';
import { markwhen } from './importers/markwhen.ts';
import { notes } from './importers/notes.ts';
import { simileJson, simileXml } from './importers/simile.ts';
import { timelineProject } from './importers/timeline-project.ts';
import { gridOfWorkbook, workbook } from './importers/xlsx.ts';
import { unsupported } from './importers/unsupported.ts';
import { jsonRows } from './importers/json-rows.ts';
import { timelineJs } from './importers/timelinejs.ts';
import { wikidata } from './importers/wikidata.ts';
import { yamlList } from './importers/yaml-list.ts';
import { delimited } from './importers/delimited.ts';
import type { Choices, Importer, Sample } from './importer.ts';
import { describeTable, type Described } from './table/describe.ts';
import { tableOf, type Grid } from './table/header.ts';
import { planOf } from './table/plan.ts';
import { profiles } from './profiles/profiles.ts';
import type { Ask } from './table/questions.ts';
import { gridOf } from './table/read.ts';
import { parsed } from './json/syntax.ts';
import { skipBlank } from './json/locate.ts';

/** The first that recognises a file reads it. */
const importers: readonly Importer[] = [
  workbook,
  iCalendar,
  simileXml,
  timelineProject,
  ownList,
  timelineJs,
  wikidata,
  geoJson,
  followTheMoney,
  bellingcat,
  simileJson,
  jsonRows,
  unsupported,
  notes,
  yamlList,
  markdownBrief,
  markwhen,
  markdownList,
  delimited,
];

/** null where the file is left to the reader of our own format. */
export async function readerOf(file: DataFile, choices: Choices): Promise<ReadForeign | null> {
  const sample = sampleOf(file);
  const importer = importers.find(({ recognises }) => recognises(sample));
  if (importer === undefined) return null;
  const read = await importer.open(sample, withMapping(choices, file.mapping));
  return (log) => {
    const raw = read(log);
    const { note } = sample.decoded;
    if (note !== undefined) log.notes.push(cleanLine(`${sample.name}: ${note}`));
    return raw;
  };
}

/** A table's columns and what they become; null if the file is not a table. */
export async function describe(file: DataFile, choices: Choices): Promise<Described | null> {
  const sample = sampleOf(file);
  const grid = await gridIn(sample, choices);
  return grid === null ? null : describeTable(grid, choices);
}

/** What a table lacks that only the user can say. */
interface Lack {
  readonly headers: readonly string[];
  readonly ask: Ask;
}

/** null where the file is no table, or lacks nothing that could be answered. */
export async function lackOf(file: DataFile, choices: Choices): Promise<Lack | null> {
  const sample = sampleOf(file);
  const importer = importers.find(({ recognises }) => recognises(sample));
  if (importer !== delimited && importer !== workbook) return null;
  const all = withMapping(choices, file.mapping);
  const grid = await gridIn(sample, all);
  const table = grid === null ? null : tableOf(grid);
  if (table === null || (all.map.size === 0 && profiles.some(({ recognises }) => recognises(table))))
    return null;
  const plan = planOf(table, all);
  const ask = 'question' in plan ? plan.question.ask : undefined;
  return ask === undefined ? null : { headers: table.headers, ask: shown(ask) };
}

/** Cells may hold escape sequences. */
function shown(ask: Ask): Ask {
  const answers = ask.answers.map(({ value, label, samples }) => ({
    value,
    label: cleanLine(label),
    samples: samples.map(cleanLine),
  }));
  return { ...ask, text: cleanLine(ask.text), answers };
}

async function gridIn(sample: Sample, choices: Choices): Promise<Grid | null> {
  if (workbook.recognises(sample)) {
    const found = await gridOfWorkbook(sample, choices);
    return typeof found === 'string' ? null : found.grid;
  }
  return delimited.recognises(sample) ? gridOf(sample) : null;
}

/** The options of this run override the saved mapping. */
function withMapping(choices: Choices, mapping: string | undefined): Choices {
  const saved = mapping === undefined ? undefined : parsed(mapping);
  if (!isObject(saved)) return choices;
  const { format: _format, order, ...fields } = saved;
  const isList = (value: unknown): value is readonly string[] =>
    Array.isArray(value) && value.every((item) => typeof item === 'string');
  const lists = Object.entries(fields).filter(
    (field): field is [string, string | readonly string[]] =>
      /^[a-z]+$/i.test(field[0]) && (typeof field[1] === 'string' || isList(field[1])),
  );
  const dates = choices.dates ?? (order === 'dmy' || order === 'mdy' ? order : null);
  return { ...choices, dates, map: new Map([...lists, ...choices.map]) };
}

const headLength = 65_536;

function sampleOf(file: DataFile): Sample & { readonly decoded: Decoded } {
  const isText = !isBinary(file.bytes) && !isTooLarge(file.bytes);
  let decoded: Decoded | null = null;
  let json: { readonly value: unknown } | null = null;
  return {
    ...file,
    head: isText ? decode(file.bytes.subarray(0, headLength)).text : '',
    get decoded() {
      return (decoded ??= isText ? decode(file.bytes) : { text: '' });
    },
    get text() {
      return this.decoded.text;
    },
    get json() {
      return (json ??= { value: jsonOf(this.text) }).value;
    },
  };
}

function jsonOf(text: string): unknown {
  const first = text[skipBlank(text, 0)];
  return first === '{' || first === '[' ? parsed(text) : undefined;
}

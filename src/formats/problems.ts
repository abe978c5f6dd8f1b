// Collects problems while loading. Line numbers are computed once, at the end.
import { cleanLine, type Safe } from '../text/clean.ts';
import { find, linesOf, pathText, type Step } from './json/locate.ts';
import type { Problem } from '../dataset/model.ts';
import type { RecordList } from '../dataset/format.ts';

export interface TextFile {
  readonly name: string;
  text: string;
  /** A dataset object, a bare list, or a record a line. */
  form: 'dataset' | 'list' | 'lines';
  /** Offsets of the records by list. */
  starts: ReadonlyMap<RecordList | '', readonly number[]>;
  /** Of a file of another format. */
  readonly foreign?: Foreign;
}

/** With its form and the offsets of its records still to be filled in. */
export const textFile = (name: string, text = '', foreign?: Foreign): TextFile => ({
  name,
  text,
  form: 'dataset',
  starts: new Map(),
  ...(foreign === undefined ? {} : { foreign }),
});

/** Where the records of another format stand, and what it calls them. */
interface Foreign {
  /** 1-based. */
  readonly lineOf: (list: RecordList, index: number) => number;
  /** What users call that which the path leads to, such as a column's header. */
  readonly whereOf: (list: RecordList, index: number, path: readonly Step[]) => string;
  /** Events taken from others: that links lead to those is no mistake. */
  readonly isExcerpt?: boolean;
}

/** A record of a file. */
interface RecordOf {
  readonly file: TextFile;
  readonly list: RecordList;
  readonly index: number;
}

/** A record, or the fields of the dataset itself. */
export type RecordRef = RecordOf | { readonly file: TextFile };

/** Where the path leads to, unless an offset is given. */
type Location =
  | { readonly file: TextFile; readonly offset: number }
  | { readonly file: TextFile; readonly line: number; readonly where: string }
  | (RecordRef & { readonly path: readonly Step[]; readonly offset?: number });

/** What is wrong; a function where it says where another record is, which is known only at the end. */
type Message = string | Pointing;

interface Pointing {
  readonly to: Location;
  readonly say: (where: string) => string;
}

interface Diagnostic {
  readonly location: Location;
  readonly message: Message;
}

export interface ProblemLog {
  readonly error: Diagnostic[];
  readonly warning: Diagnostic[];
  /** What was understood and chosen: a line for each file where that isn't plain. */
  readonly notes: Safe[];
  /** Beyond those kept. */
  readonly omitted: Record<Problem['severity'], number>;
}

/** Per severity. Nobody reads more, and each costs a search in its record. */
const maxDiagnostics = 1_000;

export function startLog(): ProblemLog {
  return { error: [], warning: [], notes: [], omitted: { error: 0, warning: 0 } };
}

export function isFull(log: ProblemLog, severity: Problem['severity']): boolean {
  return log[severity].length >= maxDiagnostics;
}

export function report(
  log: ProblemLog,
  severity: Problem['severity'],
  location: Location,
  message: Message,
): void {
  if (isFull(log, severity)) log.omitted[severity]++;
  else log[severity].push({ location, message });
}

/** How many were reported so far. */
export const countOf = ({ error, warning, omitted }: ProblemLog): number =>
  error.length + warning.length + omitted.error + omitted.warning;

/** In order of files, then lines. */
export function problemsOf(log: ProblemLog): Problem[] {
  const diagnostics = [...log.error, ...log.warning];
  const locations = diagnostics.flatMap(({ location, message }) =>
    typeof message === 'string' ? [location] : [location, message.to],
  );
  const lines = locate(locations);
  const lineOf = (location: Location): number => lines.get(location) ?? 1;
  const textOf = (message: Message): string =>
    typeof message === 'string' ? message : message.say(`${message.to.file.name}:${lineOf(message.to)}`);
  const toProblem =
    (severity: Problem['severity']) =>
    ({ location, message }: Diagnostic): Problem =>
      problem(severity, location.file.name, lineOf(location), pathOf(location), textOf(message));
  const problems = [...log.error.map(toProblem('error')), ...log.warning.map(toProblem('warning'))];
  const order = new Map(
    [...new Set(diagnostics.map(({ location }) => cleanLine(location.file.name)))].map((name, i) => [
      name,
      i,
    ]),
  );
  problems.sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line);
  return [...problems, ...closingLines(log, problems)];
}

/** The only place that makes problems: whatever a file has put into one, it is clean and in one line. */
export function problem(
  severity: Problem['severity'],
  file: string,
  line: number,
  path: string,
  message: string,
): Problem {
  return { severity, file: cleanLine(file), line, path: cleanLine(path), message: cleanLine(message) };
}

function closingLines({ omitted }: ProblemLog, problems: readonly Problem[]): Problem[] {
  const last = problems.at(-1);
  if (last === undefined) return [];
  return (['error', 'warning'] as const)
    .filter((severity) => omitted[severity] > 0)
    .map((severity) => {
      const message = `and ${omitted[severity]} more ${severity}s or so, not listed`;
      return problem(severity, last.file, last.line, '', message);
    });
}

function pathOf(location: Location): string {
  if ('where' in location) return location.where;
  if (!('path' in location)) return '';
  if ('list' in location && location.file.foreign !== undefined)
    return location.file.foreign.whereOf(location.list, location.index, location.path);
  return pathText('list' in location ? [...recordPath(location), ...location.path] : location.path);
}

function recordPath({ file, list, index }: RecordOf): Step[] {
  if (file.form === 'lines') return [];
  return file.form === 'list' ? [index] : [list, index];
}

function locate(locations: readonly Location[]): Map<Location, number> {
  const lines = new Map<Location, number>();
  for (const file of new Set(locations.map((location) => location.file))) {
    const offsets = new Map<Location, number>();
    for (const location of locations.filter((each) => each.file === file)) {
      const line = givenLine(file, location);
      if (line !== null) lines.set(location, line);
      else if (!('line' in location)) offsets.set(location, offsetOf(file, location));
    }
    const found = linesOf(file.text, [...offsets.values()]);
    for (const [location, offset] of offsets) lines.set(location, found.get(offset) ?? 1);
  }
  return lines;
}

/** null where the text has to be searched for it. */
function givenLine({ foreign }: TextFile, location: Location): number | null {
  if ('line' in location) return location.line;
  return foreign !== undefined && 'list' in location ? foreign.lineOf(location.list, location.index) : null;
}

function offsetOf(file: TextFile, location: Exclude<Location, { readonly line: number }>): number {
  if ('offset' in location && location.offset !== undefined) return location.offset;
  if (!('path' in location)) return 0;
  if (!('list' in location)) return find(file.text, 0, location.path);
  const start = file.starts.get(file.form === 'dataset' ? location.list : '')?.[location.index];
  return start === undefined ? 0 : find(file.text, start, location.path);
}

// What the loader finds wrong, collected cheaply and given its lines at the end, in one look at each text.
import { cleanLine, type Safe } from '../text/clean.ts';
import { find, linesOf, pathText, type Step } from './json/locate.ts';
import { outline } from './json/recover.ts';
import type { Problem } from '../dataset/model.ts';
import type { RecordList } from '../dataset/format.ts';

export interface TextFile {
  readonly name: string;
  text: string;
  /** A dataset object, a bare list, or a record a line. */
  form: 'dataset' | 'list' | 'lines';
  /** Offsets of the records by list, where reading the file has found them. */
  starts: ReadonlyMap<RecordList | '', readonly number[]> | null;
  /** Of a file of another format. */
  readonly foreign?: Foreign;
}

/** Where the records of another format stand, and what it calls them. */
export interface Foreign {
  /** 1-based. */
  readonly lineOf: (list: RecordList, index: number) => number;
  /** As its users know what the path leads to: the header of a column. */
  readonly whereOf: (list: RecordList, index: number, path: readonly Step[]) => string;
}

/** Where a record comes from. */
export interface Origin {
  readonly file: TextFile;
  readonly list: RecordList;
  readonly index: number;
}

/** A record, or the fields of the dataset itself. */
export type Subject = Origin | { readonly file: TextFile };

type Place =
  | { readonly file: TextFile; readonly offset: number }
  | { readonly file: TextFile; readonly line: number; readonly where: string }
  | (Subject & { readonly path: readonly Step[] });

/** What is wrong; a function where it says where another record is, which is known only at the end. */
type Message = string | Pointing;

interface Pointing {
  readonly to: Place;
  readonly say: (where: string) => string;
}

interface Finding {
  readonly place: Place;
  readonly message: Message;
}

export interface ProblemLog {
  readonly error: Finding[];
  readonly warning: Finding[];
  /** What was understood and chosen: a line for each file where that isn't plain. */
  readonly notes: Safe[];
  /** Beyond those kept. */
  readonly unkept: Record<Problem['severity'], number>;
}

/** Of a severity. Nobody reads more, and each costs a look at its record. */
const maxFindings = 1_000;

export function startLog(): ProblemLog {
  return { error: [], warning: [], notes: [], unkept: { error: 0, warning: 0 } };
}

export function isFull(log: ProblemLog, severity: Problem['severity']): boolean {
  return log[severity].length >= maxFindings;
}

export function report(log: ProblemLog, severity: Problem['severity'], place: Place, message: Message): void {
  if (isFull(log, severity)) log.unkept[severity]++;
  else log[severity].push({ place, message });
}

/** In order of files, then lines. */
export function problemsOf(log: ProblemLog): Problem[] {
  const findings = [...log.error, ...log.warning];
  const places = findings.flatMap(({ place, message }) =>
    typeof message === 'string' ? [place] : [place, message.to],
  );
  const lines = locate(places);
  const lineOf = (place: Place): number => lines.get(place) ?? 1;
  const textOf = (message: Message): string =>
    typeof message === 'string' ? message : message.say(`${message.to.file.name}:${lineOf(message.to)}`);
  const toProblem =
    (severity: Problem['severity']) =>
    ({ place, message }: Finding): Problem =>
      problem(severity, place.file.name, lineOf(place), pathOf(place), textOf(message));
  const problems = [...log.error.map(toProblem('error')), ...log.warning.map(toProblem('warning'))];
  const order = new Map(
    [...new Set(findings.map(({ place }) => cleanLine(place.file.name)))].map((name, i) => [name, i]),
  );
  problems.sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line);
  return [...problems, ...closingLines(log, problems)];
}

/** The only maker of problems. Whatever a file has put into one, nothing of it acts on a terminal or begins a new line. */
export function problem(
  severity: Problem['severity'],
  file: string,
  line: number,
  path: string,
  message: string,
): Problem {
  return { severity, file: cleanLine(file), line, path: cleanLine(path), message: cleanLine(message) };
}

function closingLines({ unkept }: ProblemLog, problems: readonly Problem[]): Problem[] {
  const last = problems.at(-1);
  if (last === undefined) return [];
  return (['error', 'warning'] as const)
    .filter((severity) => unkept[severity] > 0)
    .map((severity) => {
      const message = `and ${unkept[severity]} more ${severity}s or so, not listed`;
      return problem(severity, last.file, last.line, '', message);
    });
}

function pathOf(place: Place): string {
  if ('where' in place) return place.where;
  if (!('path' in place)) return '';
  if ('list' in place && place.file.foreign !== undefined)
    return place.file.foreign.whereOf(place.list, place.index, place.path);
  return pathText('list' in place ? [...recordPath(place), ...place.path] : place.path);
}

function recordPath({ file, list, index }: Origin): Step[] {
  if (file.form === 'lines') return [];
  return file.form === 'list' ? [index] : [list, index];
}

function locate(places: readonly Place[]): Map<Place, number> {
  const lines = new Map<Place, number>();
  for (const file of new Set(places.map((place) => place.file))) {
    const offsets = new Map<Place, number>();
    for (const place of places.filter((each) => each.file === file)) {
      const line = givenLine(file, place);
      if (line !== null) lines.set(place, line);
      else if (!('line' in place)) offsets.set(place, offsetOf(file, place));
    }
    const found = linesOf(file.text, [...offsets.values()]);
    for (const [place, offset] of offsets) lines.set(place, found.get(offset) ?? 1);
  }
  return lines;
}

/** null where the text has to be looked at. */
function givenLine({ foreign }: TextFile, place: Place): number | null {
  if ('line' in place) return place.line;
  return foreign !== undefined && 'list' in place ? foreign.lineOf(place.list, place.index) : null;
}

function offsetOf(file: TextFile, place: Exclude<Place, { readonly line: number }>): number {
  if ('offset' in place) return place.offset;
  if (!('list' in place)) return find(file.text, 0, place.path);
  file.starts ??= startsOf(file.text);
  const start = file.starts.get(file.form === 'dataset' ? place.list : '')?.[place.index];
  return start === undefined ? 0 : find(file.text, start, place.path);
}

function startsOf(text: string): Map<RecordList | '', readonly number[]> {
  return new Map([...outline(text).lists].map(([list, { starts }]) => [list, starts]));
}

// What the loader finds wrong, collected cheaply and given its lines at the end, in one look at each text.
import { cleanLine } from '../text/clean.ts';
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
  { readonly file: TextFile; readonly offset: number } | (Subject & { readonly path: readonly Step[] });

interface Finding {
  readonly place: Place;
  readonly message: string;
  /** Another record, whose place is put in for `elsewhere` in the message. */
  readonly other: Place | null;
}

export interface ProblemLog {
  readonly error: Finding[];
  readonly warning: Finding[];
  /** Beyond those kept. */
  readonly unkept: Record<Problem['severity'], number>;
}

/** In a message: where the other record is. */
export const elsewhere = '\0';

/** Of a severity. Nobody reads more, and each costs a look at its record. */
const maxFindings = 1_000;

export function startLog(): ProblemLog {
  return { error: [], warning: [], unkept: { error: 0, warning: 0 } };
}

export function isFull(log: ProblemLog, severity: Problem['severity']): boolean {
  return log[severity].length >= maxFindings;
}

export function report(
  log: ProblemLog,
  severity: Problem['severity'],
  place: Place,
  message: string,
  other: Place | null = null,
): void {
  if (isFull(log, severity)) log.unkept[severity]++;
  else log[severity].push({ place, message, other });
}

/** In order of files, then lines. */
export function problemsOf(log: ProblemLog): Problem[] {
  const findings = [...log.error, ...log.warning];
  const places = findings.flatMap(({ place, other }) => (other === null ? [place] : [place, other]));
  const lines = locate(places);
  const toProblem =
    (severity: Problem['severity']) =>
    ({ place, message, other }: Finding) => {
      const file = cleanLine(place.file.name);
      const at = other === null ? '' : `${cleanLine(other.file.name)}:${lines.get(other) ?? 1}`;
      const told = message.replace(elsewhere, () => at);
      return { severity, file, line: lines.get(place) ?? 1, path: pathOf(place), message: told };
    };
  const problems = [...log.error.map(toProblem('error')), ...log.warning.map(toProblem('warning'))];
  const order = new Map(
    [...new Set(findings.map(({ place }) => cleanLine(place.file.name)))].map((name, i) => [name, i]),
  );
  problems.sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line);
  return [...problems, ...closingLines(log, problems)];
}

function closingLines({ unkept }: ProblemLog, problems: readonly Problem[]): Problem[] {
  const last = problems.at(-1);
  if (last === undefined) return [];
  return (['error', 'warning'] as const)
    .filter((severity) => unkept[severity] > 0)
    .map((severity) => {
      const message = `and ${unkept[severity]} more ${severity}s or so, not listed`;
      return { severity, file: last.file, line: last.line, path: '', message };
    });
}

function pathOf(place: Place): string {
  if (!('path' in place)) return '';
  return cleanLine(pathText('list' in place ? [...recordPath(place), ...place.path] : place.path));
}

function recordPath({ file, list, index }: Origin): Step[] {
  if (file.form === 'lines') return [];
  return file.form === 'list' ? [index] : [list, index];
}

function locate(places: readonly Place[]): Map<Place, number> {
  const lines = new Map<Place, number>();
  for (const file of new Set(places.map((place) => place.file))) {
    const own = places.filter((place) => place.file === file);
    const offsets = new Map(own.map((place) => [place, offsetOf(file, place)]));
    const found = linesOf(file.text, [...offsets.values()]);
    for (const [place, offset] of offsets) lines.set(place, found.get(offset) ?? 1);
  }
  return lines;
}

function offsetOf(file: TextFile, place: Place): number {
  if ('offset' in place) return place.offset;
  if (!('list' in place)) return find(file.text, 0, place.path);
  file.starts ??= startsOf(file.text);
  const start = file.starts.get(file.form === 'dataset' ? place.list : '')?.[place.index];
  return start === undefined ? 0 : find(file.text, start, place.path);
}

function startsOf(text: string): Map<RecordList | '', readonly number[]> {
  return new Map([...outline(text).lists].map(([list, { starts }]) => [list, starts]));
}

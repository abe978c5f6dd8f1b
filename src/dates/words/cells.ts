// Dates in the few cells before an event's title, under the heading of the month or year that it is placed in.
//
//   17       that day                         –      some time in the month (under a year: the year)
//   11–13    from the 11th to the 13th        2020   only the year is known (a longer one: year); 2010s, 19XX, aut, Q1
//   28→      from the 28th on, beyond the     →8     until the 8th; ?–8 and 5–? where an end is unknown
//            heading or what the cells hold
//   11|13    the 11th or the 13th; 11|… or one of others that don't fit
//   15…21    one day from the 15th to the 21st; 28… where that is beyond the heading
//   11,13    the 11th and the 13th
//
// Qualifiers are left out: the list marks every uncertain date by itself.
import { shortMonth } from '../calendar.ts';
import { seasonNames } from './point.ts';
import { partsOf, type EdtfDate } from '../edtf/edtf.ts';
import { isPoint, type EdtfParts, type IntervalEnd, type SetMember } from '../edtf/parts.ts';
import { firstDay, pointText, type EdtfPoint } from '../edtf/point.ts';

/** How a point is written under a heading, and which points stand under the same one. */
interface Heading {
  readonly cell: (point: EdtfPoint) => string;
  readonly holds: (a: EdtfPoint, b: EdtfPoint) => boolean;
  /** What both have in common is written once: `7–8 Sep`; null where that is nothing. */
  readonly joined?: (from: EdtfPoint, to: EdtfPoint, sign: string) => string | null;
}

/** Some time under the heading, not known more precisely. */
const noNearer = '–';

/** To be aligned right under the heading of its month; it takes at most `maxCells`. */
export function dateInMonth(date: EdtfDate, maxCells = cellsInMonth): string {
  return fitting(candidates(partsOf(date), underMonth), maxCells);
}

/** To be aligned right under the heading of its year; it takes at most `maxCells`. */
export function dateInYear(date: EdtfDate, maxCells = cellsInYear): string {
  return fitting(candidates(partsOf(date), underYear), maxCells);
}

function fitting(texts: readonly string[], maxCells: number): string {
  return texts.find((text) => text.length <= maxCells) ?? (maxCells > 0 ? noNearer : '');
}

/** A year that has too many digits for its cells: what stands there must not say that the month is known. */
const vagueInMonth = 'year';
const cellsInMonth = 5;
const cellsInYear = 9;
const fittingOr = (text: string, otherwise: string): string =>
  text.length <= cellsInMonth ? text : otherwise;

const underMonth: Heading = {
  cell: (point) => {
    if (isVague(point)) return fittingOr(vagueCell(point, 3), vagueInMonth);
    return typeof point.day === 'number' ? String(point.day) : noNearer;
  },
  holds: (a, b) =>
    a.year === b.year && a.month === b.month && typeof a.day === 'number' && typeof b.day === 'number',
};

const underYear: Heading = {
  cell: (point) => {
    const { unspecifiedDigits, season, month, day } = point;
    if (unspecifiedDigits > 0 || season !== null) return vagueCell(point, 6);
    if (typeof month !== 'number') return noNearer;
    return typeof day === 'number' ? `${day} ${shortMonth(month)}` : shortMonth(month);
  },
  holds: (a, b) => a.year === b.year && typeof a.month === 'number' && typeof b.month === 'number',
  joined: (from, to, sign) =>
    from.month === to.month && typeof from.month === 'number' && underMonth.holds(from, to)
      ? `${from.day}${sign}${to.day} ${shortMonth(from.month)}`
      : null,
};

const isVague = ({ unspecifiedDigits, season, month }: EdtfPoint): boolean =>
  unspecifiedDigits > 0 || season !== null || typeof month !== 'number';

function vagueCell(point: EdtfPoint, letters: number): string {
  const { year, unspecifiedDigits, season } = point;
  if (unspecifiedDigits === 4) return '?';
  if (unspecifiedDigits === 1 && year > 0) return `${year}s`;
  if (unspecifiedDigits > 0)
    return pointText({ ...point, month: null, day: null, season: null, qualifier: '' });
  if (season === null) return year > 0 ? String(year) : `${1 - year}BC`;
  if (season <= 32) return (seasonNames[(season - 21) % 4] ?? '').slice(0, letters);
  if (season <= 36) return `Q${season - 32}`;
  return season >= 40 ? `H${season - 39}` : noNearer;
}

/** From the fullest to the shortest. */
function candidates(parts: EdtfParts, heading: Heading): string[] {
  if (parts.kind === 'point') return [heading.cell(parts.point)];
  if (parts.kind === 'interval') return intervalCells(parts.start, parts.end, heading);
  return setCells(parts.kind, parts.members, heading);
}

function intervalCells(start: IntervalEnd, end: IntervalEnd, heading: Heading): string[] {
  if (isPoint(start) && isPoint(end)) return rangeCells(start, end, heading, '–', '→');
  if (isPoint(start)) return [`${heading.cell(start)}${end === 'open' ? '→' : '–?'}`, heading.cell(start)];
  if (isPoint(end)) return [`${start === 'open' ? '→' : '?–'}${heading.cell(end)}`, heading.cell(end)];
  return ['?'];
}

/** `beyond` stands for an end under another heading. */
function rangeCells(
  from: EdtfPoint,
  to: EdtfPoint,
  heading: Heading,
  sign: string,
  beyond: string,
): string[] {
  const start = heading.cell(from);
  const end = heading.cell(to);
  const short = [`${start}${beyond}`, start];
  if (!heading.holds(from, to)) return short;
  if (start === end) return [start];
  return [heading.joined?.(from, to, sign) ?? `${start}${sign}${end}`, ...short];
}

const setSigns = {
  'one-of': { between: '|', range: '…', beyond: '…' },
  'all-of': { between: ',', range: '–', beyond: '→' },
} as const;

function setCells(kind: keyof typeof setSigns, members: readonly SetMember[], heading: Heading): string[] {
  const signs = setSigns[kind];
  const [only] = members;
  if (members.length === 1 && only !== undefined && only.from !== only.to) {
    if (only.from === 'open') return only.to === 'open' ? ['?'] : [`…${heading.cell(only.to)}`];
    if (only.to === 'open') return [`${heading.cell(only.from)}…`];
    return rangeCells(only.from, only.to, heading, signs.range, signs.beyond);
  }
  const starts = members.map(({ from }) => from).filter(isPoint);
  const points = starts.toSorted((a, b) => (firstDay(a) ?? 0) - (firstDay(b) ?? 0));
  const [first] = points;
  if (first === undefined) return ['?'];
  const start = heading.cell(first);
  const short = [`${start}${signs.between}…`, `${start}…`, start];
  const isWhole =
    members.every(({ from, to }) => from === to) && points.every((point) => heading.holds(first, point));
  if (!isWhole) return short;
  const [from, to] = points;
  const isPair = points.length === 2 && from !== undefined && to !== undefined;
  const joined = isPair ? heading.joined?.(from, to, signs.between) : null;
  return [joined ?? points.map(heading.cell).join(signs.between), ...short];
}

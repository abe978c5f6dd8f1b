// Dates in EDTF (ISO 8601-2:2019 levels 0 and 1, sets, far years), with bounds in whole days.
import { daysInMonth, toDay, type Day } from '../calendar.ts';
import { shortened } from '../../text/shortened.ts';
import { isPoint, membersOf, parseParts, partsText, type EdtfParts, type IntervalEnd } from './parts.ts';
import {
  firstDay,
  isPointUncertain,
  lastDay,
  numberAt,
  pointPrecision,
  pointText,
  precisions,
  type EdtfPoint,
  type Precision,
} from './point.ts';
import { timeOrder, type DateError } from './time.ts';

export type { Day } from '../calendar.ts';
export type { EdtfPoint, Precision } from './point.ts';
export type { DateError } from './time.ts';

export interface EdtfDate {
  readonly kind: EdtfParts['kind'];
  /** Canonical EDTF. */
  readonly text: string;
  /** First and last day that the date may cover; null where that end is open (`..`) or unknown. */
  readonly earliest: Day | null;
  readonly latest: Day | null;
  /** Whether the list marks it: a qualifier, unspecified digits, one of several, an open or unknown end. */
  readonly isUncertain: boolean;
  /** The unit that it is known to; that of the vaguest point where there are several. */
  readonly precision: Precision;
  /** Where within its days it begins and ends, for ordering; null without a time of day. */
  readonly clock: { readonly start: number; readonly end: number } | null;
}

export function parseEdtf(text: string): EdtfDate | DateError {
  const trimmed = text.trim();
  const plain = plainDay(trimmed);
  if (plain !== null) return plain;
  const parts = parseParts(trimmed);
  if (parts === null) return { error: `${shortened(trimmed)} is not an EDTF date` };
  return 'error' in parts ? parts : dateOf(parts);
}

/** By the value of a field: V8 takes several times as long to find that one is not there. */
export function isDateError(value: EdtfDate | DateError): value is DateError {
  return (value as Partial<EdtfDate>).kind === undefined;
}

/** Built on demand from the text: a dataset holds 100,000 dates, of which few are ever shown. */
export function partsOf(date: EdtfDate): EdtfParts {
  const parts = parseParts(date.text);
  if (parts !== null && !('error' in parts)) return parts;
  return { kind: 'interval', start: 'unknown', end: 'unknown' };
}

const dash = '-'.charCodeAt(0);

/** Most dates are `YYYY-MM-DD`: read them without a pattern or a structure. null for all others. */
function plainDay(text: string): EdtfDate | null {
  if (text.length !== 10 || text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash) return null;
  const year = numberAt(text, 0, 4);
  const month = numberAt(text, 5, 7);
  const dayOfMonth = numberAt(text, 8, 10);
  // Comparisons with NaN are false.
  if (!(year >= 0 && month >= 1 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month))) return null;
  const day = toDay(year, month, dayOfMonth);
  return {
    kind: 'point',
    text,
    earliest: day,
    latest: day,
    isUncertain: false,
    precision: 'day',
    clock: null,
  };
}

function dateOf(parts: EdtfParts): EdtfDate {
  if (parts.kind === 'point') return dateOfPoint(parts.point);
  const members = membersOf(parts);
  const points = members.flatMap(({ from, to }) => (from === to ? [from] : [from, to])).filter(isPoint);
  const only = members.length === 1 ? members[0] : undefined;
  const isOpen = members.some(({ from, to }) => !isPoint(from) || !isPoint(to));
  return {
    kind: parts.kind,
    text: partsText(parts),
    earliest: bound(
      members.map(({ from }) => (isPoint(from) ? firstDay(from) : null)),
      Math.min,
    ),
    latest: bound(
      members.map(({ to }) => (isPoint(to) ? lastDay(to) : null)),
      Math.max,
    ),
    isUncertain: parts.kind === 'one-of' || isOpen || points.some(isPointUncertain),
    precision: coarsest(points),
    clock: only === undefined ? null : clockOf(only.from, only.to),
  };
}

function dateOfPoint(point: EdtfPoint): EdtfDate {
  return {
    kind: 'point',
    text: pointText(point),
    earliest: firstDay(point),
    latest: lastDay(point),
    isUncertain: isPointUncertain(point),
    precision: pointPrecision(point),
    clock: point.time === null ? null : clockOf(point, point),
  };
}

/** null where one of the days is. */
function bound(days: readonly (Day | null)[], choose: (a: number, b: number) => number): Day | null {
  return days.reduce((best, day) => (best === null || day === null ? null : choose(best, day)));
}

function coarsest(points: readonly EdtfPoint[]): Precision {
  if (points.length === 0) return 'none';
  const ranks = points.map((point) => precisions.indexOf(pointPrecision(point)));
  return precisions[ranks.reduce((a, b) => Math.min(a, b))] ?? 'none';
}

function clockOf(from: IntervalEnd, to: IntervalEnd): EdtfDate['clock'] {
  const start = isPoint(from) ? from.time : null;
  const end = isPoint(to) ? to.time : null;
  if (start === null && end === null) return null;
  return { start: start === null ? dayStart : timeOrder(start), end: end === null ? dayEnd : timeOrder(end) };
}

const dayStart = 0;
/** After every time that `timeOrder` gives. */
const dayEnd = 1e6;

/**
 * By the earliest instant, then the latest. Days are those written, so that a list by months is in order; within a day
 * times count with their zones. An open or unknown end gives way to the bound that is known.
 */
export function compareDates(a: EdtfDate, b: EdtfDate): number {
  const start = sortDay(a) - sortDay(b);
  if (start !== 0) return start;
  const clock = (a.clock?.start ?? dayStart) - (b.clock?.start ?? dayStart);
  if (clock !== 0) return clock;
  const end = spanEnd(a) - spanEnd(b);
  return end === 0 ? (a.clock?.end ?? dayEnd) - (b.clock?.end ?? dayEnd) : end;
}

/** Nothing of it is known: `XXXX`, `../..`. */
export function isUndated({ earliest, latest }: EdtfDate): boolean {
  return earliest === null && latest === null;
}

/** The day at which a date stands on the axis and in the list; 1970-01-01 where nothing of it is known. */
export function sortDay({ earliest, latest }: EdtfDate): Day {
  return earliest ?? latest ?? 0;
}

/** The days that it covers, as far as they are known: an open or unknown end doesn't stretch it. */
export function spanOf(date: EdtfDate): { readonly first: Day; readonly last: Day } {
  return { first: sortDay(date), last: spanEnd(date) };
}

const spanEnd = ({ earliest, latest }: EdtfDate): Day => latest ?? earliest ?? 0;

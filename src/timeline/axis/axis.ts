// The axis: how many events when, and where the cursor is.
import { lowerBound } from '../../text/lower-bound.ts';
import type { Day } from '../../dates/edtf/edtf.ts';
import type { Chronology, DayRange } from './chronology.ts';
import { cut, width as textWidth } from '../lines/text.ts';

/** The days of a range on `columns` columns, each of the same length. */
export interface Scale {
  readonly range: DayRange;
  readonly columns: number;
}

export function columnOf({ range, columns }: Scale, day: Day): number {
  const days = range.last - range.first + 1;
  const column = Math.floor(((day - range.first) * columns) / days);
  return Math.max(0, Math.min(columns - 1, column));
}

/** The first day of a column. */
export function dayOf({ range, columns }: Scale, column: number): Day {
  const days = range.last - range.first + 1;
  return range.first + Math.ceil((column * days) / columns);
}

/**
 * How many events (in order of time) each column holds: every event placed within the range counts once, the others don't.
 * Counted by where the columns begin, since there may be 100,000 events at a key.
 */
export function density(scale: Scale, { day }: Chronology, events: readonly number[]): number[] {
  let before = countBefore(day, events, scale.range.first);
  return Array.from({ length: scale.columns }, (_, column) => {
    const next = column + 1 === scale.columns ? scale.range.last + 1 : dayOf(scale, column + 1);
    const upTo = countBefore(day, events, next);
    const count = upTo - before;
    before = upTo;
    return count;
  });
}

/** How many of the events (in order of time) are placed before and after the range; the undated are nowhere. */
export function placedBeyond(
  { first, last }: DayRange,
  { day }: Chronology,
  events: readonly number[],
): { readonly before: number; readonly after: number } {
  const dated = countBefore(day, events, Number.POSITIVE_INFINITY);
  return { before: countBefore(day, events, first), after: dated - countBefore(day, events, last + 1) };
}

function countBefore(day: Chronology['day'], events: readonly number[], limit: Day): number {
  return lowerBound(events.length, (at) => (day[events[at] ?? 0] ?? 0) < limit);
}

/** Signs for the first of eight parts up to all of them. */
const levels = [...'▁▂▃▄▅▆▇█'];
/** Likewise for columns with events of which none matches. */
const unmatchedLevels = [...'⡀⡄⡆⡇'];

function level(signs: readonly string[], value: number, highest: number): string {
  return signs[Math.ceil((value / highest) * signs.length) - 1] ?? ' ';
}

const most = (counts: readonly number[]): number => counts.reduce((top, count) => Math.max(top, count), 1);

interface Bar {
  readonly text: string;
  readonly matches: boolean;
}

/**
 * A sign a column. Without a query `matching` is null and the bars show the density of all events; with one they show
 * that of the matches, and dotted ones that of all events where none matches.
 */
export function bars(all: readonly number[], matching: readonly number[] | null): Bar[] {
  const shown = matching ?? all;
  const highest = most(shown);
  const highestOfAll = most(all);
  return all.map((count, column) => {
    const value = shown[column] ?? 0;
    if (value > 0) return { text: level(levels, value, highest), matches: matching !== null };
    return { text: count > 0 ? level(unmatchedLevels, count, highestOfAll) : ' ', matches: false };
  });
}

const pointSigns = { certain: '▲', uncertain: '△' };
const edgeSigns = { start: '╘', end: '╛' };
const strokes = { lasting: '═', within: '┄', uncertain: '~' };
const openSigns = { before: '←', after: '→' };

export interface Marked {
  readonly first: Day;
  readonly last: Day;
  readonly isUncertain: boolean;
  /** It goes on from the first day to the last; else it is some time between them. */
  readonly lasts: boolean;
  /** When it began or ended isn't known, or it hasn't ended. */
  readonly isOpenBefore: boolean;
  readonly isOpenAfter: boolean;
  /** The date in words, short. */
  readonly label: string;
}

/**
 * The line under the bars: a sign under the cursor's event, a stroke where it lasts, and its date: beside it on the side
 * that has room, else within the stroke. Where there is room for the date alone, it stands there without the sign.
 */
export function markerLine(scale: Scale, marked: Marked): string {
  const { columns } = scale;
  const { label } = marked;
  const { from, to, sign } = markOf(scale, marked);
  const cells = textWidth(label);
  if (to + 2 + cells <= columns) return `${' '.repeat(from)}${sign} ${label}`;
  if (cells < from) return `${' '.repeat(from - cells - 1)}${label} ${sign}`;
  if (cells > columns) return cut(label, columns);
  if (from < to) return within(sign.padStart(to + 1), label, from, to, columns);
  // A narrow screen: the sign takes the place of a blank of the date.
  const gap = [...label.matchAll(/ /g)].find(({ index }) => index <= from && from - index + cells <= columns);
  if (gap === undefined) return label;
  return ' '.repeat(from - gap.index) + label.slice(0, gap.index) + sign + label.slice(gap.index + 1);
}

interface Mark {
  readonly from: number;
  readonly to: number;
  /** A sign a column. */
  readonly sign: string;
}

function markOf(scale: Scale, marked: Marked): Mark {
  const { range, columns } = scale;
  const from = columnOf(scale, marked.first);
  const to = columnOf(scale, marked.last);
  // What is known of it goes on beyond the edges.
  const isCut = { before: marked.first < range.first, after: marked.last > range.last };
  const opens = {
    before: marked.isOpenBefore && !isCut.before && from > 0,
    after: marked.isOpenAfter && !isCut.after && to < columns - 1,
  };
  const sign =
    isCut.before || isCut.after || from < to ? stroke(to - from + 1, marked, isCut) : pointSign(marked);
  return {
    from: opens.before ? from - 1 : from,
    to: opens.after ? to + 1 : to,
    sign: `${opens.before ? openSigns.before : ''}${sign}${opens.after ? openSigns.after : ''}`,
  };
}

const pointSign = ({ isUncertain }: Marked): string =>
  isUncertain ? pointSigns.uncertain : pointSigns.certain;

/** Edges are drawn only where the day is known on which the event begins or ends. */
function stroke(
  length: number,
  { isUncertain, lasts }: Marked,
  isCut: { readonly before: boolean; readonly after: boolean },
): string {
  const one = isUncertain ? strokes.uncertain : lasts ? strokes.lasting : strokes.within;
  const hasEdges = lasts && !isUncertain;
  const start = hasEdges && !isCut.before ? edgeSigns.start : one;
  const end = hasEdges && !isCut.after ? edgeSigns.end : one;
  return length === 1 ? (isCut.before ? end : start) : start + one.repeat(length - 2) + end;
}

/** The label over the middle of a line, a blank at each side of it, as far as there is room. */
function within(line: string, label: string, from: number, to: number, columns: number): string {
  const cells = textWidth(label);
  const middle = Math.floor((from + to + 1 - cells) / 2);
  const start = Math.max(0, Math.min(columns - cells, middle));
  const before = line.slice(0, Math.max(0, start - 1)).padEnd(start);
  const after = line.slice(start + cells + 1);
  return `${before}${label}${after === '' ? '' : ` ${after}`}`;
}

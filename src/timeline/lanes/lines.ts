// The lanes as lines: dates, a line a lane, what the signs mean, who is in no lane.
import type { TimelineEvent } from '../../dataset/model.ts';
import { eventLine } from '../event-line.ts';
import { createCanvas, linesOf, put, type Canvas } from '../lines/canvas.ts';
import { cutLine, justify, lineWidth, piece, type Line } from '../lines/line.ts';
import { padEnd, padStart, width } from '../lines/text.ts';
import { columnAt, columnLabels, labelsBeside, windowOf, type Window } from './columns.ts';
import { facetWords } from './incidence.ts';
import { absentFrom, laneAlong, lanesOfEvent, type Lanes } from './lanes.ts';
import { laneSigns, legendCodes } from './signs.ts';

export interface LaneCursor {
  /** The event under the cursor; null where nothing is found. */
  readonly event: number | null;
  /** Its place in the result. */
  readonly place: number;
  /** Id of the lane that → and ← go along, where one was chosen. */
  readonly lane: string | null;
  readonly isFocused: boolean;
}

const signOf = (code: number) => laneSigns[code] ?? { sign: '●', role: 'plain' as const };

export function laneWindow(lanes: Lanes, place: number): Window {
  return windowOf(lanes.columns, lanes.parts.room, columnAt(lanes.columns, place));
}

export function lanesLines(
  lanes: Lanes,
  cursor: LaneCursor,
  eventAt: (index: number) => TimelineEvent | undefined,
): Line[] {
  const { input, parts } = lanes;
  const window = laneWindow(lanes, cursor.place);
  const canvas = createCanvas(input.width, parts.lanes + 1);
  drawNames(canvas, lanes, cursor);
  drawDates(canvas, lanes, window, cursor);
  if (lanes.counts === null) drawEvents(canvas, lanes, window, cursor);
  else drawCounts(canvas, lanes, lanes.counts, window, cursor);
  const event = cursor.event === null ? undefined : eventAt(cursor.event);
  return [
    ...linesOf(canvas),
    countLine(lanes, window),
    ...(parts.hasAbsent ? [absentLine(lanes, cursor.event)] : []),
    ...(parts.hasEventLine && event !== undefined ? [eventLine(event, input.width)] : []),
  ];
}

function drawNames(canvas: Canvas, lanes: Lanes, { event, lane, isFocused }: LaneCursor): void {
  const { parts } = lanes;
  const own = new Set(event === null ? [] : lanesOfEvent(lanes, event).map((one) => one.lane));
  const along = laneAlong(lanes, lane, event);
  lanes.lanes.slice(0, parts.lanes).forEach(({ who, count }, at) => {
    const role = own.has(at) ? 'selected' : 'dim';
    if (at === along) put(canvas, 0, at + 1, isFocused ? '❯' : '›', 'cursor');
    put(canvas, 1, at + 1, padEnd(lanes.input.incidence.nameIn(who, parts.name), parts.name), role);
    put(canvas, parts.name + 2, at + 1, padStart(String(count), parts.count), role);
  });
}

function drawDates(canvas: Canvas, lanes: Lanes, window: Window, { event, place }: LaneCursor): void {
  const { columns, input, parts } = lanes;
  // A blank before the sign of what comes after.
  const room = parts.room - 1;
  const labels = columnLabels(columns, window, input.events, input.time, input.incidence.undated, room);
  const cell = (columnAt(columns, place) - window.first) * columns.step;
  const seen = event === null ? labels : labelsBeside(labels, cell, room);
  for (const { x, text } of seen) put(canvas, parts.left + x, 0, text, 'dim');
  if (window.first > 0) put(canvas, parts.left - 1, 0, '‹', 'dim');
  if (window.first + window.count < columns.count) put(canvas, input.width - 1, 0, '›', 'dim');
  if (event === null) return;
  const x = parts.left + cell;
  const under = canvas.signs[x] ?? ' ';
  put(canvas, x, 0, under === ' ' ? '▾' : under, under === ' ' ? 'cursor' : 'chip');
}

/** The columns from the first to the last event that a lane is in, as far as they are shown. */
function stageOf(lanes: Lanes, lane: number, window: Window): { readonly from: number; readonly to: number } {
  const { first = 0, last = -1 } = lanes.lanes[lane] ?? {};
  return {
    from: Math.max(window.first, columnAt(lanes.columns, first)),
    to: Math.min(window.first + window.count - 1, columnAt(lanes.columns, last)),
  };
}

function drawStages(canvas: Canvas, lanes: Lanes, window: Window): void {
  const { parts, columns } = lanes;
  for (let lane = 0; lane < lanes.lanes.length; lane++) {
    const { first = 0, last = -1 } = lanes.lanes[lane] ?? {};
    const { from, to } = stageOf(lanes, lane, window);
    if (from > to) continue;
    // What goes on beyond the edge is drawn up to it.
    const start = columnAt(columns, first) < window.first ? 0 : (from - window.first) * columns.step;
    const end =
      columnAt(columns, last) >= window.first + window.count
        ? parts.room - 1
        : (to - window.first) * columns.step;
    put(canvas, parts.left + start, lane + 1, '·'.repeat(end - start + 1), 'dots');
  }
}

function drawEvents(canvas: Canvas, lanes: Lanes, window: Window, cursor: LaneCursor): void {
  const { parts, columns, input } = lanes;
  drawStages(canvas, lanes, window);
  for (let column = window.first; column < window.first + window.count; column++) {
    const event = input.events[column] ?? -1;
    const isCursor = event === cursor.event;
    const x = parts.left + (column - window.first) * columns.step;
    const own = lanesOfEvent(lanes, event);
    const top = own[0]?.lane ?? 0;
    const bottom = own.at(-1)?.lane ?? -1;
    for (let lane = top; lane <= bottom; lane++) put(canvas, x, lane + 1, '│', isCursor ? 'cursor' : 'dim');
    for (const { lane, code } of own) {
      const { sign, role } = signOf(code);
      put(canvas, x, lane + 1, sign, isCursor ? 'chip' : role);
    }
  }
}

function drawCounts(
  canvas: Canvas,
  lanes: Lanes,
  counts: Uint32Array,
  window: Window,
  { event, place }: LaneCursor,
): void {
  const { parts, columns } = lanes;
  drawStages(canvas, lanes, window);
  const own = new Set(event === null ? [] : lanesOfEvent(lanes, event).map(({ lane }) => lane));
  const chosen = columnAt(columns, place);
  for (let column = window.first; column < window.first + window.count; column++) {
    const x = parts.left + (column - window.first) * columns.step;
    for (let lane = 0; lane < lanes.lanes.length; lane++) {
      const count = counts[lane * columns.count + column] ?? 0;
      if (count === 0) continue;
      const text = String(count).length < columns.step ? String(count) : '+';
      const role = column !== chosen ? 'plain' : own.has(lane) ? 'chip' : 'cursor';
      put(canvas, x, lane + 1, text, role);
    }
  }
}

function countLine(lanes: Lanes, window: Window): Line {
  const { input, columns } = lanes;
  const { facet } = input.incidence;
  const shown = Math.min(lanes.lanes.length, lanes.parts.lanes);
  const counts = ` ${shown} of ${lanes.total}`;
  const what = `${counts} ${facetWords[facet]}`;
  const whole = columns.unit === 'days' ? `${what} · ${window.count} of ${columns.count} events` : what;
  const legend = legendOf(lanes);
  const room = input.width - lineWidth(legend) - 2;
  // The legend takes the place of words, but not of all of them.
  const left = [whole, what, counts].find((text) => width(text) <= room);
  if (left === undefined || legend.length === 0) return cutLine([piece(whole, 'dim')], input.width);
  return justify([piece(left, 'dim')], legend, input.width);
}

function legendOf({ columns, counts, input }: Lanes): Line {
  if (columns.unit !== 'days') {
    const most = 10 ** (columns.step - 1);
    const isCut = counts?.some((count) => count >= most) === true;
    const unit = `events a ${columns.unit === 'months' ? 'month' : 'year'}`;
    return [piece(`${unit}${isCut ? ` · + for ${most} or more` : ''} `, 'dim')];
  }
  if (input.incidence.facet !== 'actors') return [];
  return legendCodes.flatMap((code) => [
    piece(signOf(code).sign, signOf(code).role),
    piece(` ${laneSigns[code]?.meaning} `, 'dim'),
  ]);
}

/** Who of the cursor's event is in none of the lanes. */
function absentLine(lanes: Lanes, event: number | null): Line {
  const absent = event === null ? [] : absentFrom(lanes, event);
  if (absent.length === 0) return [];
  const names = absent.flatMap(({ name, code }, at) => {
    const { sign, role } = signOf(code);
    return [piece(at === 0 ? '' : '  '), piece(sign, role), piece(` ${name}`, 'selected')];
  });
  return cutLine([piece(' without a lane: ', 'dim'), ...names], lanes.input.width);
}

// The map as lines: sea, coast, borders and waters from the bottom up, then marks and names; under it what is counted.
import { monthLabel } from '../axis/ticks.ts';
import { fromDay } from '../../dates/calendar.ts';
import { yearInWords } from '../../dates/words/point.ts';
import { counted } from '../../text/counted.ts';
import { createCanvas, linesOf, type Canvas } from '../lines/canvas.ts';
import { justify, lineWidth, piece, type Line } from '../lines/line.ts';
import { width } from '../lines/text.ts';
import { isUndated } from '../../dates/edtf/edtf.ts';
import { eventLine } from '../event-line.ts';
import { braille } from './braille.ts';
import { clustersOfEvent, countWithin } from './clusters.ts';
import { createBoard, isFree, write, type Board } from './labels.ts';
import type { MapInput, MapPicture } from './map.ts';
import { drawAll } from './marks.ts';
import { dotsAcross } from './projection.ts';
import type { Raster } from './raster.ts';

interface MapCursor {
  /** The event under the cursor; null where nothing is found. */
  readonly event: number | null;
  /** Its place in the result. */
  readonly place: number;
  readonly isFocused: boolean;
}

export function mapLines(picture: MapPicture, { event, place, isFocused }: MapCursor): Line[] {
  const { input, cells, rows } = picture;
  const canvas = createCanvas(cells, rows);
  if (picture.raster !== null) drawBase(canvas, picture.raster);
  drawOthers(canvas, picture);
  const board = createBoard(canvas);
  const now = countWithin(input.spots, picture, eventsNow(picture, event, place));
  const unmarked = drawAll({ picture, board, event, now, isFocused });
  drawCountries(board, picture);
  const shown = event === null ? undefined : input.dataset.events[event];
  return [
    ...linesOf(canvas),
    footLine(picture, event, now, unmarked),
    ...(picture.hasEventLine && shown !== undefined ? [eventLine(shown, input.width)] : []),
  ];
}

/** Those found in the same month (or year) as the cursor's event. */
export function eventsNow({ input }: MapPicture, event: number | null, place: number): readonly number[] {
  if (event === null) return [];
  const { events, time, zoom } = input;
  const keys = zoom === 'years' ? time.year : time.month;
  const keyOf = (other: number | undefined): number | undefined => {
    const found = other === undefined ? undefined : input.dataset.events[other];
    return found !== undefined && isUndated(found.when) ? Infinity : keys[other ?? -1];
  };
  const key = keyOf(event);
  let from = place;
  let end = place + 1;
  while (from > 0 && keyOf(events[from - 1]) === key) from--;
  while (end < events.length && keyOf(events[end]) === key) end++;
  return events.slice(from, end);
}

/** A dot of the sea stands in every fourth cell, staggered. */
const isSeaDot = (x: number, y: number): boolean => (x + 2 * y) % 4 === 0;

function drawBase(canvas: Canvas, { coast, borders, waters, sea }: Raster): void {
  const set = (at: number, dots: number, role: 'coast' | 'border' | 'water' | 'sea'): void => {
    canvas.signs[at] = braille(dots);
    canvas.roles[at] = role;
  };
  for (let at = 0; at < canvas.signs.length; at++) {
    const [onCoast = 0, onBorder = 0, onWater = 0] = [coast[at], borders[at], waters[at]];
    if (onCoast !== 0) set(at, onCoast, 'coast');
    else if (onWater !== 0) set(at, onWater, 'water');
    else if (onBorder !== 0) set(at, onBorder, 'border');
    else if (sea[at] === 1 && isSeaDot(at % canvas.width, Math.floor(at / canvas.width)))
      set(at, 0x04, 'sea');
  }
}

function drawOthers(canvas: Canvas, { others }: MapPicture): void {
  for (const cell of others) {
    canvas.signs[cell] = '·';
    canvas.roles[cell] = 'dots';
  }
}

function drawCountries(board: Board, { countries, raster }: MapPicture): void {
  if (raster === null) return;
  for (const { text, x, y } of countries)
    if (isFree(board, x, y, width(text), 2)) write(board, x, y, text, 'dim');
}

/** Why an event has no mark; null where it can have one. */
export function unplacedWords({ dataset, spots }: MapInput, event: number): string | null {
  if ((spots.starts[event] ?? 0) < (spots.starts[event + 1] ?? 0)) return null;
  return (dataset.events[event]?.places ?? []).length === 0
    ? 'No place is given for this event'
    : "This event's place has no coordinates";
}

function footLine(
  picture: MapPicture,
  event: number | null,
  now: Int32Array,
  unmarked: readonly number[],
): Line {
  const { input, here, away, nowhere, cells } = picture;
  const { spots } = input;
  const unplaced = event === null ? null : unplacedWords(input, event);
  const own = event === null ? [] : clustersOfEvent(spots, picture, event);
  const isMarked = own.length === 0 || own.some((cluster) => !unmarked.includes(cluster));
  const counts = [
    ...(unplaced === null ? [] : [unplaced]),
    ...(isMarked ? [] : ['No room for the mark of this event']),
    `${here} here`,
    ...(unmarked.length > 0 ? [`${counted(unmarked.length, 'mark')} without room`] : []),
    ...(away > 0 ? [`${away} beyond`] : []),
    ...(nowhere > 0 ? [`${nowhere} without a place`] : []),
  ];
  // Nothing is measured on a map without marks; and what isn't on it is of more use than how far it is across.
  const bar = here + away === 0 ? [] : scaleBar(picture);
  const scale = width(counts.join(' · ')) + lineWidth(bar) + 2 <= cells ? bar : [];
  const room = cells - lineWidth(scale) - 2;
  const month = event === null || here === 0 ? [] : [monthWords(picture, event, now)];
  // Whole facts only.
  const words = [...counts, ...month].reduce((line, part) =>
    width(`${line} · ${part}`) <= room ? `${line} · ${part}` : line,
  );
  return justify([piece(` ${words}`, 'dim')], scale, cells);
}

/**
 * What the numbers of the month mean, told of the mark with most of them, so that it stays while stepping within the month:
 * `4/60: 4 in Nov 2020`; of single events, the filled sign.
 */
function monthWords(picture: MapPicture, event: number, now: Int32Array): string {
  const month = unitWords(picture, event);
  const { count, all } = picture.clusters.reduce(
    (most, cluster, at) => {
      const own = now[at] ?? 0;
      return cluster.count > 1 && own > most.count ? { count: own, all: cluster.count } : most;
    },
    { count: 0, all: 0 },
  );
  return count === 0 ? `● in ${month}` : `${count}/${all}: ${count} in ${month}`;
}

/** The month or year that is counted. */
export function unitWords({ input: { dataset, time, zoom } }: MapPicture, event: number): string {
  const found = dataset.events[event];
  if (found !== undefined && isUndated(found.when)) return 'no known time';
  const day = time.day[event] ?? 0;
  return zoom === 'years' || time.isYearOnly[event] === 1 ? yearInWords(fromDay(day).year) : monthLabel(day);
}

const kilometresADegree = 111.32;
const barShare = 1 / 6;
const longestBar = 20;

/** A round number of kilometres (or metres), as a stroke. */
function scaleBar({ to, cells }: MapPicture): Line {
  const perCell = to.view.scale * dotsAcross * kilometresADegree;
  const most = Math.max(4, Math.min(longestBar, cells * barShare)) * perCell;
  const power = 10 ** Math.floor(Math.log10(most));
  const round = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  const long = Math.max(2, Math.round(round / perCell));
  const words = round >= 1 ? `${round} km` : `${Math.round(round * 1000)} m`;
  return [piece(`├${'─'.repeat(long - 2)}┤ ${words} `, 'dim')];
}

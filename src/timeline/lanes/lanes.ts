// Lanes: who is in which events, what they do there, and with whom. Rows are people and groups (or places, kinds …), columns
// events in order; zoomed out, months or years with counts.
import type { Chronology } from '../axis/chronology.ts';
import type { Zoom } from '../axis/zoom.ts';
import { width } from '../lines/text.ts';
import { columnAt, columnsOf, leastCells, type Columns } from './columns.ts';
import { codeIn, type Incidence } from './incidence.ts';
import { chooseLanes, type Chosen, type Lane } from './rows.ts';

export interface LanesInput {
  readonly incidence: Incidence;
  /** What is found, in order of time. */
  readonly events: readonly number[];
  readonly time: Chronology;
  readonly zoom: Zoom;
  readonly width: number;
  readonly height: number;
  /** Ids that the filter names: they always have a lane. */
  readonly wanted: ReadonlySet<string>;
  /** The event under the cursor has a line of its own: no detail is on the screen. */
  readonly hasEventLine: boolean;
}

/** Everything but the cursor. */
export interface Lanes extends Chosen {
  readonly input: LanesInput;
  readonly parts: LaneParts;
  readonly columns: Columns;
  /** Zoomed out: events by lane and column. */
  readonly counts: Uint32Array | null;
}

/** How the pane is shared out. */
interface LaneParts {
  /** Lines: one of dates, the lanes, one of counts and signs, one for who has no lane, one of the event. */
  readonly lanes: number;
  readonly hasAbsent: boolean;
  readonly hasEventLine: boolean;
  /** Cells: a sign, the name, a blank, the count, a blank, and the columns. */
  readonly name: number;
  readonly count: number;
  readonly left: number;
  readonly room: number;
}

/** Under this many lines nothing is said of those without a lane. */
const linesForAbsent = 9;
/** Names take what they need, but no more than this part of the width where the columns need the rest. */
const nameShare = 0.3;

export function lanesOf(input: LanesInput): Lanes {
  const { incidence, events, time, zoom, wanted } = input;
  const lines = linesFor(input);
  const chosen = chooseLanes(incidence, events, lines.lanes, wanted);
  const parts = { ...lines, ...cellsFor(input, chosen.lanes) };
  const columns = columnsOf(events, time, incidence.undated, zoom, parts.room);
  return { ...chosen, input, parts, columns, counts: countsOf(incidence, events, columns, chosen) };
}

function linesFor({ height, hasEventLine }: LanesInput) {
  const hasAbsent = height >= linesForAbsent;
  const others = 2 + (hasAbsent ? 1 : 0) + (hasEventLine && height > 3 ? 1 : 0);
  return { lanes: Math.max(1, height - others), hasAbsent, hasEventLine: hasEventLine && height > 3 };
}

function cellsFor({ width: cells, events, zoom }: LanesInput, lanes: readonly Lane[]) {
  const count = lanes.reduce((widest, lane) => Math.max(widest, String(lane.count).length), 1);
  // The signs before and after a name, and a cell at each end that tells of events before and after.
  const others = count + 4;
  const spare = zoom === 'days' ? cells - others - leastCells(events.length) : 0;
  const name = Math.min(
    Math.max(spare, Math.floor(cells * nameShare)),
    lanes.reduce((widest, lane) => Math.max(widest, width(lane.name)), 0),
  );
  const left = name + others - 1;
  return { name, count, left, room: Math.max(1, cells - left - 1) };
}

function countsOf(
  { starts, who }: Incidence,
  events: readonly number[],
  columns: Columns,
  { lanes, laneOf }: Chosen,
): Uint32Array | null {
  if (columns.starts === null) return null;
  const counts: Uint32Array = new Uint32Array(lanes.length * columns.count);
  const { starts: from, count } = columns;
  for (let column = 0; column < count; column++) {
    for (let at = from[column] ?? 0; at < (from[column + 1] ?? 0); at++) {
      const event = events[at] ?? 0;
      for (let entry = starts[event] ?? 0; entry < (starts[event + 1] ?? 0); entry++) {
        const lane = laneOf[who[entry] ?? 0] ?? -1;
        if (lane < 0) continue;
        const cell = lane * count + column;
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
    }
  }
  return counts;
}

/** The lanes that an event is in, with the codes of their signs, from the top. */
export function lanesOfEvent(
  { input: { incidence }, laneOf }: Pick<Lanes, 'input' | 'laneOf'>,
  event: number,
): { readonly lane: number; readonly code: number }[] {
  const found: { lane: number; code: number }[] = [];
  for (let at = incidence.starts[event] ?? 0; at < (incidence.starts[event + 1] ?? 0); at++) {
    const lane = laneOf[incidence.who[at] ?? 0] ?? -1;
    if (lane >= 0) found.push({ lane, code: incidence.codes[at] ?? 0 });
  }
  return found.sort((a, b) => a.lane - b.lane);
}

/** Names of those in an event who have no lane, with the codes of their signs. */
export function absentFrom(
  { input: { incidence }, laneOf }: Pick<Lanes, 'input' | 'laneOf'>,
  event: number,
): { readonly name: string; readonly code: number }[] {
  const found: { name: string; code: number }[] = [];
  for (let at = incidence.starts[event] ?? 0; at < (incidence.starts[event + 1] ?? 0); at++) {
    const one = incidence.who[at] ?? 0;
    if ((laneOf[one] ?? -1) < 0)
      found.push({ name: incidence.names[one] ?? '', code: incidence.codes[at] ?? 0 });
  }
  return found.sort((a, b) => a.code - b.code);
}

/** The lane that → and ← go along: the one chosen, else that of whom the event names first, else the first. */
export function laneAlong(lanes: Lanes, wanted: string | null, event: number | null): number {
  const chosen = lanes.lanes.findIndex(({ id }) => id === wanted);
  if (chosen >= 0 || event === null) return Math.max(0, chosen);
  const { incidence } = lanes.input;
  for (let at = incidence.starts[event] ?? 0; at < (incidence.starts[event + 1] ?? 0); at++) {
    const lane = lanes.laneOf[incidence.who[at] ?? 0] ?? -1;
    if (lane >= 0) return lane;
  }
  return 0;
}

/** The next event of a lane after (1) or before (-1) a place of the result; null where there is none. */
export function nextInLane(
  { input: { incidence, events } }: Lanes,
  who: number,
  place: number,
  step: 1 | -1,
): number | null {
  for (let at = place + step; at >= 0 && at < events.length; at += step) {
    const event = events[at] ?? 0;
    if (codeIn(incidence, event, who) !== null) return event;
  }
  return null;
}

/** The lane and the event at a cell of the pane; null where there is none. */
export function laneHit(
  lanes: Lanes,
  place: number,
  { x, y }: { readonly x: number; readonly y: number },
  window: { readonly first: number; readonly count: number },
): { readonly lane: string; readonly event: number | null } | null {
  const lane = lanes.lanes[y - 1];
  if (lane === undefined || y - 1 >= lanes.parts.lanes) return null;
  if (x < lanes.parts.left) return { lane: lane.id, event: null };
  const { columns, input } = lanes;
  const column = window.first + Math.min(window.count - 1, Math.round((x - lanes.parts.left) / columns.step));
  const { starts } = columns;
  if (starts === null) return { lane: lane.id, event: input.events[column] ?? null };
  if (column === columnAt(columns, place)) return { lane: lane.id, event: null };
  // Of a month or year, the lane's first event there.
  const next = nextInLane(lanes, lane.who, (starts[column] ?? 0) - 1, 1);
  const end = input.events[(starts[column + 1] ?? 0) - 1] ?? -1;
  return { lane: lane.id, event: next !== null && next <= end ? next : null };
}

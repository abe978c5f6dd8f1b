// The axis as lines: labels, how many events when, the cursor's date and, where only a part of time is shown, which.
import { axisOf, resultOf, selectedIndex } from '../app/derive.ts';
import type { State } from '../app/state.ts';
import type { World } from '../app/world.ts';
import { isUndated } from '../dates/edtf/edtf.ts';
import { dateShort } from '../dates/words/words.ts';
import { bars, density, markerLine, placedBeyond, type Scale } from '../timeline/axis/axis.ts';
import { overview, overviewScale } from '../timeline/axis/overview.ts';
import type { DayRange } from '../timeline/axis/chronology.ts';
import { cutLine, piece, type Line, type Piece, type Role } from '../timeline/lines/line.ts';
import { tickLine, ticks } from '../timeline/axis/ticks.ts';

const margin = piece(' ');

/** A cell is left free at each side: there a sign tells of events beyond what is shown. */
export function axisLines(world: World, state: State, height: number): Line[] {
  const axis = axisOf(world, state);
  if (axis === null) return [];
  const { scale, whole } = axis;
  const lines = [
    [margin, piece(tickLine(scale, ticks(scale)), 'dim')],
    barsLine(world, state, scale),
    cutLine([margin, piece(marker(world, state, scale), 'cursor')], world.size.columns),
  ] as const;
  return height > lines.length ? [...lines, overviewLine(world, state, scale, whole)] : [...lines];
}

function barsLine(world: World, state: State, scale: Scale): Line {
  const time = world.time();
  const { events, isAll } = resultOf(world, state);
  const { all } = world.catalog;
  const beyond = placedBeyond(scale.range, time, all);
  const signs = bars(density(scale, time, all), isAll ? null : density(scale, time, events));
  return [
    beyond.before > 0 ? piece('‹', 'dim') : margin,
    ...merged(signs.map(({ text, matches }) => ({ text, role: matches ? 'bar-match' : 'bar' }))),
    ...(beyond.after > 0 ? [piece('›', 'dim')] : []),
  ];
}

function marker(world: World, state: State, scale: Scale): string {
  const time = world.time();
  const selected = selectedIndex(world, state);
  const when = selected === null ? undefined : world.dataset.events[selected]?.when;
  if (selected === null || when === undefined) return '';
  const label = dateShort(when);
  if (isUndated(when)) return label;
  return markerLine(scale, {
    first: time.first[selected] ?? 0,
    last: time.last[selected] ?? 0,
    isUncertain: when.isUncertain,
    lasts: when.kind === 'interval' || when.kind === 'all-of',
    isOpenBefore: when.earliest === null,
    isOpenAfter: when.latest === null,
    label,
  });
}

function overviewLine(world: World, state: State, { range: window, columns }: Scale, whole: DayRange): Line {
  const scale = overviewScale(whole, columns);
  const { events, isAll } = resultOf(world, state);
  const { left, right, signs } = overview(scale, window, isAll ? null : density(scale, world.time(), events));
  return [
    margin,
    piece(left, 'dim'),
    ...merged(signs.map(({ text, isInside, matches }) => ({ text, role: overviewRole(isInside, matches) }))),
    piece(right, 'dim'),
  ];
}

const overviewRole = (isInside: boolean, matches: boolean): Role =>
  matches ? 'bar-match' : isInside ? 'bar' : 'dim';

/** Neighbouring signs of one role as one piece: a piece a column would be a terminal sequence a column. */
function merged(signs: readonly Piece[]): Piece[] {
  const pieces: { text: string; role: Role }[] = [];
  for (const { text, role } of signs) {
    const last = pieces.at(-1);
    if (last?.role === role) last.text += text;
    else pieces.push({ text, role });
  }
  return pieces;
}

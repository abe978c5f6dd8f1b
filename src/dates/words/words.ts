// Dates in words, at exactly the precision that was given.
import {
  clockTime,
  fullPoint,
  joined,
  pointWords,
  qualified,
  zoneWords,
  type PointWords,
  type Style,
} from './point.ts';
import { isDateError, parseEdtf, partsOf, type EdtfDate } from '../edtf/edtf.ts';
import { isPoint, type EdtfParts, type IntervalEnd, type SetMember } from '../edtf/parts.ts';
import { pointPrecision, type EdtfPoint, type Precision } from '../edtf/point.ts';

/** "Tuesday 17 November 2020", "about October 2020", "11–13 March 2020", "on 11 or 13 March 2020". */
export function dateInWords(date: EdtfDate): string {
  return words(partsOf(date), 'long');
}

/** "17 Nov 2020", "~Oct 2020", "11–13 Mar 2020", "11 or 13 Mar 2020". */
export function dateShort(date: EdtfDate): string {
  return words(partsOf(date), 'short');
}

/** Likewise of EDTF text; what is none is printed as it is. */
export function edtfShort(text: string): string {
  const date = parseEdtf(text);
  return isDateError(date) ? text : dateShort(date);
}

function words(parts: EdtfParts, style: Style): string {
  if (parts.kind === 'point') return fullPoint(parts.point, style);
  if (parts.kind === 'interval') return intervalWords(parts.start, parts.end, style);
  return style === 'long' ? setWords(parts.kind, parts.members) : shortSet(parts.kind, parts.members);
}

function intervalWords(start: IntervalEnd, end: IntervalEnd, style: Style): string {
  if (isPoint(start) && isPoint(end)) return spanWords(start, end, style);
  if (isPoint(start)) return openEnded(dated(start, style), end, style);
  if (isPoint(end)) return openStarted(dated(end, style), start, style);
  return start === 'open' && end === 'open' ? 'at any time' : 'at an unknown time';
}

function openEnded(from: string, end: IntervalEnd, style: Style): string {
  if (style === 'short') return end === 'open' ? `from ${from}` : `${from}–?`;
  return end === 'open' ? `from ${from} on` : `from ${from} (end unknown)`;
}

function openStarted(to: string, start: IntervalEnd, style: Style): string {
  if (style === 'short') return start === 'open' ? `until ${to}` : `?–${to}`;
  return start === 'open' ? `until ${to}` : `until ${to} (start unknown)`;
}

function spanWords(start: EdtfPoint, end: EdtfPoint, style: Style): string {
  if (start.time !== null || end.time !== null) return timedSpan(start, end, style);
  if (start.qualifier !== end.qualifier) {
    return style === 'long'
      ? `from ${dated(start, style)} to ${dated(end, style)}`
      : `${dated(start, style)}–${dated(end, style)}`;
  }
  const first = pointWords(start, style);
  const last = pointWords(end, style);
  if (joined(first) === joined(last)) return fullPoint(start, style);
  const [from = '', to = ''] = elided([first, last]);
  const isTight = style === 'short' || (!from.includes(' ') && (first.day === '') === (last.day === ''));
  return qualified(`${from}${isTight ? '–' : ' – '}${to}`, start.qualifier, style);
}

function timedSpan(start: EdtfPoint, end: EdtfPoint, style: Style): string {
  const isOneDay = joined(pointWords(start, style)) === joined(pointWords(end, style));
  const isOneZone = start.time?.offset === end.time?.offset && start.qualifier === end.qualifier;
  if (isOneDay && isOneZone && start.time !== null && end.time !== null) {
    const times = `${clockTime(start.time)}–${clockTime(end.time)}`;
    if (style === 'short')
      return qualified(`${joined(pointWords(start, style))} ${times}`, start.qualifier, style);
    return `${fullPoint({ ...start, time: null }, style)}, ${times}${zoneWords(start.time.offset)}`;
  }
  return style === 'long'
    ? `from ${fullPoint(start, style)} to ${fullPoint(end, style)}`
    : `${fullPoint(start, style)}–${fullPoint(end, style)}`;
}

/** A point within a longer phrase: the weekday only beside a time. */
function dated(point: EdtfPoint, style: Style): string {
  if (point.time !== null) return fullPoint(point, style);
  return qualified(joined(pointWords(point, style)), point.qualifier, style);
}

/** The words of each without the month and the year that it has in common with all that follow. */
function elided(list: readonly PointWords[]): string[] {
  return list.map((item, index) => {
    const following = list.slice(index + 1);
    const [next] = following;
    if (next === undefined || item.month === '' || next.month === '') return joined(item);
    if (following.some(({ year }) => year !== item.year)) return joined(item);
    const sharesMonth = following.every(({ day, month }) => day !== '' && month === item.month);
    return item.day !== '' && sharesMonth ? item.day : joined({ ...item, year: '' });
  });
}

/** "11, 13 or 15 March 2020" */
function listed(points: readonly EdtfPoint[], conjunction: string, style: Style): string {
  const qualifier = points[0]?.qualifier ?? '';
  const isPlain = points.every((point) => point.time === null && point.qualifier === qualifier);
  const items = isPlain
    ? elided(points.map((point) => pointWords(point, style)))
    : points.map((point) => dated(point, style));
  const list = conjoined(items, conjunction);
  return isPlain ? qualified(list, qualifier, style) : list;
}

function conjoined(items: readonly string[], conjunction: string): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`;
}

type SetKind = 'one-of' | 'all-of';

const conjunctions: Record<SetKind, string> = { 'one-of': 'or', 'all-of': 'and' };

function setWords(kind: SetKind, members: readonly SetMember[]): string {
  const points = singlePoints(members);
  if (points !== null) return preposition(points) + listed(points, conjunctions[kind], 'long');
  return conjoined(
    members.map((member) => memberWords(kind, member)),
    conjunctions[kind],
  );
}

/** null where a member is a range. */
function singlePoints(members: readonly SetMember[]): EdtfPoint[] | null {
  const points = members.flatMap(({ from, to }) => (from === to && from !== 'open' ? [from] : []));
  return points.length === members.length ? points : null;
}

/** '' where neither "on" nor "in" would be right. */
function preposition(points: readonly EdtfPoint[]): string {
  const isDay = (point: EdtfPoint): boolean =>
    ['day', 'time'].includes(pointPrecision(point)) && point.qualifier === '';
  if (points.every(isDay)) return 'on ';
  const isPeriod = (point: EdtfPoint): boolean =>
    !isDay(point) && point.qualifier === '' && point.month !== 'unspecified' && point.day !== 'unspecified';
  return points.every(isPeriod) ? 'in ' : '';
}

/** Names of the units that a range counts by. */
const units: Partial<Record<Precision, string>> = {
  day: 'day',
  month: 'month',
  year: 'year',
  decade: 'decade',
};

function unitOf({ from, to }: SetMember): string | undefined {
  const ends = [from, to].filter(isPoint);
  const [first] = ends;
  if (first === undefined || ends.some((end) => pointPrecision(end) !== pointPrecision(first)))
    return undefined;
  return units[pointPrecision(first)];
}

function memberWords(kind: SetKind, member: SetMember): string {
  const { from, to } = member;
  if (from === to && from !== 'open') return dated(from, 'long');
  const what = memberUnit(kind, unitOf(member));
  if (from === 'open') return to === 'open' ? 'at any time' : `${what} until ${dated(to, 'long')}`;
  if (to === 'open') return `${what} from ${dated(from, 'long')} on`;
  return kind === 'one-of'
    ? `${what} between ${listed([from, to], 'and', 'long')}`
    : `${what} from ${listed([from, to], 'to', 'long')}`;
}

function memberUnit(kind: SetKind, unit: string | undefined): string {
  if (kind === 'one-of') return unit === 'day' ? 'one day' : 'some time';
  return unit === undefined ? 'all the time' : `every ${unit}`;
}

function shortSet(kind: SetKind, members: readonly SetMember[]): string {
  const points = singlePoints(members);
  if (points !== null) return listed(points, conjunctions[kind], 'short');
  const ranges = members.map(({ from, to }) => {
    if (from === to && from !== 'open') return dated(from, 'short');
    const range = intervalWords(from, to, 'short');
    // A span and one of its days must not look alike.
    return kind === 'one-of' && from !== 'open' && to !== 'open' ? `one of ${range}` : range;
  });
  return conjoined(ranges, conjunctions[kind]);
}

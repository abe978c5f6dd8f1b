// What the text of an EDTF date is made of: a point, an interval, or a set.
import { firstDay, lastDay, parsePoint, pointText, type EdtfPoint } from './point.ts';
import { timeOrder, type DateError } from './time.ts';

export type IntervalEnd = EdtfPoint | 'open' | 'unknown';

/** A member of a set; `from` and `to` are the same object where it is a single point. */
export interface SetMember {
  readonly from: EdtfPoint | 'open';
  readonly to: EdtfPoint | 'open';
}

export type EdtfParts =
  | { readonly kind: 'point'; readonly point: EdtfPoint }
  | { readonly kind: 'interval'; readonly start: IntervalEnd; readonly end: IntervalEnd }
  | { readonly kind: 'one-of' | 'all-of'; readonly members: readonly SetMember[] };

/** null where the text isn't EDTF at all. */
export function parseParts(text: string): EdtfParts | DateError | null {
  const first = text[0];
  if (first === '[' && text.endsWith(']')) return parseSet('one-of', text.slice(1, -1));
  if (first === '{' && text.endsWith('}')) return parseSet('all-of', text.slice(1, -1));
  const slash = text.indexOf('/');
  if (slash !== -1) return parseInterval(text.slice(0, slash), text.slice(slash + 1));
  const point = parsePoint(text);
  return point === null || 'error' in point ? point : { kind: 'point', point };
}

function parseInterval(startText: string, endText: string): EdtfParts | DateError | null {
  if (startText === '' && endText === '') return { error: '/ is an interval of which nothing is known' };
  const start = parseEnd(startText);
  const end = parseEnd(endText);
  if (start === null || end === null) return null;
  if (typeof start === 'object' && 'error' in start) return start;
  if (typeof end === 'object' && 'error' in end) return end;
  const order = typeof start === 'object' && typeof end === 'object' ? orderProblem(start, end) : null;
  return order ?? { kind: 'interval', start, end };
}

function parseEnd(text: string): IntervalEnd | DateError | null {
  if (text === '') return 'unknown';
  return text === '..' ? 'open' : parsePoint(text);
}

/** A vague start may hold the end: `2020/2020-03` and `2020-05-03/2020` are in order. */
function orderProblem(start: EdtfPoint, end: EdtfPoint): DateError | null {
  const from = firstDay(start);
  const to = lastDay(end);
  if (from === null || to === null || from < to) return null;
  const isTimed = start.time !== null && end.time !== null;
  if (from === to && !(isTimed && timeOrder(start.time) > timeOrder(end.time))) return null;
  return {
    error: `${pointText(start)} is after ${pointText(end)}`,
    hint: 'the start comes first',
  };
}

function parseSet(kind: 'one-of' | 'all-of', text: string): EdtfParts | DateError | null {
  const memberTexts = text.split(',');
  const members: SetMember[] = [];
  for (const [index, memberText] of memberTexts.entries()) {
    const member = parseMember(memberText.trim());
    if (member === null || 'error' in member) return member;
    const isMisplaced =
      (member.from === 'open' && index > 0) || (member.to === 'open' && index < memberTexts.length - 1);
    if (isMisplaced) return { error: 'an open range stands only at the start or the end of a set' };
    members.push(member);
  }
  return { kind, members };
}

function parseMember(text: string): SetMember | DateError | null {
  const dots = text.indexOf('..');
  if (dots === -1) {
    const point = parsePoint(text);
    return point === null || 'error' in point ? point : { from: point, to: point };
  }
  const from = dots === 0 ? 'open' : parsePoint(text.slice(0, dots));
  const to = dots + 2 === text.length ? 'open' : parsePoint(text.slice(dots + 2));
  if (from === null || to === null || (from === 'open' && to === 'open')) return null;
  if (from !== 'open' && 'error' in from) return from;
  if (to !== 'open' && 'error' in to) return to;
  const order = from !== 'open' && to !== 'open' ? orderProblem(from, to) : null;
  return order ?? { from, to };
}

interface Span {
  readonly from: IntervalEnd;
  readonly to: IntervalEnd;
}

/** The ends that a date's bounds come from; a single point is both. */
export function membersOf(parts: EdtfParts): readonly Span[] {
  if (parts.kind === 'point') return [{ from: parts.point, to: parts.point }];
  return parts.kind === 'interval' ? [{ from: parts.start, to: parts.end }] : parts.members;
}

export function isPoint(end: IntervalEnd): end is EdtfPoint {
  return typeof end === 'object';
}

export function partsText(parts: EdtfParts): string {
  if (parts.kind === 'point') return pointText(parts.point);
  if (parts.kind === 'interval') return `${endText(parts.start)}/${endText(parts.end)}`;
  const members = parts.members.map(memberText).join(',');
  return parts.kind === 'one-of' ? `[${members}]` : `{${members}}`;
}

const endText = (end: IntervalEnd): string => (isPoint(end) ? pointText(end) : end === 'open' ? '..' : '');

function memberText({ from, to }: SetMember): string {
  if (from === to) return from === 'open' ? '..' : pointText(from);
  return `${from === 'open' ? '' : pointText(from)}..${to === 'open' ? '' : pointText(to)}`;
}

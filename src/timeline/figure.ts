// The events in time as a picture (SVG) for a page: an axis, and a lane for each of those who take part in most.
import { dateShort } from '../dates/words/words.ts';
import type { Dataset, TimelineEvent } from '../dataset/model.ts';
import { spanOf, type EdtfDate } from '../dates/edtf/edtf.ts';
import { escapeHtml } from '../text/html.ts';
import type { Scale } from './axis/axis.ts';
import { ticks } from './axis/ticks.ts';
import { cut } from './lines/text.ts';

/** In the picture's own units, at which a letter of a label is about one letter wide. */
const letter = 7;
const columns = 100;
const left = 27 * letter;
const plot = columns * letter;
const laneHeight = 22;
const axisHeight = 26;
const mostLanes = 12;

/** `anchor` gives the id to which the mark of the nth event leads. Empty without a date to draw. */
export function figure(
  events: readonly TimelineEvent[],
  dataset: Dataset,
  anchor: (index: number) => string,
): string {
  const drawn = events.flatMap((event, index) => (isDated(event.when) ? [{ event, index }] : []));
  if (drawn.length === 0) return '';
  const spans = drawn.map(({ event }) => spanOf(event.when));
  const first = spans.reduce((least, span) => Math.min(least, span.first), Number.POSITIVE_INFINITY);
  const last = spans.reduce((most, span) => Math.max(most, span.last), Number.NEGATIVE_INFINITY);
  const scale = { range: { first, last }, columns };
  const lanes = [{ name: 'All events', of: drawn }, ...actorLanes(drawn, dataset)];
  const height = axisHeight + lanes.length * laneHeight;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${left + plot} ${height}" role="img" ` +
      `aria-label="The events in time" font-size="12" fill="currentColor">`,
    axis(scale, height),
    ...lanes.map(({ name, of }, row) => lane(name, of, row, scale, anchor)),
    '</svg>',
  ].join('\n');
}

const isDated = ({ earliest, latest }: EdtfDate): boolean => earliest !== null || latest !== null;

interface Drawn {
  readonly event: TimelineEvent;
  readonly index: number;
}

/** Those with two events or more, who has most first. */
function actorLanes(drawn: readonly Drawn[], { actors }: Dataset) {
  const byActor = new Map<string, Drawn[]>();
  for (const each of drawn) {
    for (const actor of new Set(each.event.actors.map((use) => use.actor))) {
      const list = byActor.get(actor);
      if (list === undefined) byActor.set(actor, [each]);
      else list.push(each);
    }
  }
  return [...byActor]
    .filter(([, of]) => of.length > 1)
    .toSorted(([, a], [, b]) => b.length - a.length)
    .slice(0, mostLanes)
    .map(([actor, of]) => ({ name: actors.get(actor)?.name ?? actor, of }));
}

function axis(scale: Scale, height: number): string {
  const labels = ticks(scale).map(({ column, label }) => {
    const x = left + column * letter;
    return (
      `<line x1="${x}" y1="${axisHeight - 6}" x2="${x}" y2="${height}" stroke="currentColor" stroke-opacity=".2"/>` +
      `<text x="${x}" y="14">${escapeHtml(label)}</text>`
    );
  });
  return labels.join('\n');
}

function lane(
  name: string,
  of: readonly Drawn[],
  row: number,
  scale: Scale,
  anchor: (index: number) => string,
): string {
  const y = axisHeight + row * laneHeight;
  const middle = y + laneHeight / 2;
  return [
    `<text x="0" y="${middle + 4}">${escapeHtml(cut(name, 26))}</text>`,
    `<line x1="${left}" y1="${middle}" x2="${left + plot}" y2="${middle}" stroke="currentColor" stroke-opacity=".2"/>`,
    ...of.map((each) => mark(each, middle, scale, anchor)),
  ].join('\n');
}

/** As wide as the event lasts; hollow where the date is uncertain. */
function mark(
  { event, index }: Drawn,
  middle: number,
  { range }: Scale,
  anchor: (index: number) => string,
): string {
  const { first, last } = spanOf(event.when);
  const days = range.last - range.first + 1;
  const from = ((first - range.first) / days) * plot;
  const width = Math.max(6, ((last - first + 1) / days) * plot);
  const x = left + Math.min(from, plot - width);
  const look = event.when.isUncertain
    ? 'fill="none" stroke="currentColor" stroke-dasharray="2 2"'
    : 'fill-opacity=".6"';
  const words = escapeHtml(`${dateShort(event.when)}: ${event.title}`);
  return (
    `<a href="#${anchor(index)}"><rect x="${x.toFixed(1)}" y="${middle - 5}" width="${width.toFixed(1)}" height="10" ` +
    `rx="3" ${look}><title>${words}</title></rect></a>`
  );
}

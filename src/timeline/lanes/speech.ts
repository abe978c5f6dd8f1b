// The lanes in sentences.
import { monthLabel } from '../axis/ticks.ts';
import { counted } from '../../text/counted.ts';
import { codeIn } from './incidence.ts';
import type { Lanes } from './lanes.ts';
import type { Lane } from './rows.ts';
import { laneSigns } from './signs.ts';

/** "United States: 53 events, Sep 2018 to Mar 2021; target of 39, acts in 7." */
export function laneSentence({ input: { incidence, events, time } }: Lanes, lane: Lane): string {
  const month = (place: number): string => {
    const event = events[place] ?? 0;
    return incidence.undated[event] === 1 ? 'undated' : monthLabel(time.day[event] ?? 0);
  };
  const [from, to] = [month(lane.first), month(lane.last)];
  const span = from === to ? from : `${from} to ${to}`;
  const counts = new Map<number, number>();
  if (incidence.facet === 'actors') {
    for (let place = lane.first; place <= lane.last; place++) {
      const code = codeIn(incidence, events[place] ?? 0, lane.who);
      if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  const roles = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([code, count]) => `${laneSigns[code]?.words} ${count}`);
  return `${lane.name}: ${counted(lane.count, 'event')}, ${span}${roles.length > 0 ? `; ${roles.join(', ')}` : ''}.`;
}

/** What each does in an event, those without a lane too: "Mill: target. Ferry: denies." */
export function eventSigns({ input: { incidence } }: Lanes, event: number): string {
  if (incidence.facet !== 'actors') return '';
  const found: { name: string; code: number }[] = [];
  for (let at = incidence.starts[event] ?? 0; at < (incidence.starts[event + 1] ?? 0); at++)
    found.push({ name: incidence.names[incidence.who[at] ?? 0] ?? '', code: incidence.codes[at] ?? 0 });
  return found
    .sort((a, b) => a.code - b.code)
    .map(({ name, code }) => `${name}: ${laneSigns[code]?.meaning}.`)
    .join(' ');
}

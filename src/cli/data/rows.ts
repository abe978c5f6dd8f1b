// Where an event stands in a file of another format: which line a row of a table is, a slide, an entry of a calendar.
import { cleanLine } from '../../text/clean.ts';
import { Faulty, isObject, type DataFile, type RawList } from '../../formats/file.ts';
import { startLog } from '../../formats/problems.ts';
import { filesIn, type Input } from '../../loading/input.ts';
import type { TimelineEvent } from '../../dataset/model.ts';

type Wanted = Pick<TimelineEvent, 'id' | 'date' | 'title'>;

export interface Place {
  readonly file: string;
  readonly line: number;
}

/** null where none of the files has it. */
export function rowIn(inputs: readonly Input[], event: Wanted): Place | null {
  for (const file of filesIn(inputs)) {
    const line = lineIn(file, event);
    if (line !== null) return { file: file.name, line };
  }
  return null;
}

function lineIn({ read }: DataFile, event: Wanted): number | null {
  const raw = read?.(startLog());
  const events = raw?.lists.events;
  if (raw === undefined || raw === null || events === undefined) return null;
  const index = indexIn(events, event);
  return index === null ? null : (raw.file.foreign?.lineOf('events', index) ?? null);
}

/** By its id; where that was made from date and title, by these: of equal ones the second has `-2` at the end. */
function indexIn(events: RawList, { id, date, title }: Wanted): number | null {
  const alike: number[] = [];
  for (let index = 0; index < events.length; index++) {
    if (fieldOf(events, index, 'id') === id) return index;
    const own = fieldOf(events, index, 'title');
    if (own !== undefined && (own === title || cleanLine(own) === title)) alike.push(index);
  }
  const dated = alike.filter((index) => fieldOf(events, index, 'date') === date);
  const number = Number(/-(\d+)$/.exec(id)?.[1] ?? 1);
  return dated[number - 1] ?? dated[0] ?? alike[0] ?? null;
}

function fieldOf(events: RawList, index: number, name: 'id' | 'date' | 'title'): string | undefined {
  if (events.fieldAt !== undefined) return events.fieldAt(index, name);
  const raw: unknown = events.at(index);
  const record = raw instanceof Faulty ? raw.record : raw;
  const field = isObject(record) ? record[name] : undefined;
  return typeof field === 'string' ? field : undefined;
}

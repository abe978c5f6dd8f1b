import { spaced } from '../../dataset/names.ts';
import { actorRecords, type ActorRecord } from '../print/name-records.ts';
import { signs } from '../print/signs.ts';
import { namesCommand } from './names.ts';

export const run = namesCommand({
  command: 'who',
  records: actorRecords,
  about: (record, _, isAscii) => signs(about(record), isAscii),
  nobody: 'the data names nobody',
  noMatch: 'no person or group matches',
});

function about({ kind, first, last, speaks }: ActorRecord): string {
  const counts = speaks === 0 ? '' : `speaks in ${speaks} more`;
  return [spaced(kind ?? ''), years(first, last), counts].filter(Boolean).join(' · ');
}

/** Years alone: a date known to the month has no first day to print. */
function years(first: string | null, last: string | null): string {
  if (first === null || last === null) return '';
  const [from, to] = [first, last].map((day) => day.slice(0, -'-01-01'.length));
  return from === to ? `${from}` : `${from}–${to}`;
}

// Parses dates with a time of day from tokens.
import type { Readings } from './point.ts';

const clock = String.raw`(\d{1,2})(?: : (\d\d)(?: : (\d\d)(?: \. \d+)?)?)?(?: ([ap])(?: \.)? ?m(?: \.)?)?`;
const zone = String.raw`(?: \(? ?((?:utc|gmt|z)(?: [+-] \d\d(?: ?:)?(?: ?\d\d)?)?|[+-] \d\d(?: ?:)?(?: ?\d\d)?)(?: \))?(?: \([a-z ]+\))?)?`;

/** "15 june 2020 14:30", "2020-06-15T14:30:00.123Z", "3 Jan 2020 00:47–02:10 (UTC)" */
const afterDate = new RegExp(`^(.+?) (?:t )?${clock}(?: (?:-|\\.\\.|to) ${clock})?${zone}$`);
/** "Wed Jan 1 00:00:00 UTC 2020" */
const beforeYear = new RegExp(`^(m\\d+ \\d{1,2}) ${clock}${zone} (\\d{4})$`);
/** "20200101T000000Z" */
const compact = /^(\d{8}) t (\d\d)(\d\d)(\d\d)?( z)?$/;

type Clock = readonly (string | undefined)[];

/** EDTF; none where no time ends the tokens. `read` reads the date. */
export function readTimed(tokens: string, read: (tokens: string) => Readings): Readings {
  const [, day, hour, minute, second, z] = compact.exec(tokens) ?? [];
  if (day !== undefined) return timed(read(day), [[hour, minute, second]], z);
  const before = beforeYear.exec(tokens);
  if (before !== null) return timed(read(`${before[1]} ${before[7]}`), [clockAt(before, 2)], before[6]);
  const after = afterDate.exec(tokens);
  if (after === null) return [];
  const clocks = [clockAt(after, 2), ...(after[6] === undefined ? [] : [clockAt(after, 6)])];
  // "17 nov 20" has no time: an hour alone needs am or pm. A minus may join a time to another date.
  const isHour = clocks.some(([, minutes, , half]) => minutes === undefined && half === undefined);
  const isJoined = after[10]?.startsWith('-') === true && clocks[0]?.[2] === undefined;
  return isHour || isJoined ? [] : timed(read(after[1] ?? ''), clocks, after[10]);
}

const clockAt = (match: RegExpExecArray, at: number): Clock => match.slice(at, at + 4);

function timed(dates: Readings, clocks: readonly Clock[], zoneText = ''): Readings {
  return dates.flatMap((date) => {
    if (!/^-?\d{4}-\d\d-\d\d$/.test(date)) return [];
    return [clocks.map((time) => `${date}T${clockText(time)}${zoneOf(zoneText)}`).join('/')];
  });
}

function clockText([hour = '', minute = '00', second, half]: Clock): string {
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'p' ? 12 : 0);
  return [String(hours).padStart(2, '0'), minute, ...(second === undefined ? [] : [second])].join(':');
}

function zoneOf(text: string): string {
  const [, sign, hours, minutes = '00'] = /([+-]) (\d\d)(?: ?:)?(?: ?(\d\d))?$/.exec(text) ?? [];
  if (sign === undefined) return text === '' ? '' : 'Z';
  return `${sign}${hours}:${minutes}`;
}

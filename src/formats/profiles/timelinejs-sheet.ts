// The spreadsheet that TimelineJS reads: https://timeline.knightlab.com/docs/using-spreadsheets.html
import { Faulty } from '../file.ts';
import { recordOfSlide } from '../importers/timelinejs-slide.ts';
import { headOf } from '../importers/timelinejs.ts';
import type { Profile } from './profile.ts';

type Cell = (header: string) => string;

export const timelineJsSheet: Profile = {
  format: 'TimelineJS sheet',
  recognises: ({ headers }) => {
    const names = new Set(headers.map((header) => header.toLowerCase()));
    return names.has('headline') && (names.has('year') || names.has('start date')) && names.has('media');
  },
  headOf: ({ rows, headers }) => {
    const [type, headline, text] = ['type', 'headline', 'text'].map((name) =>
      headers.findIndex((header) => header.toLowerCase() === name),
    );
    for (let row = 0; row < Math.min(50, rows.length); row++) {
      const cells = rows.at(row);
      if ((cells[type ?? -1] ?? '').trim().toLowerCase() === 'title')
        return headOf({ headline: cells[headline ?? -1], text: cells[text ?? -1] });
    }
    return {};
  },
  recordOf: (cell) => {
    const type = cell('type').toLowerCase();
    const start = dateOf(cell, '');
    // A slide of the type "title" that has a date is an event all the same.
    if (type === 'title' && start === null) return undefined;
    if (start === null && cell('headline') === '' && cell('text') === '') return undefined;
    const found = recordOfSlide({
      id: '',
      start: start ?? '',
      end: dateOf(cell, 'end ') ?? undefined,
      displayDate: cell('display date'),
      headline: cell('headline'),
      text: cell('text'),
      kind: type === 'era' ? 'era' : cell('group') || cell('tag'),
      media: { url: cell('media'), caption: cell('media caption'), credit: cell('media credit') },
    });
    return found instanceof Faulty ? renamed(found, start) : found;
  },
};

/** Version 3 has columns of its parts, version 1 one of the date. */
function dateOf(cell: Cell, prefix: '' | 'end '): unknown {
  const whole = cell(`${prefix || 'start '}date`);
  if (whole !== '') return whole;
  const year = cell(`${prefix}year`);
  if (year === '') return null;
  const [, hour, minute, second, half] =
    /^(\d{1,2}):(\d\d)(?::(\d\d))?\s*([ap])?/i.exec(cell(`${prefix}time`)) ?? [];
  const hours =
    hour === undefined || half === undefined
      ? hour
      : String((Number(hour) % 12) + (/p/i.test(half) ? 12 : 0));
  return {
    year,
    month: monthOf(cell(`${prefix}month`)),
    day: cell(`${prefix}day`),
    hour: hours,
    minute,
    second,
  };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthOf(text: string): string {
  const index = months.indexOf(text.slice(0, 3).toLowerCase());
  return index === -1 ? text : String(index + 1);
}

function renamed({ faults, record }: Faulty, start: unknown): Faulty {
  const headers: Readonly<Record<string, string>> = {
    start_date: typeof start === 'string' ? 'Start Date' : 'Year',
    end_date: 'End Year',
  };
  return new Faulty(
    faults.map((each) => ({
      ...each,
      path: [headers[String(each.path[0])] ?? 'Headline'],
      message: each.message.replace('the event', 'the row'),
    })),
    record,
  );
}

// The Timeline Project (http://thetimelineproj.sourceforge.net/), XML of 1.0 and later.
//   text → title    description → summary    category → kind    labels → tags    hyperlink → sources
//   fuzzy → about    ends_today → an open end    (1)part of [1]whole → link    eras → events of the kind "era"
import { isDateError, parseEdtf } from '../../dates/edtf/edtf.ts';
import { Faulty } from '../file.ts';
import { eventsIn, blame, brokenXml, fault, foreignFile, refuse, Tally, type Made } from '../foreign.ts';
import type { Importer } from '../importer.ts';
import { addressOf, proseOf, titled } from '../prose.ts';
import { isRead, readWhen } from '../when.ts';
import type { XmlElement } from '../xml-tree.ts';

export const timelineProject: Importer = {
  format: 'Timeline Project',
  recognises: ({ head }) =>
    /<timeline\b/.test(head.slice(0, 2_000)) && /<(?:version|categories|events)\b/.test(head),
  open: async (sample) => {
    const { treeOf } = await import('../xml-tree.ts');
    return (log) => {
      const { root, fault: broken } = treeOf(sample.text);
      if (root === null)
        return refuse(sample, log, broken?.line ?? 1, '', broken?.message ?? 'XML without events');
      if (broken !== null) blame(sample, log, broken.line, '', brokenXml(broken.message));
      const scale = textOf(root, 'timetype') || 'gregoriantime';
      if (scale !== 'gregoriantime')
        return refuse(sample, log, 1, 'timetype', `a timeline by "${scale}", not by dates`);
      const tally = new Tally();
      const wholes = wholesIn(itemsIn(root, 'events'));
      const events: Made[] = [
        ...itemsIn(root, 'events').map((event) => madeOf(event, textOf(event, 'category'), wholes)),
        ...itemsIn(root, 'eras').map((era) => madeOf(era, 'era', wholes)),
      ];
      tally.note(log, sample, `Timeline Project, ${eventsIn(events)}`);
      return foreignFile(sample, { lists: { events } });
    };
  },
};

function itemsIn(root: XmlElement, list: string): readonly XmlElement[] {
  return root.children.filter(({ name }) => name === list).flatMap(({ children }) => children);
}

const textOf = ({ children }: XmlElement, name: string): string =>
  (children.find((child) => child.name === name)?.text ?? '').trim();

/** By number, the title of the event that others are parts of. */
function wholesIn(events: readonly XmlElement[]): ReadonlyMap<string, string> {
  return new Map(
    events.flatMap((event): [string, string][] => {
      const [, number, title] = /^\[(\d+)\](.+)$/s.exec(textOf(event, 'text')) ?? [];
      return number === undefined ? [] : [[number, titled(title ?? '').title]];
    }),
  );
}

function madeOf(event: XmlElement, kind: string, wholes: ReadonlyMap<string, string>): Made {
  const at = { line: event.line };
  const given = textOf(event, 'text') || textOf(event, 'name');
  const [, part, own = given] = /^(?:\[\d+\]|\((\d+)\))(.+)$/s.exec(given) ?? [];
  const label = `event "${given.slice(0, 40)}"`;
  const date = dateOf(event, label);
  if (date instanceof Faulty) return { at, record: date };
  const { text } = proseOf(textOf(event, 'description'));
  const { title, summary } = titled(own.trim());
  if (title === '') return { at, record: new Faulty([fault('no text; the event is left out', [label])]) };
  const whole = part === undefined ? undefined : wholes.get(part);
  const body = [summary, text].filter((each) => each !== undefined && each !== '');
  const record = {
    date,
    title,
    ...(body.length === 0 ? {} : { summary: body.join('\n\n') }),
    ...(kind === '' ? {} : { kind }),
    tags: [
      ...textOf(event, 'labels').split(/[,;]/),
      ...itemsIn(event, 'categories').map((category) => category.text),
    ]
      .map((tag) => tag.trim())
      .filter((tag) => tag !== ''),
    sources: textOf(event, 'hyperlink')
      .split(';')
      .flatMap((link) => addressOf(link) ?? [])
      .map((url) => ({ url })),
    links: whole === undefined ? [] : [{ to: whole, relation: 'part-of' }],
  };
  return { at, record };
}

/** `2011-1-3 0:0:0` of 1.0, `-44-03-15 00:00:00`: years are astronomical. */
function padded(given: string): string {
  const [, sign = '', year, ...parts] =
    /^(-?)(\d{1,4})-(\d{1,2})-(\d{1,2})(?: (\d{1,2}):(\d{1,2}):(\d{1,2}))?$/.exec(given) ?? [];
  if (year === undefined) return given;
  const [month, day, ...clock] = parts.flatMap((part) => part?.padStart(2, '0') ?? []);
  return `${sign}${year.padStart(4, '0')}-${month}-${day}${clock.length === 0 ? '' : ` ${clock.join(':')}`}`;
}

function dateOf(event: XmlElement, label: string): string | Faulty {
  const [start, end] = ['start', 'end'].map((name) =>
    readWhen(padded(textOf(event, name)), { order: null, shortYears: null }),
  );
  if (start === undefined || !isRead(start))
    return new Faulty([fault(`${start?.error ?? 'no start'}; the event is left out`, [label])]);
  const isTrue = (name: string): boolean => textOf(event, name).toLowerCase() === 'true';
  const about = (name: string): string => (isTrue('fuzzy') || isTrue(name) ? '~' : '');
  const from = `${start.date}${about('fuzzy_start')}`;
  if (isTrue('ends_today')) return `${from}/..`;
  if (end === undefined || !isRead(end) || end.date === start.date) return from;
  const date = `${from}/${end.date}${about('fuzzy_end')}`;
  return isDateError(parseEdtf(date))
    ? new Faulty([
        fault(`ends (${end.date}) before it begins (${start.date}); the event is left out`, [label]),
      ])
    : date;
}

// Lists of events in Markdown, as notes have them: a date begins each item, or the heading above says which year or day it
// was.
//   - 1 February 1979: Title       - **1979-02-01** Title       ## 1979, then - 1 February – Title
//   what stands below an item → its summary       links → sources       other headings → kind
import { counted } from '../../text/counted.ts';
import { foreignFile, Tally, type Made } from '../foreign.ts';
import type { Importer } from '../importer.ts';
import { addressOf, lineOf, titled } from '../prose.ts';
import { isRead, readWhen } from '../when.ts';

export const markdownList: Importer = {
  format: 'Markdown',
  recognises: ({ head, name }) => {
    if (aboutOthers.test(name)) return false;
    const lines = head.split(/\r?\n/).slice(0, 400);
    if (!/^[-*+] /m.test(head)) return isPlainList(lines, name);
    const items = lines.filter((line) => /^[-*+] /.test(line)).length;
    return itemsIn(lines).length >= Math.max(2, items / 2);
  },
  open: (sample) => (log) => {
    const isPlain = !/^[-*+] /m.test(sample.head);
    const items = itemsIn(sample.text.split(/\r?\n/), isPlain);
    new Tally().note(log, sample, `${isPlain ? 'list' : 'Markdown list'}, ${counted(items.length, 'event')}`);
    const title = /^# +(\S.*)$/m.exec(sample.text)?.[1];
    return foreignFile(sample, {
      lists: { events: items.map(madeOf) },
      head: title === undefined || dateOf(title, null) !== null ? {} : { title: plain(title) },
    });
  },
};

/** Files beside data, whose dates are those of the data. */
const aboutOthers = /(?:^|\/)(?:readme|licen[cs]e|changelog)\b[^/]*$/i;

interface Item {
  readonly date: string;
  readonly text: string;
  readonly below: string[];
  readonly line: number;
  readonly kind: string | null;
}

/** A date begins nearly every line, and no sign stands before it. */
function isPlainList(lines: readonly string[], name: string): boolean {
  if (/\.(?:csv|tsv|tab|psv|json|ics|mw)(?:\.gz)?$/i.test(name) || /^\s*[[{<]/.test(lines[0] ?? ''))
    return false;
  const given = lines.filter((line) => line.trim() !== '').length;
  return itemsIn(lines, true).length >= Math.max(2, given * 0.7);
}

function itemsIn(lines: readonly string[], isPlain = false): readonly Item[] {
  const items: Item[] = [];
  let current: Item | null = null;
  let above: string | null = null;
  let kind: string | null = null;
  for (const [index, line] of lines.entries()) {
    const [, marks = '', heading = ''] = /^(#{1,6}) +(\S.*)$/.exec(line) ?? [];
    const item = isPlain ? /^([ \t]*)(\p{L}.*|\d.*)$/u : /^([ \t]*)[-*+] +(\S.*)$/;
    const [, indent = '', text = ''] = item.exec(line) ?? [];
    if (heading !== '') {
      current = null;
      const date = dateOf(plain(heading), above);
      if (date !== null) above = date;
      else {
        kind = marks.length === 1 ? null : plain(heading);
        above = marks.length <= 2 ? null : above;
      }
    } else if (text !== '' && (current === null || indent.length < 2)) {
      const found = datedText(text, above);
      current = found === null ? null : { ...found, below: [], line: index + 1, kind };
      if (current !== null) items.push(current);
    } else if (current !== null && (line.trim() === '' || indent !== '' || /^\s/.test(line)))
      current.below.push(line.trim().replace(/^[-*+] +/, ''));
    else current = null;
  }
  return items;
}

const longestDate = 60;

/** null where neither the item nor what is above says when. */
function datedText(given: string, above: string | null): Pick<Item, 'date' | 'text'> | null {
  const [, bold, afterBold = ''] = /^(?:\*\*|__)([^*_]{1,60})(?:\*\*|__)(.*)$/.exec(given) ?? [];
  if (bold !== undefined) {
    const date = dateOf(bold.replace(/:$/, ''), above);
    if (date !== null) return { date, text: afterBold.replace(/^\s*(?:[:–—-]\s*)?/, '') };
  }
  for (const { index, 0: separator } of given.slice(0, longestDate + 3).matchAll(/\s*:\s|\s+[–—-]\s+/g)) {
    const date = dateOf(given.slice(0, index), above);
    if (date !== null) return { date, text: given.slice(index + separator.length) };
  }
  return above === null ? null : { date: above, text: given };
}

const inAnyOrder = { order: null, shortYears: null } as const;

/** By itself or, of a day, in the year above. */
function dateOf(given: string, above: string | null): string | null {
  const text = given.trim();
  if (text.length > longestDate || !/\d/.test(text)) return null;
  const alone = readWhen(text, inAnyOrder);
  if (isRead(alone)) return alone.date;
  const year = above === null ? null : (/^-?\d{4}(?:-\d\d)?/.exec(above)?.[0] ?? null);
  if (year === null) return null;
  const within = readWhen(`${text} ${year.slice(0, 4)}`, inAnyOrder);
  return isRead(within) ? within.date : null;
}

const link = /!?\[([^[\]\n]{0,500})\]\(<?([^()\s<>]{0,2000}(?:\([^()\s]{0,500}\)[^()\s<>]{0,500})?)>?\)/g;

/** Without marks for letters, and what a link leads to. */
const plain = (text: string): string =>
  lineOf(
    text
      .replace(link, '$1')
      .replace(/(\*\*|__|`)(.{1,500}?)\1/g, '$2')
      .replace(/\\([^\w\s])/g, '$1'),
  );

function madeOf({ date, text, below, line, kind }: Item): Made {
  const whole = [text, ...below].join('\n');
  const sources = [...whole.matchAll(link)].flatMap(([, label = '', target = '']) => {
    const url = addressOf(target);
    return url === null ? [] : [{ url, ...(label === '' ? {} : { title: plain(label) }) }];
  });
  const summary = below.map(plain).join('\n').trim();
  // The sign of what accounts differ on, as `timeline list --markdown` has it.
  const head = titled(plain(text).replace(/ ≠$/, ''));
  const all = [head.summary, summary].filter((part) => part !== undefined && part !== '');
  return {
    at: { line },
    record: {
      date,
      title: head.title,
      ...(all.length === 0 ? {} : { summary: all.join('\n\n') }),
      ...(kind === null ? {} : { kind }),
      sources,
    },
  };
}

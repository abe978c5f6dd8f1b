// Lists of events in Markdown, as notes have them: a date begins each item, or the heading above says which year or day it
// was.
//   - 1 February 1979: Title       - **1979-02-01** Title       ## 1979, then - 1 February – Title
//   ## 1 February 1979: Title, or **1 February 1979**, then prose: an event with all that stands below
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
    if (hasDatedHeadings(lines)) return true;
    if (!/^[-*+] /m.test(head)) return isPlainList(lines, name);
    const items = lines.filter((line) => /^[-*+] /.test(line)).length;
    return itemsIn(lines).length >= Math.max(2, items / 2);
  },
  open: (sample) => (log) => {
    const isPlain =
      !/^[-*+] /m.test(sample.head) && !hasDatedHeadings(sample.head.split(/\r?\n/).slice(0, 400));
    const items = itemsIn(sample.text.split(/\r?\n/), isPlain);
    new Tally().note(log, sample, `${isPlain ? 'list' : 'Markdown list'}, ${counted(items.length, 'event')}`);
    const title = /^# +(\S.*)$/m.exec(sample.text)?.[1];
    return foreignFile(sample, {
      lists: { events: items.map(madeOf) },
      head: title === undefined || dateOf(title, null) !== null ? {} : { title: plain(title) },
    });
  },
};

/** At least half of the headings of their depth say when. */
function hasDatedHeadings(lines: readonly string[]): boolean {
  const headings = lines.flatMap((line) => headingIn(line) ?? []);
  const dated = headings.filter(({ text }) => datedText(text, null) !== null || dateOf(text, null) !== null);
  const depths = new Set(dated.map(({ depth }) => depth));
  return dated.length >= 2 && dated.length * 2 >= headings.filter(({ depth }) => depths.has(depth)).length;
}

interface HeadingLine {
  readonly depth: number;
  readonly text: string;
}

/** A date in bold letters that begins a paragraph is one too. */
function headingIn(line: string): HeadingLine | null {
  const [, marks, heading = ''] = /^(#{1,6}) +(\S.*)$/.exec(line) ?? [];
  if (marks !== undefined) return { depth: marks.length, text: plain(heading) };
  const [, bold, rest = ''] = /^(?:\*\*|__)([^*_]{1,60})(?:\*\*|__)(.*)$/.exec(line) ?? [];
  if (bold === undefined || dateOf(bold.replace(/:$/, ''), null) === null) return null;
  const text = rest.replace(/^\s*(?:[:–—-]\s*)?/, '');
  return { depth: 7, text: text === '' ? bold.replace(/:$/, '') : `${bold.replace(/:$/, '')}: ${text}` };
}

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
  /** It takes all that stands below. */
  let isSection = false;
  for (const [index, line] of lines.entries()) {
    const heading = isPlain ? null : headingIn(line);
    const item = isPlain ? /^([ \t]*)(\p{L}.*|\d.*)$/u : /^([ \t]*)[-*+] +(\S.*)$/;
    const [, indent = '', text = ''] = item.exec(line) ?? [];
    if (heading !== null) {
      const date = dateOf(heading.text, above);
      const found = date === null ? datedText(heading.text, null) : { date, text: '' };
      isSection = found !== null && isOfProse(lines, index, found.text !== '');
      current = found === null || !isSection ? null : { ...found, below: [], line: index + 1, kind };
      if (current !== null) items.push(current);
      if (found !== null) above = found.date;
      else {
        kind = heading.depth === 1 ? null : heading.text;
        above = heading.depth <= 2 ? null : above;
      }
    } else if (isSection) current?.below.push(line.trim().replace(/^[-*+] +/, ''));
    else if (text !== '' && (current === null || indent.length < 2)) {
      const found = datedText(text, above);
      current = found === null ? null : { ...found, below: [], line: index + 1, kind };
      if (current !== null) items.push(current);
    } else if (current !== null && (line.trim() === '' || indent !== '' || /^\s/.test(line)))
      current.below.push(line.trim().replace(/^[-*+] +/, ''));
    else current = null;
  }
  return items;
}

/** Whether what stands below a date tells of one event, and is no list of those of that day or year. */
function isOfProse(lines: readonly string[], heading: number, hasTitle: boolean): boolean {
  const after = lines.slice(heading + 1, heading + 1 + mostBelow);
  const end = after.findIndex((line) => headingIn(line) !== null);
  const below = after.slice(0, end === -1 ? after.length : end).filter((line) => line.trim() !== '');
  const items = below.flatMap((line) => /^[-*+] +(\S.*)$/.exec(line)?.[1] ?? []);
  const year = '2000';
  if (items.some((text) => datedText(text, null) !== null || isDated(text, year))) return false;
  return hasTitle || below.some((line) => !/^(?:[-*+] |\s)/.test(line));
}

const mostBelow = 200;

/** In the year above. */
function isDated(text: string, year: string): boolean {
  const found = datedText(text, year);
  return found !== null && found.date !== year;
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
  if (text.length > longestDate || (above === null && !/\d/.test(text))) return null;
  const alone = readWhen(text, inAnyOrder);
  if (/\d/.test(text) && isRead(alone)) return alone.date;
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
      .replace(/(?<![\w*])([*_])([^*_\s](?:[^*_]{0,300}[^*_\s])?)\1(?![\w*])/g, '$2')
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
  const own = plain(text).replace(/ ≠$/, '');
  const head = titled(own === '' ? summary.replace(/\n[^]*/, '') : own);
  const all = own === '' ? [head.title === summary ? '' : summary] : [head.summary, summary];
  const parts = all.filter((part) => part !== undefined && part !== '');
  return {
    at: { line },
    record: {
      date,
      title: head.title,
      ...(parts.length === 0 ? {} : { summary: parts.join('\n\n') }),
      ...(kind === null ? {} : { kind }),
      sources,
    },
  };
}

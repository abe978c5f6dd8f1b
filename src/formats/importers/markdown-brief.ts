// A brief as `timeline list --as brief` and the program save it in Markdown, perhaps edited since.
//   ## heading → title    **date** below it → date    paragraphs → summary    footnotes → sources    > Note: → note
//   "Accounts differ on" → disputed    what kind, where, who, tolls and claims are for people: they stay in the summary
import { Faulty } from '../file.ts';
import { eventsIn, fault, foreignFile, Tally, type Made } from '../foreign.ts';
import type { Importer } from '../importer.ts';
import { addressOf } from '../prose.ts';
import { isRead, readWhen } from '../when.ts';

export const markdownBrief: Importer = {
  format: 'brief',
  recognises: ({ head }) =>
    /^\s*# .+\n+\d+ events?\b.*\n/.test(lf(head)) && /^## .+\n+\*\*[^*\n]+\*\*/m.test(lf(head)),
  open: (sample) => (log) => {
    const [top = '', ...sections] = lf(sample.text).split(/^(?=## )/m);
    const sources = footnotesIn(sample.text);
    let line = top.split('\n').length;
    const events = sections.map((section): Made => {
      const at = { line };
      line += section.split('\n').length - 1;
      return { at, record: recordOf(section, sources) };
    });
    const tally = new Tally();
    tally.note(
      log,
      sample,
      `brief, ${eventsIn(events)}; kinds, places, who took part, tolls and claims are text of the summary`,
    );
    const title = /^\s*# (.+)$/m.exec(top)?.[1];
    return foreignFile(sample, {
      lists: { events },
      head: title === undefined ? {} : { title: plain(title) },
    });
  },
};

const lf = (text: string): string => text.replaceAll('\r\n', '\n');

/** Escaped signs are letters; emphasis is none. */
const plain = (text: string): string =>
  text
    .replace(/\[\^\d+\]/g, '')
    .replace(/(?<!\\)\*/g, '')
    .replace(/\\([^\w\s])/g, '$1')
    .trim();

const footnote = /^\[\^(\d+)\]: (.*)$/gm;
const addressLast = /<(https?:[^<>\s]+)>$/;

function footnotesIn(text: string): ReadonlyMap<string, object> {
  const found = [...lf(text).matchAll(footnote)].map(([, number = '', given = '']) => {
    const words = given.trimEnd();
    const title = plain(words.replace(addressLast, ''));
    const url = addressOf(addressLast.exec(words)?.[1] ?? '');
    return [number, { ...(url === null ? {} : { url }), ...(title === '' ? {} : { title }) }] as const;
  });
  return new Map(found);
}

function recordOf(section: string, sources: ReadonlyMap<string, object>): unknown {
  const [heading = '', ...blocks] = section.replace(footnote, '').split(/\n{2,}/);
  const title = plain(heading.replace(/^## /, ''));
  const [, date = '', about = ''] = /^\*\*([^*\n]+)\*\*(?: · )?(.*)$/s.exec(blocks[0]?.trim() ?? '') ?? [];
  const when = readWhen(plain(date), { order: null, shortYears: null });
  if (!isRead(when)) return new Faulty([fault(`${when.error}; the event is left out`, [title])]);
  const texts = blocks.slice(1).map((block) => block.trim());
  const dateNote = texts.find((text) => known.test(text));
  const note = texts.find((text) => text.startsWith('> '));
  const disputed = texts.flatMap((text) => /^\*\*Accounts differ on: (.+)\*\*$/.exec(text)?.[1] ?? []);
  const body = [...texts.filter((text) => text !== dateNote && text !== note), about].map(plain);
  const numbers = [...section.replace(footnote, '').matchAll(/\[\^(\d+)\]/g)].map(
    ([, number = '']) => number,
  );
  return {
    date: when.date,
    title,
    ...(dateNote === undefined ? {} : { date_note: plain(dateNote.replace(known, '')) }),
    summary: body.filter((text) => text !== '').join('\n\n'),
    disputed: disputed.map(plain),
    sources: [...new Set(numbers)].flatMap((number) => sources.get(number) ?? []),
    ...(note === undefined ? {} : { note: plain(note.replace(/^> ?/gm, '').replace(/^\*Note:\* /, '')) }),
  };
}

const known = /^\*How the date is known:\* /;

// A brief as Markdown, with the footnotes that GitHub, Obsidian and pandoc know.
import { brief as briefOf, type Account, type BriefEntry, type Footnote } from '../../dataset/brief.ts';
import { destination, escapeBlock, escapeMarkdown } from './markdown-text.ts';
import type { Written, Selection } from './output.ts';

export function brief({ events, dataset }: Selection): Written {
  const { title, about, entries, footnotes } = briefOf(events, dataset);
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    escapeBlock(about),
    ...entries.flatMap(entryBlocks),
    ...footnotes.map(footnote),
  ];
  return { parts: blocks.map((block, index) => (index === 0 ? `${block}\n` : `\n${block}\n`)), losses: [] };
}

function entryBlocks(entry: BriefEntry): string[] {
  const { title, date, dateNote, facts, places, actors, paragraphs, numbers, toll, accounts, note } = entry;
  const head = [`**${escapeMarkdown(date)}**`, ...[...facts, ...places].map(escapeMarkdown)].join(' · ');
  const marks = references(numbers);
  return [
    `## ${escapeMarkdown(title)}`,
    head,
    ...(dateNote === null ? [] : [`*How the date is known:* ${escapeMarkdown(dateNote)}`]),
    ...paragraphs.map((text, index) => escapeBlock(text) + (index === paragraphs.length - 1 ? marks : '')),
    ...(actors.length === 0 ? [] : [`*Who:* ${actors.map(escapeMarkdown).join(', ')}`]),
    ...(toll === null ? [] : [`*Toll:* ${escapeMarkdown(toll.text)}${references(toll.numbers)}`]),
    ...accounts.map(said),
    ...(paragraphs.length === 0 && marks !== '' ? [`*Sources:* ${marks}`] : []),
    ...(note === null ? [] : [quotedNote(note)]),
  ];
}

function said({ heading, statements }: Account): string {
  const title = `**${escapeMarkdown(heading)}**`;
  if (statements.length === 0) return title;
  const items = statements.map(
    ({ who, does, what, numbers }) =>
      `- ${escapeMarkdown(`${who} ${does}`)}: ${escapeMarkdown(what)}${references(numbers)}`,
  );
  return `${title}\n\n${items.join('\n')}`;
}

const references = (numbers: readonly number[]): string => numbers.map((number) => `[^${number}]`).join('');

const quotedNote = (note: string): string =>
  note
    .split('\n')
    .map((line, index) => `> ${index === 0 ? '*Note:* ' : ''}${escapeBlock(line)}`.trimEnd())
    .join('\n');

function footnote({ words, url }: Footnote, index: number): string {
  const address = url === null ? [] : [`<${destination(url)}>`];
  const name = words === url ? [] : [escapeMarkdown(words)];
  return `[^${index + 1}]: ${[...name, ...address].join(' ')}`;
}

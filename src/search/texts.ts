// The texts that words of a query are looked for in: of events, and of what sources are called.
import type { Dataset, TimelineEvent } from '../dataset/model.ts';
import { eachInSteps, type Steps } from '../text/task.ts';
import { addEvent, emptyWordIndex, sortWordsInSteps, type WordIndex } from './words.ts';

export interface SourceWords {
  /** By the source's number in the index. */
  readonly sourceIds: readonly string[];
  readonly words: WordIndex;
}

export function* wordsOfSources({ sources }: Dataset): Steps<SourceWords> {
  const words = emptyWordIndex();
  yield* eachInSteps(sources.values(), sourcesAStep, ({ title, publisher, agency }) => {
    addEvent(words, [title, publisher, agency].filter((part) => part !== undefined).join('\n'));
  });
  yield* sortWordsInSteps(words);
  return { sourceIds: [...sources.keys()], words };
}

/** Sources that a step is for: a few milliseconds. */
const sourcesAStep = 500;

/** What a word of a query is looked for in, a text a line; names aside: those are found by the name indexes. */
export function textOf(event: TimelineEvent): string {
  const { title, summary, kind, tags, claims, disputed, date_note, note, actors, sources } = event;
  const { weapon, toll } = event;
  const parts: (string | undefined)[] = [title, summary, kind, ...tags, ...disputed, date_note];
  parts.push(note, weapon, toll?.of);
  for (const { by, what } of claims) {
    parts.push(what);
    if (by !== undefined && 'outlet' in by) parts.push(by.outlet);
    if (by !== undefined && 'unnamed' in by) parts.push(by.unnamed);
  }
  for (const { note } of actors) if (note !== undefined) parts.push(note);
  for (const { supports } of sources) if (supports !== undefined) parts.push(supports);
  return parts.filter((part) => part !== undefined).join('\n');
}

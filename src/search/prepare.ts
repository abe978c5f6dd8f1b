// What searches need, in steps short enough to be made between keys once the first frame is there.
import type { Steps } from '../text/task.ts';
import { indexWords, type Catalog } from './catalog.ts';
import { prepareNames } from '../names/names.ts';
import { prepareNamed } from './text-match.ts';

/** Events indexed at a time: a few milliseconds. */
const slice = 250;

/** `onWords`: more words of the events are known than before. */
export function* preparing(catalog: Catalog, onWords: () => void): Steps<void> {
  const { byActor, claims, involving, byPlace, people, places } = catalog;
  // What the first letter that is typed would otherwise wait for.
  for (const lookUp of [byActor, claims, involving, byPlace, people, places]) yield* lookUp.inSteps();
  prepareNamed(catalog);
  yield;
  for (let isDone = false; !isDone;) {
    isDone = indexWords(catalog, slice);
    onWords();
    yield;
  }
  // What the first misspelt name would otherwise wait for.
  yield* prepareNames(people());
  yield* prepareNames(places());
}

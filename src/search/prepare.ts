// Builds what searches need, in steps between keys, once the first frame is shown.
import type { Steps } from '../text/task.ts';
import { indexWords, type Catalog } from './catalog.ts';
import { prepareNames } from '../names/names.ts';
import { prepareMisspelt } from './suggest/misspelt.ts';
import { prepareNamed } from './named.ts';
import { sortWordsInSteps } from './words.ts';

/** Events indexed at a time: a few milliseconds. */
const slice = 100;
/** After so many of these what is found is looked up again. */
const slicesANotice = 20;

/** Of fewer events a query makes at once what it needs of the rest, and what it never needs takes no room. */
const manyEvents = 5_000;

const isLarge = ({ dataset }: Catalog): boolean => dataset.events.length > manyEvents;

/** Builds what who's who, follow and the first letter typed would otherwise wait for. */
export function* prepareFields(catalog: Catalog): Steps<void> {
  const { byActor, claims, involving, byPlace, people, places } = catalog;
  for (const lookUp of [byActor, claims, involving, byPlace, people, places]) yield* lookUp.inSteps();
  prepareNamed(catalog);
  yield;
  if (isLarge(catalog)) for (const lookUp of otherFields(catalog)) yield* lookUp.inSteps();
}

/** What is looked for in the text and by misspelt names. `onWords`: more words of the events are known than before. */
export function* prepareText(catalog: Catalog, onWords: () => void): Steps<void> {
  const { people, places, publishers, outlets, unnamed } = catalog;
  for (let count = 1, isDone = false; !isDone; count++) {
    isDone = indexWords(catalog, slice);
    if (isDone || count % slicesANotice === 0) onWords();
    yield;
  }
  // What the first misspelt name or word would otherwise wait for.
  yield* prepareNames(people());
  yield* prepareNames(places());
  if (!isLarge(catalog)) return;
  for (const names of [publishers, outlets, unnamed]) yield* prepareNames(names());
  yield* sortWordsInSteps(catalog.words);
  for (const lookUp of [catalog.bySource, catalog.sourceWords]) yield* lookUp.inSteps();
  yield;
  prepareMisspelt(catalog);
}

/** What the fields offer for words that are typed, apart from names. */
function otherFields(catalog: Catalog) {
  const { byKind, byTag, byDispute, byAspect, byStance, byWeapon, byQuality, byPublisher } = catalog;
  const { publishers, outlets, unnamed, bounds } = catalog;
  const vocabularies = [byKind, byTag, byDispute, byAspect, byStance, byWeapon, byQuality, byPublisher];
  return [...vocabularies, publishers, outlets, unnamed, bounds];
}

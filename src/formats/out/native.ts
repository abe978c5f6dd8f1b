// A selection of events as a dataset of its own, in the native format, with all that it refers to.
import { formatName } from '../../dataset/format.ts';
import { nativeEvent, nativeRecord } from '../../dataset/native.ts';
import type { Dataset, TimelineEvent } from '../../dataset/model.ts';
import { countedLoss, type Written, type Selection } from './output.ts';
import { actorsOf, placesOf, sourcesOf } from './references.ts';

export function native({ events, dataset }: Selection): Written {
  const chosen = new Set(events.map(({ id }) => id));
  const links = events.flatMap((event) => event.links);
  const lost = links.filter(({ to }) => !chosen.has(to)).length;
  return {
    parts: parts(events, chosen, dataset),
    losses: countedLoss(
      lost,
      'link to an event that is not among them is left out',
      'links to events that are not among them are left out',
    ),
  };
}

function* parts(
  events: readonly TimelineEvent[],
  chosen: ReadonlySet<string>,
  dataset: Dataset,
): Generator<string> {
  const { title, description, licence, version, extra } = dataset;
  const head = nativeRecord({ format: formatName, title, description, licence, version, extra });
  for (const [index, [key, value]] of Object.entries(head).entries()) {
    yield `${index === 0 ? '{' : ','}\n  ${JSON.stringify(key)}: ${indented(value, 1)}`;
  }
  yield* list('events', eventRecords(events, chosen));
  yield* list('actors', of(dataset.actors, actorsOf(events, dataset)).map(nativeRecord));
  yield* list('places', of(dataset.places, placesOf(events, dataset)).map(nativeRecord));
  yield* list('sources', of(dataset.sources, sourcesOf(events)).map(nativeRecord));
  yield '\n}\n';
}

function* eventRecords(events: readonly TimelineEvent[], chosen: ReadonlySet<string>): Generator<object> {
  for (const event of events) {
    yield nativeEvent({ ...event, links: event.links.filter(({ to }) => chosen.has(to)) });
  }
}

function* list(name: string, records: Iterable<object>): Generator<string> {
  let separator = `,\n  ${JSON.stringify(name)}: [`;
  let isEmpty = true;
  for (const record of records) {
    yield `${separator}\n    ${indented(withoutEmpty(record), 2)}`;
    separator = ',';
    isEmpty = false;
  }
  yield isEmpty ? `${separator}]` : '\n  ]';
}

/** A list that is absent is empty. */
function withoutEmpty(record: object): object {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
  );
}

const indented = (value: unknown, depth: number): string =>
  JSON.stringify(value, null, 2).replaceAll('\n', `\n${'  '.repeat(depth)}`);

/** The records with these ids, in the order of the dataset, so that writing what was written changes nothing. */
function of<Row>(records: ReadonlyMap<string, Row>, ids: ReadonlySet<string>): Row[] {
  return [...records].flatMap(([id, record]) => (ids.has(id) ? [record] : []));
}

// Events as TimelineJS 3 reads them: https://timeline.knightlab.com/docs/json-format.html
import type { Dataset, TimelineEvent } from '../../dataset/model.ts';
import { dateInWords } from '../../dates/words/words.ts';
import { escapeHtml } from '../../text/html.ts';
import { claimLines, factLines, namedSources } from './account.ts';
import { losses, type Fields } from './losses.ts';
import { countedLoss, type Written, type Selection } from './output.ts';
import { calendarSpan, type CalendarPoint, type CalendarSpan } from './span.ts';

/** Beyond the years of `Date` TimelineJS counts in years alone. */
const farthestYear = 271_820;

export function timelinejs(selection: Selection): Written {
  const { events, dataset } = selection;
  const dated = events.flatMap((event) => {
    const span = calendarSpan(event.when);
    return span === null ? [] : [{ event, span }];
  });
  const written = { ...selection, events: dated.map(({ event }) => event) };
  const isCosmic = dated.some(({ span }) =>
    [span.from, span.to ?? span.from].some(({ year }) => Math.abs(year) > farthestYear),
  );
  return {
    parts: parts(dated, dataset, isCosmic),
    losses: [
      ...countedLoss(
        events.length - dated.length,
        'event without a date is left out',
        'events without a date are left out',
      ),
      ...losses(written, leftOut, inText, { ...written, dataset: withoutMedia(written) }),
    ],
  };
}

const leftOut: Fields = {
  event: ['supports', 'extra'],
  actor: ['kind', 'aliases', 'native', 'affiliations', 'description'],
  place: ['country', 'lat', 'precision', 'aliases'],
  source: ['language'],
};
const inText: Fields = {
  event: ['roles', 'claims', 'toll'],
  place: ['within'],
  source: ['publisher', 'agency', 'title', 'published'],
};

/** A slide has fields for the title and the publisher of one page. */
function withoutMedia({ events, dataset }: Selection): Dataset {
  const sources = new Map(dataset.sources);
  for (const { sources: uses } of events) {
    const { id, url, publisher, agency, published } = sources.get(uses[0]?.source ?? '') ?? {};
    if (id !== undefined && url !== undefined)
      sources.set(id, { id, url, ...(publisher && agency && { agency }), ...(published && { published }) });
  }
  return { ...dataset, sources };
}

interface Dated {
  readonly event: TimelineEvent;
  readonly span: CalendarSpan;
}

function* parts(dated: readonly Dated[], dataset: Dataset, isCosmic: boolean): Generator<string> {
  const { title, description } = dataset;
  const text = { headline: escapeHtml(title), ...(description && { text: paragraphs(description) }) };
  yield `{"scale":${JSON.stringify(isCosmic ? 'cosmological' : 'human')},"title":${JSON.stringify({ text })},"events":[`;
  let separator = '\n';
  for (const each of dated) {
    yield separator + JSON.stringify(slide(each, dataset, isCosmic));
    separator = ',\n';
  }
  yield '\n]}\n';
}

function slide({ event, span }: Dated, dataset: Dataset, isCosmic: boolean) {
  const { from, to, isExact } = span;
  const { url, title, publisher, agency } = dataset.sources.get(event.sources[0]?.source ?? '') ?? {};
  const credit = publisher ?? agency;
  return {
    unique_id: event.id,
    start_date: dateOf(from, isCosmic),
    ...(to !== null && { end_date: dateOf(to, isCosmic) }),
    ...(!isExact && { display_date: dateInWords(event.when) }),
    // The player passes over what it doesn't know: zones, midnights, and months among billions of years.
    ...((!isExact || isCosmic || [from, to].some((point) => point?.time !== undefined)) && {
      edtf: event.date,
    }),
    ...(event.kind !== undefined && { group: event.kind }),
    ...ownMembers(event, dataset),
    text: { headline: escapeHtml(event.title), text: body(event, dataset) },
    ...(url !== undefined && {
      media: {
        url,
        ...(title !== undefined && { caption: escapeHtml(title) }),
        ...(credit !== undefined && { credit: escapeHtml(credit) }),
      },
    }),
  };
}

/** What the player has no place for; a file of its own format is opened with it. */
function ownMembers(event: TimelineEvent, dataset: Dataset) {
  const { date_note, importance, actors, places, disputed, weapon, links, tags, note } = event;
  const lists = {
    actors: actors.map(({ actor: id }) => dataset.actors.get(id)?.name ?? id),
    places: places.map(({ place: id }) => dataset.places.get(id)?.name ?? id),
    disputed,
    tags,
    links: links.map(({ relation, to }) => ({ relation, to })),
  };
  return {
    ...{ date_note, importance, weapon, note },
    ...Object.fromEntries(Object.entries(lists).filter(([, items]) => items.length > 0)),
  };
}

function dateOf({ year, month, day, time }: CalendarPoint, isCosmic: boolean) {
  // It has no year 0 either: -1 is 1 BC.
  const counted = year > 0 ? year : year - 1;
  if (isCosmic) return { year: counted };
  return {
    year: counted,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(time && {
      hour: time.hour,
      minute: time.minute,
      ...(time.second !== null && { second: time.second }),
    }),
  };
}

/** The summary, then in an element of its own what is known beside it: a slide has one field for all of it. */
function body(event: TimelineEvent, dataset: Dataset): string {
  const lists = [
    factLines(event, dataset).map(escapeHtml),
    claimLines(event, dataset).map(escapeHtml),
    namedSources(event, dataset).map(({ name, url }) => link(escapeHtml(name), url)),
  ];
  const more = lists.filter((list) => list.length > 0).map(itemised);
  return paragraphs(event.summary ?? '') + (more.length === 0 ? '' : `<aside>${more.join('')}</aside>`);
}

const link = (name: string, url: string | null): string =>
  url === null ? name : `<a href="${escapeHtml(url)}">${name}</a>`;

const itemised = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

function paragraphs(text: string): string {
  if (text === '') return '';
  const blocks = text.split('\n\n').map((block) => escapeHtml(block).replaceAll('\n', '<br>'));
  return blocks.map((block) => `<p>${block}</p>`).join('');
}

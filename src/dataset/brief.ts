// A brief: chosen events in full, each statement with the number of its source, the sources in one list.
import { counted } from '../text/counted.ts';
import { dateInWords, dateShort } from '../dates/words/words.ts';
import { compareDates } from '../dates/edtf/edtf.ts';
import { claimsByAspect, isDenial } from './dispute.ts';
import type { Claim, Dataset, TimelineEvent } from './model.ts';
import { claimantName, placeAndContainers, placeWords, sourceWords, spaced } from './names.ts';
import { stanceWords } from './stance.ts';
import { tollText } from './toll.ts';

export interface Brief {
  readonly title: string;
  /** "5 events, 3 Jan 2020 – 17 Nov 2020" */
  readonly about: string;
  readonly entries: readonly BriefEntry[];
  /** The first has the number 1. */
  readonly footnotes: readonly Footnote[];
}

export interface BriefEntry {
  readonly title: string;
  readonly date: string;
  readonly dateNote: string | null;
  /** Kind and weapon: facts of a word or two. */
  readonly facts: readonly string[];
  readonly places: readonly string[];
  readonly actors: readonly string[];
  readonly paragraphs: readonly string[];
  /** Of the sources of the event as a whole. */
  readonly numbers: readonly number[];
  readonly toll: { readonly text: string; readonly numbers: readonly number[] } | null;
  /** Who says what: for each aspect that accounts differ on, then the rest. */
  readonly accounts: readonly Account[];
  /** Words of whoever made the brief. */
  readonly note: string | null;
}

export interface Account {
  readonly heading: string;
  readonly statements: readonly Statement[];
}

interface Statement {
  readonly who: string;
  /** "denied" */
  readonly does: string;
  readonly what: string;
  readonly isDenial: boolean;
  readonly numbers: readonly number[];
}

export interface Footnote {
  readonly words: string;
  readonly url: string | null;
}

export function brief(events: readonly TimelineEvent[], dataset: Dataset): Brief {
  const notes = footnotesOf(dataset);
  const entries = events.map((event) => entryOf(event, dataset, notes.number));
  return { title: dataset.title, about: about(events), entries, footnotes: notes.list };
}

function about(events: readonly TimelineEvent[]): string {
  const count = counted(events.length, 'event');
  const dates = events.map(({ when }) => when).toSorted(compareDates);
  const [first, last] = [dates[0], dates.at(-1)].map((date) =>
    date === undefined ? '' : dateShort(date).replace(/^~/, 'about '),
  );
  return [count, first === last ? first : `${first} – ${last}`].filter(Boolean).join(', ');
}

type Numbering = (source: string) => number;

/** A page has one number, however many source records it has and however often it is cited. */
function footnotesOf({ sources }: Dataset) {
  const list: Footnote[] = [];
  const byPage = new Map<string, number>();
  const number: Numbering = (id) => {
    const source = sources.get(id);
    const words = source === undefined ? id : sourceWords(source);
    const url = source?.url ?? null;
    const page = url === null ? words : pageOf(url);
    const known = byPage.get(page);
    if (known !== undefined) return known;
    byPage.set(page, list.push({ words: words || id, url }));
    return list.length;
  };
  return { list, number };
}

/** The address without scheme, fragment and final slash, which make no other page. */
const pageOf = (url: string): string =>
  url
    .replace(/#.*$/s, '')
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\/$/, '');

function entryOf(event: TimelineEvent, dataset: Dataset, number: Numbering): BriefEntry {
  const { title, when, date_note: dateNote, kind, weapon, summary = '', toll, note } = event;
  const numbers = unique(event.sources.map(({ source }) => number(source)));
  return {
    title,
    date: dateInWords(when),
    dateNote: dateNote ?? null,
    facts: [kind && spaced(kind), weapon].filter((fact) => fact !== undefined),
    places: placesOf(event, dataset),
    actors: event.actors.map(({ actor, role }) => {
      const name = dataset.actors.get(actor)?.name ?? actor;
      return role === undefined ? name : `${name} (${spaced(role)})`;
    }),
    paragraphs: summary.split('\n\n').filter((paragraph) => paragraph !== ''),
    numbers,
    toll:
      toll === undefined || tollText(toll) === ''
        ? null
        : { text: tollText(toll), numbers: unique((toll.sources ?? []).map(number)) },
    accounts: accountsOf(event, (claim) => statement(claim, dataset, number)),
    note: note ?? null,
  };
}

/** A place that contains another of the event's places is only named after it. */
function placesOf({ places }: TimelineEvent, dataset: Dataset): readonly string[] {
  const containers = new Set(places.flatMap(({ place }) => [...placeAndContainers(dataset, place)].slice(1)));
  return places.flatMap(({ place }) => (containers.has(place) ? [] : [placeWords(dataset, place)]));
}

/** Where no claim says which aspect it is about, all of them stand under what accounts differ on. */
function accountsOf(event: TimelineEvent, stated: (claim: Claim) => Statement): Account[] {
  const { disputed } = event;
  const groups = claimsByAspect(event);
  const hasAspects = [...groups.keys()].some((aspect) => aspect !== '');
  const differOn = (aspects: readonly string[]): string => `Accounts differ on: ${aspects.join(', ')}`;
  const generalHeading = hasAspects || disputed.length === 0 ? 'Who says what' : differOn(disputed);
  const accounts = Array.from(groups, ([aspect, claims]) => ({
    heading: aspect === '' ? generalHeading : differOn([aspect]),
    statements: claims.map(stated),
  }));
  const unclaimed = disputed.filter((aspect) => !groups.has(aspect));
  const isOpen = unclaimed.length > 0 && (hasAspects || accounts.length === 0);
  return isOpen ? [...accounts, { heading: differOn(unclaimed), statements: [] }] : accounts;
}

function statement(claim: Claim, dataset: Dataset, number: Numbering): Statement {
  return {
    who: claimantName(dataset, claim.by),
    does: stanceWords(claim),
    what: claim.what,
    isDenial: isDenial(claim),
    numbers: claim.source === undefined ? [] : [number(claim.source)],
  };
}

const unique = (numbers: readonly number[]): number[] => [...new Set(numbers)];

// The prompt for a date: what it is understood as, and where Enter goes.
import { dateInWords } from '../../dates/words/words.ts';
import { sortDay, type EdtfDate } from '../../dates/edtf/edtf.ts';
import { mayBeDate } from '../../search/dates.ts';
import { nearestTo } from '../../timeline/axis/chronology.ts';
import { datesMeant, readingCount, resultOf } from '../derive.ts';
import { emptyField } from './field.ts';
import { searchFor } from './search.ts';
import { at, type Move } from '../moves.ts';
import { withVisit, type DatePrompt, type State } from '../state.ts';
import type { World } from '../world.ts';

export const openDate: Move = (_world, state) => ({
  ...state,
  overlays: [],
  prompt: { type: 'date', field: emptyField, choice: null },
});

/** `move` while a date is typed; nothing otherwise. */
function inPrompt(move: (world: World, state: State, prompt: DatePrompt) => State): Move {
  return (world, state) => (state.prompt?.type === 'date' ? move(world, state, state.prompt) : state);
}

/** A way to read what was typed, and which of the events listed are then. */
interface Reading {
  readonly date: EdtfDate;
  readonly events: readonly number[];
}

export type Understood =
  /** Several where the text may be read in several ways: 7/10/2020. */
  | { readonly type: 'dates'; readonly readings: readonly Reading[] }
  | { readonly type: 'error'; readonly message: string; readonly found: readonly number[] | null };

/** What a text means as a date, and which events are listed then; null for an empty one. */
export function understand(world: World, state: State, text: string): Understood | null {
  if (text.trim() === '') return null;
  const meant = datesMeant(world, state, text);
  if ('error' in meant) return { type: 'error', message: meant.error, found: asWords(world, state, text) };
  return { type: 'dates', readings: meant.map((date) => ({ date, events: eventsThen(world, state, date) })) };
}

/** What it finds as words; null where it is a date gone wrong, or leads nowhere. */
function asWords(world: World, { filter }: State, text: string): readonly number[] | null {
  if (text.trim().split(/\s+/).every(mayBeDate) || world.find(text).isAll) return null;
  const { events } = world.find(`${filter} ${text}`.trim());
  const isDeadEnd = events.length === 0 && world.suggest(filter, text, text.length, '').length === 0;
  return isDeadEnd ? null : events;
}

function eventsThen(world: World, state: State, date: EdtfDate): readonly number[] {
  const { first, last } = world.time();
  const earliest = date.earliest ?? Number.NEGATIVE_INFINITY;
  const latest = date.latest ?? Number.POSITIVE_INFINITY;
  const { events } = resultOf(world, state);
  return events.filter((event) => (last[event] ?? 0) >= earliest && (first[event] ?? 0) <= latest);
}

/** The next or previous of the ways to read what is typed; nothing to choose where there is one. */
export function chooseReading(count: 1 | -1): Move {
  return inPrompt((world, state, prompt) => {
    const last = readingCount(world, state) - 1;
    if (last < 1) return state;
    const wanted = prompt.choice === null ? 0 : prompt.choice + count;
    return { ...state, prompt: { ...prompt, choice: Math.max(0, Math.min(last, wanted)) } };
  });
}

/** What goes on at a date is near it in the list where it began no more days before. */
const nearDays = 31;

const rank = { major: 0, normal: 1, minor: 2 } as const;

/** Of the events that begin on a day, the one to know of: the first of the most important ones. */
function chiefOf(world: World, events: readonly number[], wanted: number): number | undefined {
  const { day } = world.time();
  const importance = world.importance();
  const rankOf = (event: number): number => rank[importance[event] ?? 'normal'];
  const then = events.filter((event) => day[event] === wanted);
  return then.toSorted((a, b) => rankOf(a) - rankOf(b))[0];
}

/** To the first event that begins in the time meant, on a day to the most important one, else the last that goes on then, if it is near, else the nearest. */
function target(world: World, state: State, { date, events }: Reading): number | null {
  const time = world.time();
  const { day } = time;
  // Before a date: the last of the events then.
  if (date.earliest === null && events.length > 0) return events.at(-1) ?? null;
  const wanted = sortDay(date);
  const isDay = date.earliest !== null && date.earliest === date.latest;
  const chief = isDay ? chiefOf(world, events, wanted) : undefined;
  const begun = chief ?? events.find((event) => (day[event] ?? 0) >= wanted);
  if (begun !== undefined) return begun;
  const ongoing = events.at(-1);
  if (ongoing !== undefined && wanted - (day[ongoing] ?? 0) <= nearDays) return ongoing;
  return nearestTo(time, resultOf(world, state).events, wanted);
}

function nearestNotice({ date, events }: Reading): string {
  return events.length === 0
    ? `Nothing is listed for ${dateInWords(date)}; this is the nearest`
    : `Only what began long before is listed for ${dateInWords(date)}; this is nearer`;
}

export const goToDate: Move = inPrompt((world, state, prompt) => {
  const { choice } = prompt;
  const understood = understand(world, state, prompt.field.text);
  if (understood === null) return { ...state, prompt: null };
  if (understood.type === 'error') {
    // What is no date is searched for; what can't be found either stays in the field, with the reason under it.
    return understood.found === null ? state : searchFor(prompt.field)(world, state);
  }
  const isAsked = choice === null && understood.readings.length > 1;
  const reading = understood.readings[choice ?? 0];
  if (isAsked || reading === undefined) return { ...state, prompt: { ...prompt, choice: 0 } };
  const event = target(world, state, reading);
  const notice = event === null || reading.events.includes(event) ? null : nearestNotice(reading);
  const here: State = { ...state, prompt: null };
  const isHere = at(world, here, event).cursor === here.cursor;
  const there = at(world, isHere ? here : withVisit(here), event);
  return { ...there, pinned: there.cursor, notice };
});

export const leaveDate: Move = (_world, state) => ({ ...state, prompt: null });

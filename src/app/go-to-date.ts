// The prompt for a date: what it is understood as, and where Enter goes.
import { dateInWords } from '../dataset/date-words.ts';
import { parsePhrase } from '../dataset/date-phrase.ts';
import { sortDay, type EdtfDate } from '../dataset/edtf.ts';
import { resultOf, selectedIndex } from './derive.ts';
import { edits, emptyField, insert, type Edit } from './field.ts';
import { at, type Move } from './moves.ts';
import { withVisit, type State } from './state.ts';
import type { World } from './world.ts';

export const openDate: Move = (_world, state) => ({
  ...state,
  overlay: null,
  prompt: { type: 'date', field: emptyField },
});

export function typeDate(state: State, text: string): State {
  if (state.prompt?.type !== 'date') return state;
  return { ...state, prompt: { ...state.prompt, field: insert(state.prompt.field, text) } };
}

export function editDate(name: Edit): Move {
  return (_world, state) =>
    state.prompt?.type === 'date'
      ? { ...state, prompt: { ...state.prompt, field: edits[name](state.prompt.field) } }
      : state;
}

export type Understood =
  | { readonly type: 'date'; readonly date: EdtfDate; readonly events: readonly number[] }
  | { readonly type: 'choices'; readonly dates: readonly EdtfDate[] }
  | { readonly type: 'error'; readonly message: string };

/** What a text means as a date, and which of the events listed are then; null for an empty one. */
export function understand(world: World, state: State, text: string): Understood | null {
  if (text.trim() === '') return null;
  const index = selectedIndex(world, state);
  const near = index === null ? world.today : (world.time().day[index] ?? world.today);
  const phrase = parsePhrase(text, { today: world.today, near });
  if ('error' in phrase) {
    return {
      type: 'error',
      message: phrase.hint === undefined ? phrase.error : `${phrase.error}; ${phrase.hint}`,
    };
  }
  if ('choices' in phrase) return { type: 'choices', dates: phrase.choices };
  const { first, last } = world.time();
  const earliest = phrase.date.earliest ?? Number.NEGATIVE_INFINITY;
  const latest = phrase.date.latest ?? Number.POSITIVE_INFINITY;
  const { events } = resultOf(world, state);
  return {
    type: 'date',
    date: phrase.date,
    events: events.filter((event) => (last[event] ?? 0) >= earliest && (first[event] ?? 0) <= latest),
  };
}

/** To the first event that begins in the time meant, else the first one that touches it, else the nearest to it. */
function target(
  world: World,
  state: State,
  { date, events }: Extract<Understood, { type: 'date' }>,
): number | null {
  const { day } = world.time();
  // Before a date: the last of the events then.
  if (date.earliest === null && events.length > 0) return events.at(-1) ?? null;
  const wanted = sortDay(date);
  const begun = events.find((event) => (day[event] ?? 0) >= wanted);
  if (begun !== undefined) return begun;
  if (events[0] !== undefined) return events[0];
  let best: number | null = null;
  for (const event of resultOf(world, state).events) {
    const distance = Math.abs((day[event] ?? 0) - wanted);
    if (best === null || distance < Math.abs((day[best] ?? 0) - wanted)) best = event;
  }
  return best;
}

export const goToDate: Move = (world, state) => {
  if (state.prompt?.type !== 'date') return state;
  const understood = understand(world, state, state.prompt.field.text);
  if (understood === null) return { ...state, prompt: null };
  // What isn't understood stays in the field, with the reason beside it.
  if (understood.type !== 'date') return state;
  const event = target(world, state, understood);
  const notice =
    understood.events.length > 0
      ? null
      : `Nothing is listed for ${dateInWords(understood.date)}; this is the nearest`;
  const here: State = { ...state, prompt: null };
  const isHere = at(world, here, event).cursor === here.cursor;
  const there = at(world, isHere ? here : withVisit(here), event);
  return { ...there, pinned: there.cursor, notice };
};

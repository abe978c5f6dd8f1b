// What the menus offer: whom to follow, which source to open, which linked event to go to.
import { dateShort } from '../../dates/words/words.ts';
import type { Source, TimelineEvent } from '../../dataset/model.ts';
import { sourceWords, spaced } from '../../dataset/names.ts';
import { quote } from '../../search/query.ts';
import { counted } from '../../text/counted.ts';
import { linkWords } from '../../timeline/links.ts';
import type { Postings } from '../../search/postings.ts';
import { resultOf, selectedEvent } from '../derive.ts';
import { jump, linkedOn, type Follow } from '../visits.ts';
import { openOverlay, withEffect, type State } from '../state.ts';
import { entryOverlay, type MenuKind } from './state.ts';
import type { World } from '../world.ts';

export interface MenuItem {
  /** Stands before the label, in a column. */
  readonly date?: string;
  readonly label: string;
  /** Said after the label, less loudly. */
  readonly about: string;
  /** `take` is what following makes of the filter. */
  readonly choose: (world: World, state: State, take: Follow) => State;
  /** There is nothing to take it for. */
  readonly isIdle?: true;
  /** Id of the actor that it is about. */
  readonly actor?: string;
}

/** What a menu of this kind offers for the event under the cursor. */
export function menuItems(world: World, state: State, kind: MenuKind): readonly MenuItem[] {
  const event = selectedEvent(world, state);
  if (event === null) return [];
  switch (kind) {
    case 'follow':
      return [...actorItems(world, state, event, 'follow'), ...placeItems(world, state, event)];
    case 'about':
      return actorItems(world, state, event, 'about');
    case 'sources':
      return sourceItems(world, event);
    case 'earlier':
    case 'later':
      return linkedOn(world, event, kind).map((link) => ({
        date: dateShort(link.event.when),
        label: link.event.title,
        about: linkWords(link),
        choose: (inWorld, from) => jump(inWorld, from, link.event.id),
      }));
  }
}

const following =
  (term: string): MenuItem['choose'] =>
  (world, state, take) =>
    take(world, state, term);

/** `12 of 43 events`: those in the present result. */
function countIn(world: World, state: State, events: Postings): string {
  const { events: found, isAll } = resultOf(world, state);
  if (isAll) return counted(events.length, 'event');
  const here = new Set(found);
  return `${events.filter((event) => here.has(event)).length} of ${counted(events.length, 'event')}`;
}

function actorItems(world: World, state: State, event: TimelineEvent, kind: 'follow' | 'about'): MenuItem[] {
  const { dataset, catalog } = world;
  return Array.from(partsIn(event, kind), ([actor, parts]) => {
    const name = dataset.actors.get(actor)?.name ?? actor;
    const about = [...parts, countIn(world, state, catalog.byActor().get(actor) ?? [])];
    const choose: MenuItem['choose'] =
      kind === 'follow'
        ? following(`who:${quote(name)}`)
        : (_world, from) => openOverlay(from, entryOverlay(actor));
    return { label: name, about: about.join(' · '), choose, actor };
  });
}

/** Those who take part, each once with their roles; whom to read about also those who only say something of it. */
function partsIn({ actors, claims }: TimelineEvent, kind: 'follow' | 'about'): Map<string, Set<string>> {
  const parts = new Map<string, Set<string>>();
  for (const { actor, role } of actors) {
    const roles = parts.get(actor) ?? new Set();
    parts.set(actor, role === undefined ? roles : roles.add(role));
  }
  if (kind === 'follow') return parts;
  const takesPart = new Set(parts.keys());
  for (const { by, stance = 'says' } of claims) {
    if (by === undefined || !('actor' in by) || takesPart.has(by.actor)) continue;
    parts.set(by.actor, (parts.get(by.actor) ?? new Set<string>()).add(spaced(stance)));
  }
  return parts;
}

function placeItems(world: World, state: State, event: TimelineEvent): MenuItem[] {
  const { dataset, catalog } = world;
  return event.places.map(({ place }) => {
    const name = dataset.places.get(place)?.name ?? place;
    const count = countIn(world, state, catalog.byPlace().get(place) ?? []);
    return { label: name, about: `place · ${count}`, choose: following(`where:${quote(name)}`) };
  });
}

function sourceItems({ dataset }: World, event: TimelineEvent): MenuItem[] {
  return event.sources.map(({ source }) => {
    const record = dataset.sources.get(source);
    return {
      ...sourceLabel(source, record),
      ...(record?.url === undefined ? { isIdle: true } : {}),
      choose: (_world, state) => openUrl(state, record?.url),
    };
  });
}

/** Where nobody is named as its publisher, the site stands in that place; it is not said twice. */
function sourceLabel(id: string, record: Source | undefined): Pick<MenuItem, 'label' | 'about'> {
  const words = record === undefined ? '' : sourceWords(record);
  if (record?.url === undefined) return { label: words || id, about: 'no address' };
  const host = hostOf(record.url);
  if (words === '') return { label: record.url, about: '' };
  const { publisher } = record;
  if (publisher === undefined) return { label: sourceWords({ ...record, publisher: host }), about: '' };
  return { label: words, about: publisher.toLowerCase() === host.toLowerCase() ? '' : host };
}

/** Where an address leads: the whole of it is in the detail. */
const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? url;

export function openUrl(state: State, url: string | undefined): State {
  if (url === undefined) return { ...state, notice: 'This source has no address' };
  return withEffect(state, { type: 'open', url });
}

/** Opens the event's source number `number` (from 1). */
export function openSource(world: World, state: State, { sources }: TimelineEvent, number: number): State {
  const use = sources[number - 1];
  if (use === undefined) {
    const count = sources.length;
    const words = count === 0 ? 'no sources' : count === 1 ? 'one source' : `${count} sources`;
    return { ...state, notice: `This event has ${words}` };
  }
  return openUrl(state, world.dataset.sources.get(use.source)?.url);
}

// An event as `list --json` has it: names resolved, every field there, in a fixed order.
import { dayToIso } from '../../dates/calendar.ts';
import type { Day } from '../../dates/edtf/edtf.ts';
import type { Dataset, SourceUse, TimelineEvent } from '../../dataset/model.ts';
import { nativeEvent } from '../../dataset/native.ts';

const isoDay = (day: Day | null): string | null => (day === null ? null : dayToIso(day));

export function eventRecord(event: TimelineEvent, dataset: Dataset) {
  const { id, date, date_note, when, title, summary, kind, importance, disputed, tags } = event;
  const { toll, claims, links } = nativeEvent(event);
  return {
    id,
    date,
    date_note: date_note ?? null,
    earliest: isoDay(when.earliest),
    latest: isoDay(when.latest),
    title,
    summary: summary ?? null,
    kind: kind ?? null,
    importance: importance ?? null,
    actors: event.actors.map(({ actor, role, note }) => ({
      id: actor,
      name: dataset.actors.get(actor)?.name ?? actor,
      role: role ?? null,
      note: note ?? null,
    })),
    places: event.places.map(({ place }) => ({ id: place, name: dataset.places.get(place)?.name ?? place })),
    disputed,
    toll: toll ?? null,
    weapon: event.weapon ?? null,
    tags,
    sources: event.sources.map((use) => sourceRecord(use, dataset)),
    claims,
    links,
    note: event.note ?? null,
  };
}

function sourceRecord({ source: id, supports }: SourceUse, { sources }: Dataset) {
  const { url, publisher, agency, title, published, language } = sources.get(id) ?? {};
  return {
    id,
    url: url ?? null,
    publisher: publisher ?? null,
    agency: agency ?? null,
    title: title ?? null,
    published: published ?? null,
    language: language ?? null,
    supports: supports ?? null,
  };
}

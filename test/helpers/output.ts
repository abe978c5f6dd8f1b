// A selection of a dataset, and the text that a format makes of it.
import type { Selection, Writer } from '../../src/formats/out/output.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import { toDay } from '../../src/dates/calendar.ts';

/** All events where no ids are given. */
export function selected(dataset: Dataset, ids?: readonly string[]): Selection {
  const events = dataset.events.filter(({ id }) => ids?.includes(id) ?? true);
  return { events, dataset, today: toDay(2026, 11, 29) };
}

export function written(write: Writer, dataset: Dataset, ids?: readonly string[]): string {
  return [...write(selected(dataset, ids)).parts].join('');
}

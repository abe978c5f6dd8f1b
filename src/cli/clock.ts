// The days that dates in words are relative to.
import type { Clock } from '../dates/phrase/relative.ts';
import { spanOf } from '../dates/edtf/edtf.ts';
import { whensOf } from '../dataset/events.ts';
import type { Dataset } from '../dataset/model.ts';
import type { Io } from './io.ts';

/** A date without a year is near the end of the data. */
export function clockOf({ events }: Pick<Dataset, 'events'>, { today }: Pick<Io, 'today'>): Clock {
  const last = whensOf(events).reduce(
    (latest, when) => Math.max(latest, spanOf(when).last),
    Number.NEGATIVE_INFINITY,
  );
  return { today, near: events.length === 0 ? today : last };
}

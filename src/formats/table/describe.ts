// A table's columns as `timeline columns` shows them.
import type { Choices } from '../importer.ts';
import { columnsOf } from './column.ts';
import { tableOf, type Grid } from './header.ts';
import { planOf } from './plan.ts';
import { profiles } from '../profiles/profiles.ts';

export interface Described {
  readonly columns: readonly {
    readonly header: string;
    readonly samples: readonly string[];
    readonly becomes: string;
  }[];
  /** Field → headers. */
  readonly mapping: Readonly<Record<string, unknown>>;
  readonly summary: string;
}

export function describeTable(grid: Grid, choices: Choices): Described {
  const table = tableOf(grid);
  const columns = columnsOf(table);
  const profile = profiles.find(({ recognises }) => recognises(table));
  const plan = profile === undefined || choices.map.size > 0 ? planOf(table, choices) : null;
  const isPlanned = plan !== null && 'mapping' in plan;
  const fields = isPlanned ? Object.entries(plan.mapping.columns) : [];
  const becomes = (index: number): string =>
    fields.flatMap(([field, indexes]) => (indexes.includes(index) ? [field] : [])).join(', ') || '—';
  const names = fields.map(([field, indexes]) => [field, indexes.map((index) => table.headers[index])]);
  const order = isPlanned ? plan.order.order : null;
  return {
    columns: columns.map(({ header, samples, index }) => ({ header, samples, becomes: becomes(index) })),
    mapping: { format: 'timeline-map/1', ...(order === null ? {} : { order }), ...Object.fromEntries(names) },
    summary:
      plan === null
        ? `${profile?.format ?? ''}: known by its columns`
        : isPlanned
          ? plan.summary
          : plan.question.message,
  };
}

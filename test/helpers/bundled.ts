// The bundled dataset as the program has it after loading.
import type { Dataset } from '../../src/dataset/model.ts';
import { actors, events, places, sources } from './bundled-data.ts';
import { datasetOf, dateOf } from './dataset.ts';

export const bundled: Dataset = datasetOf(
  events.map((event) => ({ ...event, when: dateOf(event.date) })),
  { title: 'US–Iran–Iraq confrontation 2018–2021', actors, places, sources },
);

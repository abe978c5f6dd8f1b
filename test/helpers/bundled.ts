// The bundled dataset as the program has it after loading.
import { unpack } from '../../src/dataset/assemble.ts';
import { inOrder } from '../../src/loading/order.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import { actors, events, places, sources } from './bundled-data.ts';

const unpacked = unpack({
  title: 'US–Iran–Iraq confrontation 2018–2021',
  events,
  actors,
  places,
  sources,
});

export const bundled: Dataset = { ...unpacked, events: inOrder(unpacked.events) };

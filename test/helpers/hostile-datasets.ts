// The hostile files as they are after loading.
import { load } from '../../src/loading/load.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import { everywhere, hostileText, together } from './hostile.ts';

function loaded(value: unknown): Dataset {
  const { dataset } = load([{ name: 'data.json', bytes: new TextEncoder().encode(JSON.stringify(value)) }]);
  if (dataset === null) throw new Error('no dataset');
  return dataset;
}

export const hostileDataset = loaded(everywhere(hostileText, 'first'));
export const oddDataset = loaded(
  together(['circles', 'dates out of range', 'names of what objects have', 'ids twice', 'wrong types']).data,
);

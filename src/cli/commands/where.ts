import { placeChain } from '../../dataset/names.ts';
import { placeRecords } from '../print/name-records.ts';
import { namesCommand } from './names.ts';

export const run = namesCommand({
  command: 'where',
  records: placeRecords,
  about: ({ id }, dataset) =>
    placeChain(dataset, id)
      .slice(1)
      .map(({ name }) => name)
      .join(', '),
  nobody: 'the data names no place',
  noMatch: 'no place matches',
});

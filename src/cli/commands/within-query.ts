// Of `who` and `where`: what of some events the query of `-q` finds.
import type { Catalog } from '../../search/catalog.ts';
import { addPostings } from '../../search/mask.ts';
import type { Io } from '../io.ts';
import type { Within } from '../print/name-records.ts';
import { findAll } from './list.ts';

export function withinQuery(catalog: Catalog, query: string | undefined, io: Io): Within {
  if (query === undefined || query.trim() === '') return null;
  const found = addPostings(new Uint8Array(catalog.dataset.events.length), [findAll(catalog, query, io)]);
  return (events) => events.filter((event) => found[event] === 1);
}

/** Ends the message that nobody is found. */
export const inQuery = (query: string | undefined): string =>
  query === undefined ? '' : ` in what ${query} finds`;

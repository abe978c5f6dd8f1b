// Names of the native format that need no schema.

export const formatName = 'timeline/1';

/** The lists of a dataset, one record kind each. */
export const recordLists = ['events', 'actors', 'places', 'sources'] as const;
export type RecordList = (typeof recordLists)[number];

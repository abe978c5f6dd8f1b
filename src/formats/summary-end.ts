// Where the summary of an event ends in formats that have one text for all that is known of it: what is below is told
// again from the other fields, and is no part of the summary when such a file is opened.
export const endOfSummary = { markwhen: '***', ics: '\n\n---\n\n' } as const;

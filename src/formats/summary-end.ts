// Markers for the end of the summary in formats with one text field for everything: what follows repeats the other fields,
// and is ignored when such a file is opened.
export const endOfSummary = { markwhen: '***', ics: '\n\n---\n\n' } as const;

// The paragraphs of the manual page that no table gives, by heading.

export type Notes = readonly string[];

export const queryNotes: Notes = [
  'Words are ANDed, in any order. Names are found however they are spelt: by any alias, in Arabic or Persian script, with or without the article, in the usual romanisations, with a typo. Words of the text are found by their beginning. What isn’t understood in a query is named under the field, and ignored.',
  'who: finds those who take part or speak, and counts say which. denies:"Kataib Hezbollah" finds the events in which Kataib Hezbollah itself denies something, says: any claim of somebody’s, an outlet or an unnamed source too.',
  'A date of several words needs no quotes: from:17 nov 2020 raid takes the words that are part of the date and searches for the rest. A date that is complete takes no more words: from:2019 march searches for “march”. 7/10/2020 may be two dates: a query says so, : asks which.',
];

export const fileNotes: Notes = [
  'Read are tables with any columns (CSV, TSV, xlsx), the native JSON, JSON Lines, TimelineJS, markwhen, timemap, ACLED, UCDP GED, GTD, GDELT, GeoJSON, iCalendar, SIMILE, Timeline Project, Wikidata, FollowTheMoney, notes with front matter, lists in YAML and Markdown, and what timeline list prints; any of them gzipped. A folder may hold events.json, actors.json, places.json and sources.json. The kind is told from the content.',
  'Dates are never guessed: whether 7/10 is in July or October is decided by the whole column, else asked for (--dates). By hand, only date and title are required of an event, and a name stands for a record wherever one is expected. Dates are EDTF: 2020-09, 2020-10~, 2020-11-15/2020-11-16, [2020-11-15,2020-11-16], ../2018-05-08, -0044-03-15.',
];

export const zoomNotes: Notes = [
  'Zoomed to days every event is listed; to months the major and the normal ones under their months; to years the major ones under their years. The others are folded into a row of their own, on which Enter zooms in. With a query in force nothing is folded.',
  'The axis shows the whole time as long as a column then stands for no more than a month (zoomed to days) or a year (to months). Of a longer time it shows the part around the cursor, and an extra line shows which part that is. Zoomed to years it always shows the whole.',
  'A file may say how important an event is; as soon as it does so of one, all others that don’t say are normal. Where no event says, importance is derived from how much is told of each: a source, a claim, and a link from or to it count one each, an actor a half. At most an eighth of the events, those with the highest counts, are major, and at most a quarter, those with the lowest, minor.',
];

export const terminalNotes: Notes = [
  'However it ends (by q, Ctrl-C, a signal or an error of its own), it leaves the terminal as it was. Ctrl-Z goes to the shell and fg comes back to the same screen. e lends the terminal to your editor. Ctrl-L repairs a screen that another program wrote on. After kill -9 or kill -STOP the terminal stays as it is until the next run or fg.',
  'While data comes slowly a line tells how much has come. Of a large file (5 MB and more) every event is listed at once and the rest is loaded between your keys; what asks for all events (a search, the zoom, a thread) waits for that. r reads the data again and keeps your place; where the file is broken by then, the last good data stays.',
  'y copies by the desktop’s own tool, else through the terminal (OSC 52), which works over ssh and in tmux with set -g set-clipboard on. A paste in a terminal without bracketed paste is taken for typing. With --mouse, hold Shift to select text.',
  'Nothing is told by colour alone; NO_COLOR keeps bold, underlined and reversed text. The terminal’s own cursor is on what is chosen, or where you type: magnifiers and input methods follow it. --screen-reader draws nothing: each step adds a line, Enter tells the event in full, Ctrl-L says again where you are. Text written from right to left is sent in its logical order, last in its row, for the terminal to arrange; one that reorders whole rows may mix such a title with the detail beside it: p puts the detail below.',
];

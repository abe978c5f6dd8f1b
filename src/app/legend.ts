// The signs that are drawn, for the help and the manual page.

/** A row a sign, in the order in which they are met. */
export const signs: readonly (readonly [sign: string, meaning: string])[] = [
  ['≠', 'accounts differ on who did it, whether it happened, its cause or its toll'],
  ['≠ (dim)', 'in the detail: they differ on lesser things, such as the motive'],
  ['~', 'the date is uncertain'],
  ['✓', 'marked for the brief'],
  ['–', 'some time in the month or year of the heading; 2020, 2010s, sum: only that is known'],
  ['11–13 28→ →8', 'from the 11th to the 13th; from the 28th on; until the 8th'],
  ['11|13 15…21', 'the 11th or the 13th; one day from the 15th to the 21st'],
  ['▁▂▃▄▅▆▇█', 'on the axis: how many events; with a query, how many match'],
  ['⡀⡄⡆⡇', 'how many events where none matches'],
  ['▲ △', 'the event under the cursor; its date is uncertain'],
  ['╘══╛ ┄┄ ~~', 'it lasts; some time within; uncertain'],
  ['←▲ ▲→', 'it began earlier, goes on, or nobody knows since or until when'],
  ['──━━── ┼ ╋', 'the part of all time that the axis shows; matches outside and in it'],
  ['▲ ▼ ▽ ?', 'in the lanes: acts, is the target or a victim, is affected, is accused'],
  ['◆ ≠ ● ○', 'claims it, denies or disputes, takes part otherwise, only speaks'],
  ['│ ·····', 'those in one event; from the first event of a lane to its last'],
  [
    '60 4/60 ○ ●',
    'on the map: 60 events here, 4 of them in the month of the cursor; a single one, then or not',
  ],
  ['(18) ·', 'somewhere in this area; a place where nothing that is found happened'],
  ['← 73 Washington', 'so many events beyond that edge, the most of them there'],
];

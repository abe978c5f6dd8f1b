// What a newcomer types into the search: words with a date, with a field's name, misspelt; and what is offered before.
import { test } from 'vitest';
import { quit, ready, selected } from '../helpers/journey.ts';
import { keys, type Session } from '../helpers/terminal.ts';

/** The header with every event listed. */
const all = /(\d+)\/\1 *$/;

/** A search at a size, kept with Enter; resolves once so many events are listed. */
async function searched(columns: number, rows: number, typed: string, count: RegExp): Promise<Session> {
  const session = await ready({ columns, rows }, all);
  session.press('/');
  await session.shows('Enter keep');
  session.press(typed);
  await session.until(() => session.screen()[0]?.includes(typed.slice(-12)) === true, 'what is typed');
  session.press(keys.enter);
  await session.shows(count);
  return session;
}

test.each([
  [120, 40],
  [80, 24],
  [40, 12],
])('at %i×%i words with a date lead to what happened then', async (columns, rows) => {
  const session = await searched(columns, rows, 'green zone 17 nov 2020', / 3\/\d+ *$/);
  await session.until(() => selected(session).includes("Rockets hit Baghdad's"), 'the rockets of that day');
  await quit(session);
});

test('Enter on what finds nothing takes what was meant, and says so; of two words it stands what each finds', async () => {
  const session = await searched(80, 24, 'haedaches', / 1\/\d+ *$/);
  await session.shows('headaches instead: nothing matches haedaches');
  session.press(keys.escape);
  await session.shows(all);
  session.press('/');
  await session.shows('Enter keep');
  session.press('convoy gold');
  await session.shows(/convoy \d+ · gold \d+ · together 0/);
  await session.shows('Enter takes the first above');
  await leave(session);
});

test('who denied is asked in words, and the last query is offered again', async () => {
  const session = await ready({ columns: 120, rows: 40 }, all);
  session.press('/');
  await session.shows(/^ {2}who: {7}people and groups, such as/);
  session.press('kataib hezbollah denies');
  await session.shows(/^ {2}denies: Kataib Hezbollah .* 3 /);
  await session.shows(/^ read as denies:"Kataib Hezbollah"/);
  session.press(keys.enter);
  await session.shows(/denies:"Kataib Hezbollah" ✕ +3\/\d+ *$/);
  session.press(keys.escape);
  await session.shows(all);
  session.press('/');
  await session.shows(/^ {2}denies:"Kataib Hezbollah" .* 3 /);
  session.press(keys.escape);
  await session.shows('? help');
  await quit(session);
});

/** Out of the field, then out of the program. */
async function leave(session: Session): Promise<void> {
  session.press(keys.escape);
  await session.shows(/^ \/ +\d+\/\d+/);
  session.press(keys.escape);
  await session.shows('? help');
  await quit(session);
}

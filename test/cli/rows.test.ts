import { expect, test } from 'vitest';
import { rowIn } from '../../src/cli/data/rows.ts';
import { load, recognise } from '../../src/loading/load.ts';
import { noChoices } from '../helpers/importing.ts';

test.each([
  [
    'a table',
    'table.csv',
    'My list\n\ndate,title\n2020-01-02,"B\nb"\n2020-01-01,A\n2020-01-01,A\n',
    [6, 7, 4],
  ],
  ['a table with ids', 'ids.csv', 'id,date,title\nx,2020-01-02,B\ny,2020-01-01,A\n', [3, 2]],
  [
    'a calendar',
    'cal.ics',
    [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'DTSTART:20200101',
      'SUMMARY:A',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'DTSTART:20200102',
      'SUMMARY:B',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n'),
    [2, 6],
  ],
  ['markwhen', 'line.mw', 'title: Line\n\n2020-01-02: B\n\n2020-01-01: A\n', [5, 3]],
])('the line of every event of %s is found', async (_, name, text, lines) => {
  const inputs = await recognise([{ name, bytes: new TextEncoder().encode(text) }], noChoices);
  const events = load(inputs).dataset?.events ?? [];
  expect(events.map((event) => rowIn(inputs, event))).toEqual(lines.map((line) => ({ file: name, line })));
});

test('a file of ours is left to who looks for ids in it', async () => {
  const text = '[{"id": "a", "date": "2020", "title": "A"}]';
  const inputs = await recognise([{ name: 'own.json', bytes: new TextEncoder().encode(text) }], noChoices);
  expect(rowIn(inputs, { id: 'a', date: '2020', title: 'A' })).toBeNull();
});

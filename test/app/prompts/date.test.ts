import { describe, expect, test } from 'vitest';
import { announce, dateAnswer } from '../../../src/app/speech/announce.ts';
import { modeOf } from '../../../src/app/keys/bindings.ts';
import { cursorRow, rowsFor } from '../../../src/app/derive.ts';
import { understand, type Understood } from '../../../src/app/prompts/date.ts';
import type { State } from '../../../src/app/state.ts';
import { dateInWords } from '../../../src/dates/words/words.ts';
import { datasetOf, event } from '../../helpers/dataset.ts';
import { harbour, opened, worldOf } from '../../helpers/harbour.ts';
import { keys, pasted, play } from '../../helpers/keys.ts';

const world = worldOf(harbour);
const from = (id: string): State => opened(world, { cursor: id });
const goTo = (id: string, text: string): State =>
  play(world, from(id), [...keys(':'), pasted(text), ...keys('enter')]);

const read = (understood: Understood | null) =>
  understood?.type === 'dates'
    ? understood.readings.map(({ date, events }) => [dateInWords(date), events])
    : understood;

describe('a date that is understood', () => {
  test.each([
    ['cut', '2020-11', 'end'],
    ['cut', '17 nov 2020', 'end'],
    ['cut', '2020', 'strike'],
    ['end', '2019', 'cut'],
    ['end', 'summer 2019', 'secret'],
    // Within a span that began before it.
    ['cut', '2020-02-01', 'talks'],
    ['cut', 'q1 2020', 'strike'],
    // The last event before it.
    ['cut', 'before 2020', 'crane'],
    // From the event under the cursor.
    ['detained', '+1w', 'released'],
    ['released', '-1w', 'detained'],
  ])('from %s, %s leads to %s', (id, text, cursor) => {
    expect(goTo(id, text)).toMatchObject({ prompt: null, cursor, notice: null });
  });

  test.each([
    ['cut', '2020-08', 'inquiry', 'Nothing is listed for August 2020; this is the nearest'],
    ['cut', '1990', 'cut', 'Nothing is listed for 1990; this is the nearest'],
    ['cut', '2050-01-01', 'leaves', 'Nothing is listed for Saturday 1 January 2050; this is the nearest'],
    ['end', '-0044-03-15', 'cut', 'Nothing is listed for 15 March 45 BC; this is the nearest'],
  ])(
    'without an event then, from %s, %s leads to the nearest, %s, and says so',
    (id, text, cursor, notice) => {
      expect(goTo(id, text)).toMatchObject({ prompt: null, cursor, notice });
    },
  );

  test('on which only goes on what began long before leads to the nearest event, and says so', () => {
    const war = worldOf(
      datasetOf([
        event({ id: 'war', date: '2019-01/2020-12' }),
        event({ id: 'before', date: '2020-05-02' }),
        event({ id: 'battle', date: '2020-06-20/2020-07-20' }),
        event({ id: 'after', date: '2020-09-30' }),
      ]),
    );
    const start = opened(war);
    expect(play(war, start, ': ‹2020-09-01› enter')).toMatchObject({
      cursor: 'after',
      notice: 'Only what began long before is listed for Tuesday 1 September 2020; this is nearer',
    });
    // What began a little before is near enough.
    expect(play(war, start, ': ‹2020-07-10› enter')).toMatchObject({ cursor: 'battle', notice: null });
  });

  test('is a place to come back from; going nowhere is not', () => {
    expect(play(world, goTo('cut', '2020-11'), 'H').cursor).toBe('cut');
    expect(goTo('end', '2020-11').past).toEqual([]);
  });

  test('has its own row, however far out the zoom', () => {
    const state = play(world, from('cut'), '- - : ‹2020-06› enter');
    expect(state).toMatchObject({ cursor: 'inquiry', zoom: 'years' });
    expect(rowsFor(world, state).at(cursorRow(world, state))?.type).toBe('event');
  });

  test('is looked for among the events that the filter leaves', () => {
    const talks = opened(world, { filter: 'kind:talks' });
    expect(play(world, talks, ': ‹2019-11› enter')).toMatchObject({ cursor: 'talks', filter: 'kind:talks' });
    const none = play(world, from('end'), '/ ‹xyzzy› enter : ‹2019-11› enter');
    expect(none).toMatchObject({ cursor: 'end', prompt: null });
  });

  test('is shown before Enter with the number of events then', () => {
    const preview = understand(world, from('cut'), 'late january 2020');
    expect(read(preview)).toEqual([['21–31 January 2020', [6]]]);
  });
});

describe('what is typed', () => {
  test('that is not understood stays in the field, with the reason', () => {
    const state = goTo('strike', 'the day after');
    expect(state).toMatchObject({
      cursor: 'strike',
      prompt: { type: 'date', field: { text: 'the day after' } },
    });
    expect(understand(world, state, 'the day after')).toMatchObject({ type: 'error' });
    expect(understand(world, state, '30 feb 2020')).toMatchObject({ type: 'error' });
  });

  test('that may be two dates asks which, with the number of events of each', () => {
    const state = goTo('strike', '7/10/2020');
    expect(state).toMatchObject({ cursor: 'strike', prompt: { type: 'date', choice: 0 } });
    expect(read(understand(world, state, '3/2/2020'))).toEqual([
      ['Monday 3 February 2020', [7]],
      ['Monday 2 March 2020', []],
    ]);
  });

  test.each([
    // Asked for by Enter or by an arrow, the first is chosen.
    ['', null, 'cut'],
    ['enter', 0, 'cut'],
    ['down', 0, 'cut'],
    ['down down', 1, 'cut'],
    ['down down down', 1, 'cut'],
    ['enter ctrl+n up', 0, 'cut'],
    ['enter down backspace', null, 'cut'],
    ['enter down left', 1, 'cut'],
    ['enter enter', undefined, 'detained'],
    ['down enter', undefined, 'detained'],
    ['down down enter', undefined, 'released'],
  ])('that may be two dates: %s chooses %s, at %s', (pressed, choice, cursor) => {
    const state = play(world, from('cut'), `: ‹3/2/2020› ${pressed}`);
    expect(state.cursor).toBe(cursor);
    expect(state.prompt?.type === 'date' ? state.prompt.choice : undefined).toBe(choice);
  });

  test('that is one date leaves nothing to choose', () => {
    expect(play(world, from('cut'), ': ‹nov 2020› down').prompt).toMatchObject({ choice: null });
    expect(play(world, from('cut'), ': ‹nov 2020› down enter').cursor).toBe('end');
    expect(play(world, from('cut'), ': ‹nonsense› down up').prompt).toMatchObject({ choice: null });
  });

  test.each([
    [': enter', 'list', 'strike'],
    [': ‹  › enter', 'list', 'strike'],
    [': escape', 'list', 'strike'],
    [': ‹2019› escape', 'list', 'strike'],
    ['enter : ‹2019› escape', 'detail', 'strike'],
    [': q', 'date', 'strike'],
    [': ‹2021› backspace enter', 'date', 'strike'],
    [': ‹x2019› home delete enter', 'list', 'cut'],
    [': ‹nov 2020 x› ctrl+w enter', 'list', 'end'],
  ])('%s leaves the mode %s, at %s', (pressed, mode, cursor) => {
    const state = play(world, from('strike'), pressed);
    expect([modeOf(state), state.cursor, state.effects]).toEqual([mode, cursor, []]);
  });
});

test('which date is meant is asked aloud too', () => {
  const typed = play(world, from('cut'), ': ‹3/2/2020›');
  const asked = play(world, typed, 'enter');
  expect(announce(world, typed, asked)).toEqual([
    'Monday 3 February 2020 or Monday 2 March 2020?',
    'Monday 3 February 2020, 1 event',
  ]);
  const second = play(world, asked, 'down');
  expect(announce(world, asked, second)).toEqual(['Monday 2 March 2020, 0 events']);
  expect(announce(world, second, play(world, second, 'down'))).toEqual([]);
  expect(dateAnswer(world, second)).toBe(null);
  expect(dateAnswer(world, play(world, from('cut'), ': ‹30 feb 2020›'))).toMatch(/30/);
});

test('without an event every date is understood and leads nowhere', () => {
  const empty = worldOf({ ...harbour, events: [] });
  const state = play(empty, opened(empty), ': ‹2020› enter');
  expect(state).toMatchObject({ cursor: null, prompt: null });
});

test('on a day the most important of its events is gone to, not the first', () => {
  const day = worldOf(
    datasetOf([
      event({ id: 'before', date: '2020-01-02', importance: 'major' }),
      event({ id: 'first', date: '2020-01-03', importance: 'minor' }),
      event({ id: 'second', date: '2020-01-03', importance: 'normal' }),
      event({ id: 'chief', date: '2020-01-03', importance: 'major' }),
      event({ id: 'other', date: '2020-01-03', importance: 'major' }),
      event({ id: 'after', date: '2020-01-04', importance: 'major' }),
    ]),
  );
  const gone = (text: string): string | null =>
    play(day, opened(day), [...keys(':'), pasted(text), ...keys('enter')]).cursor;
  expect(gone('3 jan 2020')).toBe('chief');
  // Of a month the first, as before.
  expect(gone('jan 2020')).toBe('before');
});

describe('what is no date', () => {
  test.each([
    ['dock', 5],
    ['dokc', 0],
  ])('%s is searched for, as is said before', (text, events) => {
    const typed = play(world, from('cut'), `: ‹${text}›`);
    expect(understand(world, typed, text)).toMatchObject({ type: 'error', found: { length: events } });
    expect(play(world, typed, 'enter').prompt).toMatchObject({ type: 'search', field: { text } });
  });

  test.each(['30 feb 2020', '17', 'xyzzy', '&'])('nor anything else stays in the field: %s', (text) => {
    const typed = play(world, opened(world, { filter: 'dock' }), `: ‹${text}›`);
    expect(understand(world, typed, text)).toMatchObject({ type: 'error', found: null });
    expect(play(world, typed, 'enter').prompt).toMatchObject({ type: 'date', field: { text } });
  });
});

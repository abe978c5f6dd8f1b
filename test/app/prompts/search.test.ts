import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { modeOf } from '../../../src/app/keys/bindings.ts';
import {
  layoutOf,
  detailOf,
  queryText,
  resultOf,
  selectedIndex,
  suggestionsOf,
} from '../../../src/app/derive.ts';
import { tidyFilter, type State } from '../../../src/app/state.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { bundled } from '../../helpers/bundled.ts';
import { harbour, opened, small, usual, worldOf } from '../../helpers/harbour.ts';
import { keys, pasted, play } from '../../helpers/keys.ts';

const world = worldOf(harbour);
const start = opened(world);
const from = (id: string): State => opened(world, { cursor: id });
const text = (state: State): string | null => state.prompt?.field.text ?? null;
const found = (state: State): string[] =>
  resultOf(world, state).events.map((index) => harbour.events[index]?.id ?? '');

describe('typing a query', () => {
  test('the events are found letter by letter', () => {
    let state = play(world, start, '/');
    const counts = [...'crane'].map((letter) => {
      state = play(world, state, letter);
      return found(state).length;
    });
    expect(counts.at(-1)).toBe(2);
    expect(found(state)).toEqual(['crane', 'strike']);
    expect(counts.every((count, index) => index === 0 || count <= (counts[index - 1] ?? 0))).toBe(true);
  });

  test.each([...'qQjkhlgGnNfwtyYop?:<>[]+-123', 'space'])('%s is only text', (key) => {
    const state = play(world, start, ['/', key].join(' '));
    expect(modeOf(state)).toBe('search');
    expect(text(state)).toBe(key === 'space' ? ' ' : key);
    expect(state.effects).toEqual([]);
  });

  test('a paste is text, on one line', () => {
    const state = play(world, play(world, start, '/'), [pasted('dock\nunion\u001b[A q')]);
    expect(text(state)).toBe('dock union q');
  });

  test('a paste where nothing is typed does nothing', () => {
    expect(play(world, start, [pasted('qqq\r')])).toEqual(start);
    const thread = play(world, start, 't');
    expect(play(world, thread, [pasted('q')])).toEqual(thread);
  });

  test.each([
    ['‹red sea› ctrl+a ‹the› space', 'the red sea'],
    ['‹red sea› ctrl+w', 'red '],
    ['‹red sea› alt+b ctrl+k', 'red '],
    ['‹red sea› ctrl+u', ''],
    ['‹red sea› left left delete', 'red sa'],
    ['‹red sea› home alt+d', ' sea'],
    ['‹red sea› ctrl+a alt+f ctrl+d', 'redsea'],
    ['‹red› ctrl+b ctrl+h', 'rd'],
    ['‹red› ctrl+left x', 'xred'],
    ['‹red sea› alt+backspace end x', 'red x'],
  ])('%s leaves %j in the field', (pressed, expected) => {
    expect(text(play(world, play(world, start, '/'), pressed))).toBe(expected);
  });

  test('the cursor stays on its event while that matches, and comes back to it', () => {
    const here = from('strike');
    expect(play(world, here, '/ ‹crane›').cursor).toBe('strike');
    expect(play(world, here, '/ ‹mara lind›').cursor).toBe('strike');
    // Gone with it: the next one in time.
    expect(play(world, here, '/ ‹released›').cursor).toBe('released');
    expect(play(world, here, '/ ‹released› ctrl+u').cursor).toBe('strike');
  });

  test('of a time that is asked for it goes to what happened then, not to what went on then too', () => {
    const screen = worldOf(bundled, usual);
    const state = play(screen, opened(screen), '/ ‹green zone 17 nov 2020› enter');
    const { events } = resultOf(screen, state);
    expect(screen.dataset.events[events[0] ?? 0]?.when.text).toBe('2019-10/2020-11');
    expect(state.cursor).toBe('2020-11-17-green-zone-rockets');
  });

  test('without a hit the cursor is kept for when something matches again', () => {
    const none = play(world, from('talks'), '/ ‹xyzzy›');
    expect(resultOf(world, none).events).toEqual([]);
    expect(selectedIndex(world, none)).toBeNull();
    expect(detailOf(world, none)).toEqual([]);
    expect(play(world, none, 'ctrl+u').cursor).toBe('talks');
    const kept = play(world, none, 'enter');
    expect(kept).toMatchObject({ filter: 'xyzzy', cursor: 'talks', focus: 'list' });
    expect(play(world, kept, 'j k G g pagedown ] [ < > enter tab o 1 y n t a f').cursor).toBe('talks');
    expect(play(world, kept, 'escape')).toMatchObject({ filter: '', cursor: 'talks' });
  });
});

describe('Esc', () => {
  test('clears the text, then leaves to where the cursor and the scroll were', () => {
    const screen = worldOf(bundled, usual);
    const here = play(
      screen,
      opened(screen),
      Array.from({ length: 100 }, () => ({ name: 'down' })),
    );
    const typed = play(screen, here, '/ ‹soleimani› down down down down down down');
    expect(typed.cursor).not.toBe(here.cursor);
    const cleared = play(screen, typed, 'escape');
    expect(text(cleared)).toBe('');
    const left = play(screen, cleared, 'escape');
    expect(left).toMatchObject({ prompt: null, filter: '', cursor: here.cursor, top: here.top });
  });

  test('undoes one layer at a time, and never quits', () => {
    const filtered = play(world, from('strike'), '/ ‹kind:strike› enter enter o');
    const layers = ['menu', 'detail', 'list', 'list', 'list'];
    let state = filtered;
    const seen = layers.map(() => {
      const mode = modeOf(state);
      state = play(world, state, 'escape');
      return mode;
    });
    expect(seen).toEqual(layers);
    expect(state).toMatchObject({ filter: '', cursor: 'strike', effects: [] });
  });

  test('takes the whole filter at once; the event stays', () => {
    const filtered = play(world, from('end'), '/ ‹kind:strike› enter / ‹who:"Dock Union"› enter');
    expect(filtered.filter).toBe('kind:strike who:"Dock Union"');
    expect(play(world, filtered, 'escape')).toMatchObject({ filter: '', cursor: 'end' });
  });
});

describe('Enter', () => {
  test.each([
    ['/ ‹crane› enter', 'crane', 'crane'],
    ['/ ‹  crane  › enter', 'crane', 'crane'],
    ['/ enter', '', 'cut'],
    ['/ ‹   › enter', '', 'cut'],
    ['/ ‹kind:strike› enter / ‹north› enter', 'kind:strike north', 'strike'],
    // Half-typed fields and quotes don't swallow what is typed next.
    ['/ ‹who:› enter', '', 'cut'],
    ['/ ‹"stood still› enter / ‹dock› enter', '"stood still" dock', 'strike'],
    ['/ ‹-kind:strike who:› enter', '-kind:strike', 'cut'],
  ])('%s leaves the filter %j and the cursor at %s', (pressed, filter, cursor) => {
    const state = play(world, start, pressed);
    expect(state).toMatchObject({ prompt: null, overlays: [], filter, cursor });
  });

  test('keeps the event that ↓ led to', () => {
    expect(play(world, start, '/ ‹stood› down enter')).toMatchObject({ filter: 'stood', cursor: 'strike' });
    expect(play(world, start, '/ ‹kind:strike› down down down enter')).toMatchObject({
      filter: 'kind:strike',
      cursor: 'pickets',
    });
  });

  test('where it takes what was likely meant goes near where the search began, not where its words led', () => {
    const lost = play(world, start, '/ ‹inquiry strike›');
    expect(found(lost)).toEqual([]);
    const taken = play(world, lost, 'enter');
    expect([taken.filter, taken.cursor]).toEqual(['strike', found(taken)[0]]);
  });

  test('can be undone by going back', () => {
    const state = play(world, from('talks'), '/ ‹crane› enter');
    expect(state.cursor).toBe('strike');
    expect(play(world, state, 'H')).toMatchObject({ filter: '', cursor: 'talks' });
  });
});

describe('people and groups to choose', () => {
  const names = (state: State): string[] => suggestionsOf(world, state).map(({ name }) => name);

  test('come first, by any spelling', () => {
    expect(names(play(world, start, '/ ‹dockers›'))).toEqual(['Dock Union']);
    expect(names(play(world, start, '/ ‹hadad›'))).toEqual(['Omar Haddad']);
    expect(names(play(world, start, '/ ‹حداد›'))).toEqual(['Omar Haddad']);
    expect(names(play(world, start, '/ ‹xyzzy›'))).toEqual([]);
  });

  test('in an empty field are the last queries and fields', () => {
    expect(
      names(play(world, start, '/ ‹crane› enter escape / ‹kind:strike› enter escape /')).slice(0, 3),
    ).toEqual(['kind:strike', 'crane', 'who:']);
  });

  test.each([
    // Tab takes the first, or the one under the cursor, and goes on typing.
    ['/ ‹dock› tab', 'who:"Dock Union" ', 'search', ''],
    ['/ ‹mara› down tab', 'who:"Mara Lind" ', 'search', ''],
    ['/ ‹kind:st› tab', 'kind:statement ', 'search', ''],
    ['/ ‹xyzzy› tab', 'xyzzy', 'search', ''],
    ['/ tab', 'who:', 'search', ''],
    ['/ ‹crane› enter escape / tab', 'crane ', 'search', ''],
    // Enter takes it only when it was chosen.
    ['/ ‹dock› enter', null, 'list', 'dock'],
    ['/ ‹dock› down enter', null, 'list', 'who:"Dock Union"'],
    ['/ ‹dock› down up enter', null, 'list', 'dock'],
    ['/ ‹dock› tab enter', null, 'list', 'who:"Dock Union"'],
    ['/ ‹dock› tab ‹north› enter', null, 'list', 'who:"Dock Union" north'],
    // The name of a field is completed, by either key; its value is asked for.
    ['/ ‹dis› tab', 'disputed:', 'search', ''],
    ['/ ‹dis› down enter', 'disputed:', 'search', ''],
    // Enter takes the first where what is typed finds nothing.
    ['/ ‹dock stoot› enter', null, 'list', 'dock stood'],
    ['/ ‹dis› tab ‹t› tab enter', null, 'list', 'disputed:toll'],
    ['/ ‹wher› tab ‹north› tab enter', null, 'list', 'where:"North Pier"'],
    ['/ ‹tag:lab› tab enter', null, 'list', 'tag:labour'],
  ])('%s leaves %j in the field, mode %s, filter %j', (pressed, typed, mode, filter) => {
    const state = play(world, start, pressed);
    expect([text(state), modeOf(state), state.filter]).toEqual([typed, mode, filter]);
  });

  test('a field said in words is kept as one, which is told', () => {
    expect(play(world, start, '/ ‹disputed toll› enter')).toMatchObject({
      filter: 'disputed:toll',
      notice: 'Read as disputed:toll; quotes keep words',
    });
  });

  test('↓ goes through them to the events, ↑ the same way back', () => {
    const choices = (pressed: string): unknown => {
      const { prompt } = play(world, start, `/ ‹dock› ${pressed}`);
      return prompt?.type === 'search' ? prompt.choice : null;
    };
    expect(choices('')).toBe('none');
    expect(choices('down')).toBe(0);
    expect(choices('down down')).toBe('events');
    expect(choices('down down up')).toBe(0);
    expect(choices('down up')).toBe('none');
    expect(choices('up')).toBe('none');
    expect(choices('pagedown')).toBe('events');
    expect(choices('down pagedown')).toBe('events');
    expect(choices('down x')).toBe('none');
  });

  test('the events are stepped through while typing', () => {
    const at = (pressed: string) => play(world, start, `/ ‹dock› ${pressed}`).cursor;
    expect(at('down down')).toBe('cut');
    expect(at('down down down')).toBe('meeting');
    expect(at('down down ctrl+n ctrl+n')).toBe('strike');
    expect(at('down down ctrl+n ctrl+n ctrl+p')).toBe('meeting');
    expect(at('pagedown')).toBe('end');
  });

  test('take less than half of the list', () => {
    for (const size of [small, usual, { columns: 30, rows: 5 }]) {
      const screen = worldOf(bundled, size);
      const state = play(screen, opened(screen), '/ ‹a›');
      const height = layoutOf(screen, state).list?.height ?? 0;
      expect(suggestionsOf(screen, state).length).toBeLessThan(height / 2);
      expect(suggestionsOf(screen, state).length).toBeGreaterThan(0);
    }
  });

  test('a chosen one stays in reach on a smaller screen', () => {
    const screen = worldOf(bundled, { columns: 160, rows: 50 });
    const state = play(screen, opened(screen), '/ ‹who:› down down down down');
    const smaller = { ...screen, size: { columns: 80, rows: 24 } };
    const settled = play(smaller, state, [{ name: 'paste' }]);
    const count = suggestionsOf(smaller, settled).length;
    expect(settled.prompt).toMatchObject({ choice: count - 1 });
  });
});

describe('Backspace', () => {
  const filtered = play(world, start, '/ ‹kind:strike who:"Dock Union"› enter /');

  test.each([
    ['backspace', 'kind:strike', ''],
    ['ctrl+h', 'kind:strike', ''],
    ['backspace backspace', '', ''],
    ['backspace backspace backspace', '', ''],
    ['x backspace', 'kind:strike who:"Dock Union"', ''],
    ['x y backspace', 'kind:strike who:"Dock Union"', 'x'],
    // What is removed is gone for good, Esc or Enter after it.
    ['backspace escape', 'kind:strike', null],
    ['backspace enter', 'kind:strike', null],
  ])('%s leaves the filter %j and %j in the field', (pressed, filter, expected) => {
    const state = play(world, filtered, pressed);
    expect([state.filter, text(state)]).toEqual([filter, expected]);
  });

  test('keeps the event in view, and going back restores the filter', () => {
    const state = play(world, filtered, 'backspace backspace escape');
    expect(state).toMatchObject({ filter: '', cursor: filtered.cursor });
    expect(play(world, state, 'H')).toMatchObject({ filter: 'kind:strike who:"Dock Union"' });
  });
});

test('what is typed is searched for together with the filter', () => {
  expect(queryText({ filter: 'a', prompt: null })).toBe('a');
  const searching = play(world, opened(world, { filter: 'kind:strike' }), '/ ‹north›');
  expect(queryText(searching)).toBe('kind:strike north');
  expect(found(searching)).toEqual(['strike', 'pickets']);
});

test('no filter in force changes what is typed after it', () => {
  const part = fc.constantFrom('who:', 'x:', '"', '|', '-', ' ', 'dock', 'حداد', '\\', ':', 'a');
  const typed = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
  const terms = (query: string) =>
    parseQuery(query).terms.map(({ field, negated, values }) => [field, negated, values]);
  fc.assert(
    fc.property(typed, typed, (before, after) => {
      const filter = tidyFilter(before);
      expect(tidyFilter(filter)).toBe(filter);
      expect(terms(`${filter} ${after}`)).toEqual([...terms(filter), ...terms(after)]);
    }),
    { numRuns: 1000 },
  );
});

test('names found as they are heard, in the bundled data', () => {
  const screen = worldOf(bundled, usual);
  const first = (typed: string): string | undefined =>
    suggestionsOf(screen, play(screen, opened(screen), [...keys('/'), ...keys(`‹${typed}›`)]))[0]?.name;
  expect(first('suleimani')).toBe('Qassem Soleimani');
  expect(first('kadhemi')).toBe('Mustafa al-Kadhimi');
  expect(first('سلیمانی')).toBe('Qassem Soleimani');
});

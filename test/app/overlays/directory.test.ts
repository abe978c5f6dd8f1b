import { describe, expect, test } from 'vitest';
import { directoryItems, sortNames, sortOf } from '../../../src/app/overlays/directory/items.ts';
import { announce } from '../../../src/app/speech/announce.ts';
import { topOverlay, type State } from '../../../src/app/state.ts';
import type { DirectoryOverlay } from '../../../src/app/overlays/state.ts';
import type { World } from '../../../src/app/world.ts';
import { bundled } from '../../helpers/bundled.ts';
import { datasetOf, event } from '../../helpers/dataset.ts';
import { frame } from '../../helpers/frame.tsx';
import { harbour, opened, usual, worldOf } from '../../helpers/harbour.ts';
import { keys, onTop, pasted, play } from '../../helpers/keys.ts';

const world = worldOf(harbour);
const start = opened(world, { cursor: 'strike' });
const directoryOf = (state: State): DirectoryOverlay => {
  const overlay = onTop(state, 'directory');
  if (overlay === null) throw new Error('who is who is not open');
  return overlay;
};
const shown = (state: State, of: World = world): string[] =>
  directoryItems(of, state, directoryOf(state)).map(({ name, events }) => `${name} ${events.length}`);

describe('what is listed', () => {
  test.each([
    ['w', ['Dock Union 5', 'Mara Lind 4', 'Omar Haddad 3', 'Port Authority 3', 'Coast Guard 0']],
    ['w tab', ['Saltport 5', 'North Pier 3', 'Lowmark 1']],
    ['w tab tab', ['strike 3', 'arrest 2', 'policy 2', 'statement 2', 'talks 2', 'accident 1']],
    ['w tab tab tab', ['labour 3', 'strike 3']],
    ['w tab tab tab tab', ['The Gazette 4', 'The Herald 1', 'Wire 1']],
    ['w shift+tab', ['The Gazette 4', 'The Herald 1', 'Wire 1']],
    [
      'w tab tab tab tab tab',
      ['Dock Union 5', 'Mara Lind 4', 'Omar Haddad 3', 'Port Authority 3', 'Coast Guard 0'],
    ],
    // By name, then by first appearance: who never appears comes last.
    ['w ctrl+s', ['Coast Guard 0', 'Dock Union 5', 'Mara Lind 4', 'Omar Haddad 3', 'Port Authority 3']],
    [
      'w ctrl+s ctrl+s',
      ['Dock Union 5', 'Port Authority 3', 'Omar Haddad 3', 'Mara Lind 4', 'Coast Guard 0'],
    ],
    ['w ctrl+s ctrl+s ctrl+s tab', ['Saltport 5', 'North Pier 3', 'Lowmark 1']],
    // Typed, the best match comes first, by any spelling.
    ['w m a r a', ['Mara Lind 4']],
    ['w ‹hadad›', ['Omar Haddad 3']],
    ['w ‹dockers›', ['Dock Union 5']],
    ['w ‹xyzzy›', []],
    ['w tab ‹pier›', ['North Pier 3']],
    ['w tab tab ‹st›', ['strike 3', 'statement 2', 'arrest 2']],
    ['w tab tab ‹statement›', ['statement 2']],
    ['w tab tab ‹ic›', ['policy 2']],
    ['w tab tab ‹xyz›', []],
    ['w tab tab tab tab ‹gaz›', ['The Gazette 4']],
    ['w ‹xyzzy› ctrl+u ‹coast›', ['Coast Guard 0']],
  ])('%s: %j', (pressed, expected) => {
    expect(shown(play(world, start, pressed))).toEqual(expected);
  });

  test.each([
    ['w ‹ghaani›', 'best match first', ['Esmail Qaani 5', 'Ghanim al-Ankoushi 1', 'Abdul Ghani al-Asadi 1']],
    [
      'w ‹ghaani› ctrl+s',
      'most events first',
      ['Esmail Qaani 5', 'Abdul Ghani al-Asadi 1', 'Ghanim al-Ankoushi 1'],
    ],
    [
      'w ‹ghaani› ctrl+s ctrl+s',
      'by name',
      ['Abdul Ghani al-Asadi 1', 'Esmail Qaani 5', 'Ghanim al-Ankoushi 1'],
    ],
    [
      'w ‹ghaani› ctrl+s ctrl+s ctrl+s ctrl+s',
      'best match first',
      ['Esmail Qaani 5', 'Ghanim al-Ankoushi 1', 'Abdul Ghani al-Asadi 1'],
    ],
    // An order chosen before typing stays.
    ['w ctrl+s ‹ghaani›', 'by name', ['Abdul Ghani al-Asadi 1', 'Esmail Qaani 5', 'Ghanim al-Ankoushi 1']],
    [
      'w ctrl+s ctrl+s ctrl+s ‹ghaani›',
      'best match first',
      ['Esmail Qaani 5', 'Ghanim al-Ankoushi 1', 'Abdul Ghani al-Asadi 1'],
    ],
    ['w tab tab ‹rocket attack›', 'best match first', ['rocket-attack 48']],
  ])('%s is told to be %s', (pressed, order, expected) => {
    const real = worldOf(bundled, usual);
    const state = play(real, opened(real), pressed);
    expect(sortNames[sortOf(directoryOf(state))]).toBe(order);
    expect(shown(state, real)).toEqual(expected);
  });

  test('letters are only text there', () => {
    const state = play(world, start, ['w', ...'qQj?/:<>1tp', 'space'].join(' '));
    expect(state).toMatchObject({
      overlays: [{ type: 'directory', field: { text: 'qQj?/:<>1tp ' } }],
      effects: [],
    });
    expect(play(world, play(world, start, 'w'), [pasted('mara\n')])).toMatchObject({
      overlays: [{ field: { text: 'mara ' } }],
    });
  });

  test('the text is edited, its caret moves to the left', () => {
    const text = (pressed: string): string =>
      directoryOf(play(world, start, `w ‹red sea› ${pressed}`)).field.text;
    expect(text('ctrl+w')).toBe('red ');
    expect(text('left backspace')).toBe('red sa');
    expect(text('home delete')).toBe('ed sea');
    expect(text('ctrl+a ctrl+f ctrl+k')).toBe('r');
    expect(text('alt+b ctrl+u')).toBe('sea');
  });
});

describe('walking', () => {
  test.each([
    ['w', 0],
    ['w down', 1],
    ['w ctrl+n ctrl+n ctrl+p', 1],
    ['w up', 0],
    ['w pagedown', 4],
    ['w pagedown pageup', 0],
    ['w down down tab', 0],
    ['w down down ctrl+s', 0],
    ['w down down m', 0],
    ['w down down left', 2],
  ])('%s stands at %i', (pressed, expected) => {
    expect(directoryOf(play(world, start, pressed)).index).toBe(expected);
  });
});

describe('Enter', () => {
  test.each([
    ['w enter', 'who:"Dock Union"'],
    ['w down enter', 'who:"Mara Lind"'],
    ['w ‹omar› enter', 'who:"Omar Haddad"'],
    ['w tab down enter', 'where:"North Pier"'],
    ['w tab tab enter', 'kind:strike'],
    ['w tab tab tab enter', 'tag:labour'],
    ['w tab tab tab tab enter', 'source:"The Gazette"'],
  ])('%s follows: %s, the event kept', (pressed, filter) => {
    expect(play(world, start, pressed)).toMatchObject({ filter, overlays: [] });
    expect(play(world, start, `${pressed} H`)).toMatchObject({ filter: '', cursor: 'strike' });
  });

  test('on nothing does nothing', () => {
    const none = play(world, start, 'w ‹xyzzy›');
    expect(play(world, none, 'enter')).toEqual({ ...none, notice: 'Nothing here for Enter' });
    expect(play(world, none, 'right')).toEqual({ ...none, notice: 'Nothing more that way' });
  });

  test('on whatever is listed leads to its events', () => {
    const real = worldOf(bundled, usual);
    for (const tabs of [0, 1, 2, 3, 4]) {
      const open = play(real, opened(real), ['w', ...Array.from({ length: tabs }, () => 'tab')].join(' '));
      for (const item of directoryItems(real, open, directoryOf(open))) {
        const found = real.find(item.filter).events;
        // All of its own; a name that others share may bring theirs.
        expect(item.events.filter((own) => !found.includes(own))).toEqual([]);
      }
    }
  });
});

test('how many of its events are in the result is said, too', () => {
  const strikes = opened(world, { filter: 'kind:strike' });
  expect(announce(world, strikes, play(world, strikes, 'w'))).toEqual([
    'People and groups:',
    'Dock Union, trade union, 3 of 5 events, 1 of 3',
  ]);
});

describe('leaving', () => {
  test('Esc clears what was typed, then closes', () => {
    const typed = play(world, start, 'w ‹mara›');
    expect(play(world, typed, 'escape')).toMatchObject({
      overlays: [{ type: 'directory', field: { text: '' } }],
    });
    expect(play(world, typed, 'escape escape')).toEqual(start);
  });

  test('→ opens the entry of a person or group, and of nothing else', () => {
    expect(play(world, start, 'w down right')).toMatchObject({
      overlays: [
        { type: 'directory', index: 1 },
        { type: 'entry', actor: 'mara-lind' },
      ],
    });
    const places = play(world, start, 'w tab');
    expect(play(world, places, 'right')).toEqual({
      ...places,
      notice: 'Places have no entry; Enter follows',
    });
  });
});

test('a dataset without anything has nothing to list', () => {
  const empty = worldOf(datasetOf([]));
  for (const tabs of ['w', 'w tab', 'w tab tab', 'w tab tab tab', 'w tab tab tab tab']) {
    const state = play(empty, opened(empty), tabs);
    expect(shown(state, empty)).toEqual([]);
    expect(topOverlay(play(empty, state, 'down enter right'))).toEqual(topOverlay(state));
  }
});

test('a tag with blanks and quotes in it is followed', () => {
  const odd = worldOf(datasetOf([event({ id: 'a', date: '2020', tags: ['so "called"'] })]));
  const state = play(odd, opened(odd), [...keys('w tab tab tab enter')]);
  expect(state.filter).toBe('tag:"so \\"called\\""');
  expect(odd.find(state.filter).events).toEqual([0]);
});

describe('with a filter in force', () => {
  const real = worldOf(bundled, { columns: 120, rows: 40 });
  const rockets = opened(real, { filter: 'kind:rocket-attack' });
  const items = (state: State) => directoryItems(real, state, directoryOf(state));

  test('it counts what is found, of all that there is, and says in what', () => {
    const places = play(real, rockets, 'w tab');
    const found = new Set(real.find('kind:rocket-attack').events);
    const rows = frame(real, places);
    expect(rows[0]).toMatch(/^ Who's who in kind:rocket-attack · \d+ events /);
    for (const { name, here, events, filter } of items(places)) {
      expect(here).toEqual(events.filter((event) => found.has(event)));
      expect(here.length).toBeGreaterThan(0);
      // What it counts is what narrowing leaves.
      if (name === 'Green Zone')
        expect(real.find(`kind:rocket-attack ${filter}`).events).toHaveLength(here.length);
    }
    const zone = items(places).find(({ name }) => name === 'Green Zone');
    const row = `${zone?.here.length ?? 0} of ${zone?.events.length ?? 0}`;
    expect(rows.find((line) => line.includes('Green Zone · Baghdad'))).toContain(` ${row} `);
  });

  test('Enter narrows, Alt-Enter replaces, and both say so', () => {
    const places = play(real, rockets, 'w tab ‹green zone›');
    expect(play(real, places, 'enter')).toMatchObject({
      filter: 'kind:rocket-attack where:"Green Zone"',
      notice: expect.stringMatching(/^Narrowed to \d+ events by where:"Green Zone"; H goes back$/),
    });
    expect(play(real, places, 'alt+enter')).toMatchObject({
      filter: 'where:"Green Zone"',
      notice: expect.stringMatching(
        /^\d+ events of where:"Green Zone", in place of the filter; H goes back$/,
      ),
    });
    expect(play(real, play(real, places, 'alt+enter'), 'H').filter).toBe('kind:rocket-attack');
  });

  test('whoever is not in it is listed where they are asked for by name, and nobody is said where nothing is', () => {
    const nobody = opened(real, { filter: 'xyzzy' });
    expect(frame(real, play(real, nobody, 'w'))[2]).toBe(' None in what is found.');
    const asked = play(real, rockets, 'w ‹rafsanjani›');
    expect(items(play(real, rockets, 'w')).every(({ here }) => here.length > 0)).toBe(true);
    expect(items(asked).every(({ name }) => name !== '')).toBe(true);
  });

  test('what those events did to people is added up, from the lowest to the highest of each', () => {
    const two = worldOf(
      datasetOf(
        [
          event({
            id: 'a',
            date: '2020-01-01',
            actors: [{ actor: 'x' }],
            toll: { killed: 2, wounded: { low: 3, high: 9 } },
          }),
          event({
            id: 'b',
            date: '2020-01-02',
            actors: [{ actor: 'x' }],
            toll: { killed: { low: 1, best: 4, high: 5 } },
          }),
          event({ id: 'c', date: '2020-01-03', actors: [{ actor: 'x' }] }),
        ],
        { actors: [{ id: 'x', name: 'X', aliases: [], affiliations: [] }] },
      ),
      { columns: 120, rows: 20 },
    );
    expect(frame(two, play(two, opened(two), 'w')).at(-2)).toBe(
      ' killed 3–7, wounded 3–9 in all, by the figures of 2 events',
    );
  });
});

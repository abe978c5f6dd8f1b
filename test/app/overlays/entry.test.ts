import { describe, expect, test } from 'vitest';
import { modeOf } from '../../../src/app/keys/bindings.ts';
import { entryLines } from '../../../src/app/overlays/entry.ts';
import { menuItems } from '../../../src/app/overlays/menu-items.ts';
import { topOverlay, type State } from '../../../src/app/state.ts';
import { entryOverlay, type EntryOverlay } from '../../../src/app/overlays/state.ts';
import type { Dataset } from '../../../src/dataset/model.ts';
import { plain } from '../../../src/timeline/lines/line.ts';
import { bundled } from '../../helpers/bundled.ts';
import { datasetOf, event } from '../../helpers/dataset.ts';
import { frame } from '../../helpers/frame.tsx';
import { harbour, opened, small, usual, worldOf } from '../../helpers/harbour.ts';
import { onTop, play } from '../../helpers/keys.ts';

const world = worldOf(harbour);
const from = (id: string): State => opened(world, { cursor: id });
const entryOf = (state: State): EntryOverlay => {
  const overlay = onTop(state, 'entry');
  if (overlay === null) throw new Error('no entry is open');
  return overlay;
};

describe('opening', () => {
  test.each<[start: string, pressed: string, overlays: readonly object[]]>([
    ['detained', 'a', [{ type: 'entry', actor: 'mara-lind' }]],
    ['detained', 'enter a', [{ type: 'entry', actor: 'mara-lind' }]],
    // Several: a menu of them first.
    ['strike', 'a', [{ type: 'menu', kind: 'about', index: 0 }]],
    ['strike', 'a enter', [{ type: 'entry', actor: 'dock-union' }]],
    ['strike', 'a 3', [{ type: 'entry', actor: 'mara-lind' }]],
    // From the menu of whom to follow, back to which it leads.
    [
      'strike',
      'f down right',
      [
        { type: 'menu', index: 1 },
        { type: 'entry', actor: 'port-authority' },
      ],
    ],
    ['strike', 'w right', [{ type: 'directory' }, { type: 'entry', actor: 'dock-union' }]],
  ])('from %s, %s opens %j', (id, pressed, overlays) => {
    expect(play(world, from(id), pressed)).toMatchObject({ overlays });
  });

  test('where nobody is named it is said', () => {
    expect(play(world, from('crane'), 'a')).toMatchObject({
      overlays: [],
      notice: 'This event names nobody',
    });
  });

  test('→ on a place of the menu follows the place', () => {
    expect(play(world, from('strike'), 'f 4')).toMatchObject({ filter: 'where:"North Pier"' });
    expect(play(world, from('strike'), 'f G right')).toMatchObject({ filter: 'where:"Saltport"' });
  });
});

describe('leaving', () => {
  test.each(['escape', 'q', 'left', 'h', 'backspace', 'alt+left', 'H'])(
    '%s goes back to where it was opened',
    (key) => {
      const alone = from('detained');
      expect(play(world, alone, `a ${key}`)).toEqual(alone);
      const menu = play(world, from('strike'), 'f down');
      expect(play(world, menu, `right ${key}`)).toEqual(menu);
      const directory = play(world, from('strike'), 'w ‹o› tab tab shift+tab shift+tab');
      expect(play(world, directory, `right ${key}`)).toEqual(directory);
    },
  );

  test.each(['enter', 'f'])('%s follows, the event kept, and back returns', (key) => {
    const state = play(world, from('detained'), `a ${key}`);
    expect(state).toMatchObject({ overlays: [], filter: 'who:"Mara Lind"', cursor: 'detained' });
    expect(play(world, state, 'H')).toMatchObject({ filter: '', cursor: 'detained' });
  });
});

describe('reading', () => {
  const lines = (pressed: string, id = 'detained'): string[] => {
    return entryLines(world, entryOf(play(world, from(id), pressed))).map(plain);
  };

  test('tells description, affiliations, claims, companions and places', () => {
    expect(lines('a')).toEqual([
      'Mara Lind',
      'person · 4 events · 15 Jan 2020 to 10 Feb 2020',
      'Chair of the Dock Union.',
      '',
      'BELONGS TO',
      '  Dock Union · chair, from 2018',
      '',
      'APPEARS WITH',
      '  1 Dock Union',
      '  1 Port Authority',
      '  1 Omar Haddad',
      '',
      'PLACES',
      '  1 North Pier',
      '  1 Saltport',
      '  1 Lowmark',
    ]);
    expect(lines('a 1', 'strike')).toContain('AFFILIATES');
    expect(lines('a 1', 'strike')).toContain('  1 claims responsibility');
    expect(lines('a', 'secret')).toContain('عمر حداد');
  });

  test('scrolls no further than its end, and jumps there and back', () => {
    const screen = worldOf(bundled, small);
    const top = (state: State): number => entryOf(state).top;
    const open = play(screen, opened(screen), 'w right');
    const end = entryLines(screen, entryOf(open)).length - (small.rows - 2);
    expect(end).toBeGreaterThan(12);
    expect(top(open)).toBe(0);
    expect(top(play(screen, open, 'k'))).toBe(0);
    expect(top(play(screen, open, 'pagedown'))).toBe(9);
    expect(top(play(screen, open, 'space ctrl+u'))).toBe(0);
    expect(top(play(screen, open, 'G'))).toBe(end);
    expect(top(play(screen, open, 'G j'))).toBe(end);
    expect(top(play(screen, open, 'end home'))).toBe(0);
  });

  test('everybody in the bundled data has one', () => {
    const screen = worldOf(bundled, usual);
    for (const { id, name } of bundled.actors.values()) {
      const entry = entryLines(screen, entryOverlay(id));
      expect(entry.map(plain).join(' ')).toContain(name.split(' ')[0] ?? '');
    }
  });

  test('somebody unknown has an empty one', () => {
    expect(entryLines(world, entryOverlay('nobody'))).toEqual([]);
  });
});

describe('walking', () => {
  const chosen = (state: State): string => {
    const line = entryLines(world, entryOf(state)).find(([sign]) => sign?.text === '❯ ');
    return line === undefined ? '' : plain(line.slice(1)).trim();
  };

  test.each([
    ['', ''],
    ['down', 'Dock Union · chair, from 2018'],
    ['j j', '1 Dock Union'],
    ['ctrl+n ctrl+n ctrl+n ctrl+n', '1 Omar Haddad'],
    ['j j j j j', '1 North Pier'],
    ['j j k', 'Dock Union · chair, from 2018'],
    // Above the first row is nothing chosen, and under the last one nothing more.
    ['j k', ''],
    ['k', ''],
    ['j j j j j j j j j j j j', '1 Lowmark'],
  ])('%s chooses %j', (pressed, row) => {
    expect(chosen(play(world, from('detained'), `a ${pressed}`))).toBe(row);
  });

  test.each<[pressed: string, actor: string]>([
    ['j enter', 'dock-union'],
    ['j right', 'dock-union'],
    ['j l', 'dock-union'],
    ['j j j enter', 'port-authority'],
    // And on from there, to one of the affiliates.
    ['j enter j enter', 'mara-lind'],
  ])('%s opens the entry of the one chosen', (pressed, actor) => {
    expect(topOverlay(play(world, from('detained'), `a ${pressed}`))).toMatchObject({ type: 'entry', actor });
  });

  test.each<[pressed: string, filter: string]>([
    // A place has no entry.
    ['j j j j j enter', 'where:"North Pier"'],
    ['j j j j j right', 'where:"North Pier"'],
    // A count is of the events that both are in.
    ['j j j j f', 'who:"Mara Lind" who:"Omar Haddad"'],
    ['j j j j j j f', 'who:"Mara Lind" where:"Saltport"'],
    ['j f', 'who:"Dock Union"'],
    ['f', 'who:"Mara Lind"'],
    ['enter', 'who:"Mara Lind"'],
  ])('%s follows %s', (pressed, filter) => {
    const state = play(world, from('detained'), `a ${pressed}`);
    expect(state).toMatchObject({ overlays: [], filter });
    expect(world.find(filter).events.length).toBeGreaterThan(0);
    expect(play(world, state, 'H')).toMatchObject({ filter: '', cursor: 'detained' });
  });

  test('each entry is left to the one that led to it, its row still chosen', () => {
    const first = play(world, from('detained'), 'a j j j');
    const second = play(world, first, 'enter j');
    const third = play(world, second, 'enter');
    expect(play(world, third, 'escape')).toEqual(second);
    expect(play(world, third, 'alt+left h')).toEqual(first);
    expect(play(world, third, 'q q q')).toEqual(from('detained'));
  });

  test('what lies between rows is scrolled through, and what is chosen is on the screen', () => {
    const screen = worldOf(bundled, small);
    let state = play(screen, opened(screen), 'w right');
    const height = small.rows - 2;
    const seen: number[] = [];
    for (const key of ['j', 'k']) {
      for (let pressed = 0; pressed < 120; pressed++) {
        const before = entryOf(state);
        state = play(screen, state, key);
        const { top, chosen } = entryOf(state);
        expect(Math.abs(top - before.top)).toBeLessThanOrEqual(2);
        if (chosen === null) continue;
        seen.push(chosen);
        const line = entryLines(screen, entryOf(state)).findIndex(([sign]) => sign?.text === '❯ ');
        expect(line).toBeGreaterThanOrEqual(top);
        expect(line).toBeLessThan(top + height);
      }
    }
    // Down through all of them in order, and up again.
    const turn = seen.indexOf(Math.max(...seen));
    expect(seen.slice(0, turn)).toEqual(seen.slice(0, turn).toSorted((a, b) => a - b));
    expect(new Set(seen).size).toBe(Math.max(...seen) + 1);
    expect(topOverlay(state)).toMatchObject({ top: 0, chosen: null });
  });

  test('a page leaves behind what was chosen', () => {
    const screen = worldOf(bundled, small);
    const open = play(screen, opened(screen), 'w right');
    const walked = play(screen, open, 'pagedown j');
    expect(topOverlay(walked)).toMatchObject({ chosen: 0 });
    expect(topOverlay(play(screen, walked, 'G'))).toMatchObject({ chosen: null });
    expect(topOverlay(play(screen, walked, 'G k'))).not.toMatchObject({ chosen: 0 });
  });
});

test('counts stand in a column', () => {
  const screen = worldOf(bundled, usual);
  const lines = entryLines(screen, entryOverlay('kataib-hezbollah')).map(plain);
  const from = lines.findIndex((line) => line.startsWith('APPEARS WITH'));
  expect(lines.slice(from + 1, from + 14).map((line) => line.slice(4, 7))).toEqual(
    expect.arrayContaining(['24 ', ' 7 ']),
  );
});

describe('whose entries an event leads to', () => {
  const whose = (id: string, events: Dataset = harbour): string[] =>
    menuItems(worldOf(events), opened(worldOf(events), { cursor: id }), 'about').map(
      ({ label, about }) => `${label} | ${about}`,
    );
  const one = (parts: Partial<Parameters<typeof event>[0]>): Dataset => ({
    ...harbour,
    events: datasetOf([event({ id: 'one', date: '2020', ...parts })]).events,
  });

  test.each<[what: string, dataset: Dataset, items: readonly string[]]>([
    [
      'also those who only say something of it, with what they do',
      one({
        actors: [{ actor: 'mara-lind', role: 'target' }],
        claims: [
          { by: { actor: 'omar-haddad' }, stance: 'denies', what: 'that' },
          { by: { actor: 'omar-haddad' }, stance: 'claims-responsibility', what: 'this' },
          { by: { actor: 'mara-lind' }, stance: 'blames', what: 'them' },
          { by: { unnamed: 'two foremen' }, what: 'nothing' },
        ],
      }),
      ['Mara Lind | target · 1 event', 'Omar Haddad | denies · claims responsibility · 0 events'],
    ],
    [
      'each once, with all roles',
      one({
        actors: [
          { actor: 'mara-lind', role: 'target' },
          { actor: 'mara-lind', role: 'spokesperson' },
        ],
      }),
      ['Mara Lind | target · spokesperson · 1 event'],
    ],
  ])('%s', (_, dataset, items) => {
    expect(whose('one', dataset)).toEqual(items);
  });

  test('of one who alone says something of it without a menu', () => {
    const said = worldOf(one({ claims: [{ by: { actor: 'omar-haddad' }, stance: 'denies', what: 'it' }] }));
    const state = play(said, opened(said, { cursor: 'one' }), 'a');
    expect(topOverlay(state)).toEqual(entryOverlay('omar-haddad'));
  });
});

describe('from an entry one comes back to the same event', () => {
  test.each([
    ['enter j a 3 alt+left', small],
    ['enter j a 3 j enter H H', small],
    ['J a 1 pagedown escape', usual],
    ['enter J j a 2 q', usual],
  ])('%s: query, selection and scroll are as they were', (pressed, size) => {
    const screen = worldOf(harbour, size);
    const start = play(screen, opened(screen, { filter: 'kind:strike', cursor: 'strike' }), '');
    const before = play(screen, start, pressed.replace(/ a .*$/, ''));
    expect(before.detailTop + Number(before.focus === 'detail')).toBeGreaterThan(0);
    expect(play(screen, start, pressed)).toEqual(before);
    expect(modeOf(before)).toBe(pressed.startsWith('enter') ? 'detail' : 'list');
  });
});

describe('the claims of an entry', () => {
  test.each([
    ['kataib', 'Kataib Hezbollah', 'denies', 'denies:"Kataib Hezbollah"'],
    ['kataib', 'Kataib Hezbollah', 'blames', 'blames:"Kataib Hezbollah"'],
    ['kahf', 'Ashab al-Kahf', 'claims responsibility', 'claims:"Ashab al-Kahf"'],
  ])(
    'of %s are walked to, and Enter on a stance shows the events that it counts',
    (typed, name, words, filter) => {
      const real = worldOf(bundled, { columns: 120, rows: 50 });
      let state = play(real, opened(real), `w ‹${typed}› right`);
      const chosen = (): string => {
        const own = entryOf(state);
        return (
          entryLines(real, own)
            .map(plain)
            .find((line) => line.startsWith('❯')) ?? ''
        );
      };
      for (let step = 0; step < 60 && !chosen().includes(` ${words}`); step++)
        state = play(real, state, 'down');
      const count = Number(/\d+/.exec(chosen())?.[0]);
      const followed = play(real, state, 'enter');
      expect(followed.filter).toBe(filter);
      expect(real.find(filter).events).toHaveLength(count);
      expect(name.length).toBeGreaterThan(0);
    },
  );

  test('with stances that no field is named after are those of its speaker with that stance', () => {
    const odd = worldOf({
      ...harbour,
      events: datasetOf([
        event({
          id: 'one',
          date: '2020',
          actors: [{ actor: 'mara-lind' }],
          claims: [{ by: { actor: 'mara-lind' }, stance: 'sings-of', what: 'it' }],
        }),
      ]).events,
    });
    const state = play(odd, opened(odd), 'a down down enter');
    expect(state.filter).toBe('says:"Mara Lind" claim:"sings-of"');
    expect(odd.find(state.filter).events).toHaveLength(1);
  });
});

test('companions have a small matrix of who is there with whom, where there is room for it', () => {
  const real = worldOf(bundled, { columns: 120, rows: 50 });
  const state = play(real, opened(real), 'w ‹kataib› right');
  const lines = entryLines(real, entryOf(state)).map(plain);
  const at = lines.findIndex((line) => line.startsWith('APPEARS WITH'));
  expect(lines[at]).toMatch(/^APPEARS WITH +A {3}B {3}C {3}D {3}E {3}F {3}G {3}H$/);
  expect(lines[at + 1]).toMatch(/^ {2}A \d+ United States +· +\d/);
  // Both ways alike: what A shares with B, B shares with A.
  const cell = (row: number, column: number): string =>
    (lines[at + 1 + row] ?? '')
      .padEnd(100)
      .slice(44 + column * 4, 48 + column * 4)
      .trim();
  for (let row = 0; row < 8; row++)
    for (let column = 0; column < 8; column++) expect(cell(row, column)).toBe(cell(column, row));
  const narrow = worldOf(bundled, { columns: 60, rows: 50 });
  const small = entryLines(narrow, entryOf(play(narrow, opened(narrow), 'w ‹kataib› right'))).map(plain);
  expect(small).toContain('APPEARS WITH');
  // Names in one column, with a letter before them or not; where there are no columns there are no letters.
  const names = lines.slice(at + 1, at + 13).map((line) => line.search(/\p{L}{2}/u));
  expect(new Set(names).size).toBe(1);
  const from = small.indexOf('APPEARS WITH');
  expect(small.slice(from + 1, from + 13).filter((line) => !/^ {2} ?\d+ \p{L}{2}/u.test(line))).toEqual([]);
});

test('the hints say what Enter does with what is chosen', () => {
  const hint = (pressed: string): string =>
    /Enter (\w+)/.exec(frame(usualWorld, play(usualWorld, from('strike'), pressed)).at(-1) ?? '')?.[1] ?? '';
  const usualWorld = worldOf(harbour, usual);
  // Nobody is chosen yet, then whom she belongs to.
  expect(['a 3', 'a 3 down', 'a 1 down down down down'].map(hint)).toEqual(['follow', 'open', 'open']);
});

import { describe, expect, test } from 'vitest';
import { modeOf } from '../../../src/app/keys/bindings.ts';
import { menuItems } from '../../../src/app/overlays/menu-items.ts';
import { topOverlay, type State } from '../../../src/app/state.ts';
import { bundled } from '../../helpers/bundled.ts';
import { datasetOf, event } from '../../helpers/dataset.ts';
import { frame } from '../../helpers/frame.tsx';
import { harbour, opened, small, usual, worldOf } from '../../helpers/harbour.ts';
import { onTop, play } from '../../helpers/keys.ts';

const world = worldOf(harbour);
const from = (id: string): State => opened(world, { cursor: id });
const index = (state: State): number | null => onTop(state, 'menu')?.index ?? null;

describe('items', () => {
  const lines = (id: string, kind: Parameters<typeof menuItems>[2]): string[] =>
    menuItems(world, from(id), kind).map(({ label, about }) => `${label} | ${about}`);

  test('of whom and what to follow: role or place, and how many events', () => {
    expect(lines('strike', 'follow')).toEqual([
      'Dock Union | initiator · 5 events',
      'Port Authority | target · 3 events',
      'Mara Lind | spokesperson · 4 events',
      'North Pier | place · 3 events',
      'Saltport | place · 5 events',
    ]);
    expect(lines('talks', 'follow').at(-1)).toBe('Lowmark | place · 1 event');
  });

  test('of whom to read about: nobody but people and groups', () => {
    expect(lines('strike', 'about')).toHaveLength(3);
  });

  test('of sources: publisher, date and title, and where the address leads', () => {
    expect(lines('strike', 'sources')).toEqual([
      'The Gazette · 15 Jan 2020 · Cranes stand still | gazette.example',
      'The Herald (Wire) | herald.example',
      'A leaflet of the Dock Union | no address',
    ]);
  });

  test('of sources without a publisher, or with the site for one: the site, once', () => {
    const sources = [
      { id: 's', url: 'https://www.example.org/a', title: 'A title' },
      { id: 't', url: 'https://example.org/b', publisher: 'Example.org', title: 'Another' },
      { id: 'u', url: 'https://example.org/c' },
    ];
    const cited = worldOf(
      datasetOf([event({ sources: sources.map(({ id }) => ({ source: id })) })], { sources }),
    );
    const items = menuItems(cited, opened(cited), 'sources');
    expect(items.map(({ label, about }) => [label, about])).toEqual([
      ['example.org · A title', ''],
      ['Example.org · Another', ''],
      ['https://example.org/c', ''],
    ]);
  });

  test('of linked events: relation and date', () => {
    expect(lines('strike', 'earlier')).toEqual([
      'Port Authority cuts the night shift | in response to',
      'Dock Union calls a meeting | follows',
    ]);
    expect(menuItems(world, from('strike'), 'later').map(({ date, label }) => [date, label])).toEqual([
      ['15 Jan 2020', 'Pickets close the North Pier'],
      ['28 Jan–2 Feb 2020', 'Talks in Lowmark'],
      ['3 Feb 2020', 'Mara Lind is detained'],
    ]);
  });
});

test('the dates of linked events stand in a column', () => {
  const rows = frame(world, play(world, from('strike'), '>'));
  const columns = ['Pickets', 'Talks', 'Mara'].map((word) =>
    rows.find((row) => new RegExp(`^[ ❯]+\\d .*2020 +${word}`, 'u').test(row))?.indexOf(word),
  );
  expect(new Set(columns)).toEqual(new Set([columns[0] ?? -1]));
});

test('on the smallest screen the title of a source is read whole, however long it is', () => {
  const title = 'A title of many words that says all that the page has to say of it '.repeat(3).trim();
  const sources = [{ id: 's', url: 'https://a.example/', publisher: 'The Daily Example', title }];
  const cited = worldOf(
    datasetOf([event({ sources: sources.map(({ id }) => ({ source: id })) })], { sources }),
    small,
  );
  const text = frame(cited, play(cited, opened(cited), 'o'))
    .join(' ')
    .replace(/\s+/g, ' ');
  expect(text).toContain(title);
});

test.each([
  ['f', 'Enter follow'],
  ['/ ‹kind:strike› enter f', 'Enter narrow'],
  ['a', 'Enter entry'],
  ['o', 'Enter open'],
  ['>', 'Enter go'],
])('after %s the hints say what it does: %s', (pressed, hint) => {
  const screen = worldOf(harbour, usual);
  expect(frame(screen, play(screen, from('strike'), pressed)).at(-1)).toContain(hint);
});

test('of a source without an address no hint says that Enter opens it', () => {
  const screen = worldOf(harbour, usual);
  const last = play(screen, from('strike'), 'o G');
  expect(frame(screen, last).at(-1)).not.toContain('Enter');
  expect(play(screen, last, 'enter').notice).toBe('This source has no address');
});

test.each([
  ['f', ' Follow · → shows who it is'],
  // A place is nobody, and has no entry.
  ['f G', ' Follow'],
])('after %s the title over them is %s', (pressed, title) => {
  const screen = worldOf(harbour, usual);
  expect(frame(screen, play(screen, from('strike'), pressed))).toContain(title);
});

test.each([
  [80, 24, 200],
  [60, 20, 200],
  // Three lines are what there is.
  [40, 12, 95],
])(
  'at %i×%i each source, as long as it has no more than %i letters, is told in full',
  (columns, rows, most) => {
    const screen = worldOf(bundled, { columns, rows });
    for (const id of ['2020-11-17-green-zone-rockets', '2019-12-27-k1-rocket-attack']) {
      let state = play(screen, opened(screen, { cursor: id }), 'o');
      const labels = menuItems(screen, state, 'sources').map(({ label }) => label);
      for (const label of labels) {
        // Between two facts a line may end, without their dot.
        const words = (text: string): string => text.replace(/[ ·]+/g, ' ');
        if (label.length <= most) expect(words(frame(screen, state).join(' '))).toContain(words(label));
        state = play(screen, state, 'down');
      }
    }
  },
);

describe('walking', () => {
  test.each([
    ['', 0],
    ['down', 1],
    ['j j', 2],
    ['ctrl+n ctrl+n ctrl+p', 1],
    ['j k k', 0],
    ['G', 4],
    ['end j', 4],
    ['G g', 0],
    ['G home', 0],
  ])('after f %s the cursor is at item %i', (pressed, expected) => {
    expect(index(play(world, from('strike'), `f ${pressed}`))).toBe(expected);
  });

  test('by pages, of which a row is seen again', () => {
    const low = worldOf(harbour, { columns: 50, rows: 10 });
    const open = play(low, opened(low, { cursor: 'strike' }), 'f');
    expect(index(play(low, open, 'pagedown'))).toBe(3);
    expect(index(play(low, open, 'pagedown pagedown pageup'))).toBe(1);
  });

  test.each(['escape', 'q'])('%s closes it and changes nothing', (key) => {
    const before = from('strike');
    expect(play(world, before, `f j ${key}`)).toEqual(before);
  });

  test.each(['x', 'space', 'tab', '/', 'f'])('%s does nothing in a menu', (key) => {
    const open = play(world, from('strike'), 'f j');
    const after = play(world, open, key);
    expect({ ...after, notice: null }).toEqual(open);
    expect(after.notice).toContain('does nothing here');
  });
});

describe('following', () => {
  test.each([
    ['f enter', 'who:"Dock Union"'],
    ['f l', 'who:"Dock Union"'],
    ['f 2', 'who:"Port Authority"'],
    ['f j j enter', 'who:"Mara Lind"'],
    ['f 4', 'where:"North Pier"'],
    ['f G enter', 'where:"Saltport"'],
    ['enter f 3', 'who:"Mara Lind"'],
  ])('%s filters by %s, the event kept', (pressed, filter) => {
    expect(play(world, from('strike'), pressed)).toMatchObject({
      filter,
      cursor: 'strike',
      overlays: [],
      focus: 'list',
      lastQuery: filter,
    });
  });

  test('a number that no item has does nothing', () => {
    const open = play(world, from('strike'), 'f');
    expect(play(world, open, '9')).toEqual({ ...open, notice: 'Nothing here for 9' });
  });

  test('goes back to where it began', () => {
    expect(play(world, from('strike'), 'f enter G H')).toMatchObject({ filter: '', cursor: 'strike' });
  });

  test('narrows the filter in force and says so; Alt-Enter takes its place', () => {
    const filtered = opened(world, { filter: 'kind:strike', cursor: 'strike' });
    expect(play(world, filtered, 'f 3')).toMatchObject({
      filter: 'kind:strike who:"Mara Lind"',
      notice: 'Narrowed to 1 event by who:"Mara Lind"; H goes back',
    });
    expect(play(world, filtered, 'f down down alt+enter')).toMatchObject({
      filter: 'who:"Mara Lind"',
      notice: '4 events of who:"Mara Lind", in place of the filter; H goes back',
    });
    const again = play(world, filtered, 'f 3 f 3');
    expect(again).toMatchObject({
      filter: 'kind:strike who:"Mara Lind"',
      notice: 'who:"Mara Lind" is in force already',
    });
  });

  test('says so where there is nobody', () => {
    expect(play(world, from('inquiry'), 'f')).toMatchObject({
      overlays: [],
      notice: 'This event names nobody to follow',
    });
  });

  test('a name with quotes in it makes a query that finds it', () => {
    const odd = worldOf({
      ...harbour,
      actors: new Map([
        ...harbour.actors,
        ['mara-lind', { id: 'mara-lind', name: 'Mara "the crane" \\ Lind', aliases: [], affiliations: [] }],
      ]),
    });
    const state = play(odd, opened(odd, { cursor: 'detained' }), 'f enter');
    expect(state.filter).toBe('who:"Mara \\"the crane\\" \\\\ Lind"');
    expect(state.cursor).toBe('detained');
    expect(odd.find(state.filter).events.length).toBe(4);
  });
});

describe('sources', () => {
  const open = (url: string) => [{ type: 'open', url }];

  test.each<[pressed: string, effects: readonly unknown[]]>([
    ['o enter', open('https://gazette.example/strike')],
    ['o 2', open('https://herald.example/a?b=1')],
    ['o j enter', open('https://herald.example/a?b=1')],
    ['1', open('https://gazette.example/strike')],
    ['2', open('https://herald.example/a?b=1')],
    ['enter 2', open('https://herald.example/a?b=1')],
    ['3', []],
    ['4', []],
  ])('%s asks for %j', (pressed, effects) => {
    const state = play(world, from('strike'), pressed);
    expect(state.effects).toEqual(effects);
    expect(topOverlay(state)).toBeNull();
  });

  test.each([
    ['strike', '3', 'This source has no address'],
    ['strike', 'o 3', 'This source has no address'],
    ['strike', '4', 'This event has 3 sources'],
    ['cut', '2', 'This event has one source'],
    ['crane', '1', 'This event has no sources'],
    ['crane', 'o', 'This event has no sources'],
    ['crane', 'Y', 'No source of it has an address'],
  ])('at %s, %s says: %s', (id, pressed, notice) => {
    expect(play(world, from(id), pressed)).toMatchObject({ notice, effects: [], overlays: [] });
  });
});

test.each(['f', 'a', 'o', '1', '9', 'y', 'Y', 't', '<', '>', 'enter', 'l', 'tab'])(
  'where a query matches nothing, %s says that there is no event',
  (pressed) => {
    const nothing = play(world, opened(world), '/ ‹xyzzy› enter');
    expect(play(world, nothing, pressed)).toEqual({ ...nothing, notice: 'No event is selected' });
  },
);

describe('copying and the rest that leaves the screen', () => {
  test('y copies the event as text with its sources', () => {
    expect(play(world, from('cut'), 'y').effects).toEqual([
      {
        type: 'copy',
        what: 'the event',
        text: [
          'Port Authority cuts the night shift',
          'Monday 4 March 2019 · policy · major',
          '',
          'WHO    initiator  Port Authority · agency',
          '       target     Dock Union · trade union',
          '',
          'WHERE  Saltport',
          '',
          'THREAD',
          '  → answered by  Dock Union calls a meeting, 20 Mar 2019 (16 days later)',
          '  → answered by  Dock workers strike, 15 Jan 2020 (about 10 months later)',
          '',
          'SOURCES',
          '  [1] The Gazette · 5 Mar 2019 · Night shift cut',
          '      https://gazette.example/cut',
          '',
          'TAGS   labour',
          'ID     cut',
          '',
        ].join('\n'),
      },
    ]);
  });

  test('Y copies the address of the first source that has one', () => {
    expect(play(world, from('strike'), 'Y').effects).toEqual([
      { type: 'copy', text: 'https://gazette.example/strike', what: 'the address of the first source' },
    ]);
  });

  test.each<[pressed: string, effect: Readonly<Record<string, unknown>>]>([
    ['q', { type: 'quit', status: 0 }],
    ['Q', { type: 'quit', status: 0 }],
    ['enter q', { type: 'quit', status: 0 }],
    ['enter Q', { type: 'quit', status: 0 }],
    ['t Q', { type: 'quit', status: 0 }],
    ['f Q', { type: 'quit', status: 0 }],
    ['t Q', { type: 'quit', status: 0 }],
    ['ctrl+c', { type: 'quit', status: 130 }],
    ['/ ‹quit› ctrl+c', { type: 'quit', status: 130 }],
    [': ctrl+c', { type: 'quit', status: 130 }],
    ['? ctrl+c', { type: 'quit', status: 130 }],
    ['w ctrl+c', { type: 'quit', status: 130 }],
    ['ctrl+z', { type: 'suspend' }],
    ['/ ctrl+z', { type: 'suspend' }],
    ['ctrl+l', { type: 'redraw' }],
    ['w ctrl+l', { type: 'redraw' }],
  ])('%s asks for %j', (pressed, effect) => {
    expect(play(worldOf(harbour, usual), from('strike'), pressed).effects).toEqual([effect]);
  });

  test.each([
    ['? q', 'list'],
    ['? ?', 'list'],
    ['f q', 'list'],
    ['t q', 'list'],
    ['t t', 'list'],
    ['enter t q', 'detail'],
  ])('%s closes what is open and quits nothing', (pressed, mode) => {
    const state = play(world, from('strike'), pressed);
    expect([modeOf(state), state.effects]).toEqual([mode, []]);
  });
});

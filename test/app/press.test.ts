import { describe, expect, test } from 'vitest';
import type { Mode } from '../../src/app/keys/binding.ts';
import { bindings, modeOf } from '../../src/app/keys/bindings.ts';
import { emptyField, fieldOf } from '../../src/app/prompts/field.ts';
import { typed, type Key } from '../../src/app/keys/key.ts';
import { press } from '../../src/app/press.ts';
import { initialState, visitOf, type State } from '../../src/app/state.ts';
import type { Overlay } from '../../src/app/overlays/state.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import type { Size } from '../../src/timeline/lines/layout.ts';
import { bundled } from '../helpers/bundled.ts';
import { datasetOf, event } from '../helpers/dataset.ts';
import { harbour, opened, small, usual, worldOf } from '../helpers/harbour.ts';
import { keys, pasted, play } from '../helpers/keys.ts';

const world = worldOf(harbour, usual);

describe('a key', () => {
  test.each([
    ['x', 'x'],
    ['shift+tab+x', 'Shift-Tab-X'],
    ['f13', 'F13'],
    ['ctrl+g', 'Ctrl-G'],
    ['insert', 'Insert'],
    ['delete', 'Del'],
    ['ctrl+pagedown', 'Ctrl-PgDn'],
    ['ctrl+up', 'Ctrl-↑'],
    ['alt+x', 'Alt-X'],
  ])('that means nothing says so and changes nothing: %s', (name, shown) => {
    const state = opened(world);
    const notice = `${shown} does nothing here; ? shows the keys`;
    expect(play(world, state, [{ name }])).toEqual({ ...state, notice });
  });

  test.each(['k', 'G j', 'g home', 'G end', 'enter k', 't up up up', '? up'])(
    'that leads no further says so: %s',
    (pressed) => {
      expect(play(world, opened(world, { cursor: 'cut' }), pressed).notice).toBe('Nothing more that way');
    },
  );

  test.each(['down', 'pagedown', 'end'])(
    'that finds nothing to choose in an empty brief says so: %s',
    (name) => {
      const narrow = worldOf(harbour, small);
      expect(play(narrow, opened(narrow), `b ${name}`).notice).toBe('Nothing more that way');
    },
  );

  test('that has nothing to do says so: Enter leads no way', () => {
    expect(play(world, opened(world), 'w ‹xyzzy› enter').notice).toBe('Nothing here for Enter');
  });

  test('that moves the caret of a field no further is left to it, and the reason why a date is none to its note', () => {
    for (const pressed of ['/ left', 'w home', ': delete', 's enter end', ': ‹nonsense› enter'])
      expect(play(world, opened(world), pressed).notice).toBeNull();
  });

  test.each([
    ['/ ctrl+o', 'Ctrl-O does nothing here'],
    ['/ up', 'Nothing more that way'],
    ['/ pageup', 'Nothing more that way'],
    ['/ ‹xyzzy› down', 'Nothing more that way'],
    ['/ ‹xyzzy› pagedown', 'Nothing more that way'],
    ['/ backspace', 'Nothing here for Backspace'],
    [': shift+up', 'Shift-↑ does nothing here'],
    [': ‹nov 2020› down', 'Nothing more that way'],
    ['w ctrl+o', 'Ctrl-O does nothing here'],
    ['s enter tab', 'Tab does nothing here'],
    ['? f1', 'F1 does nothing here'],
  ])(
    'that does nothing while something is typed says so, without the ? that would be typed: %s',
    (pressed, notice) => {
      expect(play(world, opened(world), pressed).notice).toBe(notice);
    },
  );

  test('takes away what was told before it', () => {
    const told = play(world, opened(world), '+');
    expect(told.notice).toBe('This is the closest view');
    expect(play(world, told, 'x').notice).toBe('x does nothing here; ? shows the keys');
    expect(play(world, told, 'j').notice).toBeNull();
  });

  test('leaves the state before it as it was', () => {
    const state = opened(world, { cursor: 'strike' });
    const before = structuredClone(state);
    for (const binding of bindings) for (const name of binding.keys) press(world, state, { name });
    expect(state).toEqual(before);
  });
});

// Journeys over several modes: where they end.
test.each<[pressed: string, mode: Mode, cursor: string, filter: string]>([
  ['/ ‹mara› down enter j enter', 'detail', 'talks', 'who:"Mara Lind"'],
  ['/ ‹mara› down enter j enter escape', 'list', 'talks', 'who:"Mara Lind"'],
  ['/ ‹mara› down enter j enter escape escape', 'list', 'talks', ''],
  ['/ ‹mara› down enter j enter escape escape n', 'list', 'detained', ''],
  ['w ‹omar› right f G <', 'list', 'end', ''],
  ['w ‹omar› right f G < H', 'list', 'leaves', 'who:"Omar Haddad"'],
  ['w ‹omar› right f G < H H', 'list', 'cut', ''],
  [': ‹jan 2020› enter t G enter', 'list', 'released', ''],
  [': ‹jan 2020› enter f 4 G', 'list', 'pickets', 'where:"North Pier"'],
  ['- - ] enter', 'detail', 'strike', ''],
  ['? / x', 'help', 'cut', ''],
  ['/ ? x', 'search', 'cut', ''],
])('%s ends in the %s, at %s, filter %j', (pressed, mode, cursor, filter) => {
  const state = play(world, opened(world), pressed);
  expect([modeOf(state), state.cursor, state.filter]).toEqual([mode, cursor, filter]);
});

test('a journey in the bundled data: a name as it is heard, steps, a link, back', () => {
  const real = worldOf(bundled, usual);
  const state = play(real, opened(real), '/ ‹suleimani› down enter');
  expect(state.filter).toBe('who:"Qassem Soleimani"');
  const killed = play(real, state, ': ‹3 jan 2020› enter');
  expect(killed.cursor).toMatch(/^2020-01-03/);
  const thread = play(real, killed, '> enter');
  expect(thread.cursor).not.toBe(killed.cursor);
  expect(play(real, thread, 'H')).toMatchObject({ cursor: killed.cursor, filter: state.filter });
});

/** A state in each mode, whether or not the dataset could lead there. */
function states(cursor: string | null): readonly State[] {
  const start = initialState({ cursor });
  const stacks: readonly (readonly Overlay[])[] = [
    [{ type: 'help', field: emptyField, top: 3 }],
    ...(['follow', 'about', 'sources', 'earlier', 'later'] as const).map(
      (kind) => [{ type: 'menu', kind, index: 2 }] as const,
    ),
    [{ type: 'thread', root: cursor ?? 'gone', toggled: ['after/x'], index: 4, detailTop: 9, detailRow: 4 }],
    ...(['who', 'where', 'kind', 'tag', 'source'] as const).map(
      (tab) => [{ type: 'directory', tab, field: fieldOf('ma'), sort: 'first', index: 3 }] as const,
    ),
    [{ type: 'entry', actor: 'mara-lind', top: 2, chosen: 3 }],
    [
      { type: 'menu', kind: 'follow', index: 7 },
      { type: 'entry', actor: 'gone', top: 2, chosen: 1 },
    ],
  ];
  const search = { type: 'search', origin: visitOf(start), near: cursor } as const;
  return [
    start,
    { ...start, filter: 'xyzzy' },
    { ...start, filter: 'who:"Dock Union"' },
    { ...start, focus: 'detail', detailTop: 7 },
    { ...start, zoom: 'years', pinned: 'gone', cursor: 'gone' },
    { ...start, prompt: { ...search, field: emptyField, choice: 'none' } },
    { ...start, prompt: { ...search, field: fieldOf('ma'), choice: 4 } },
    { ...start, prompt: { type: 'date', field: fieldOf('2020'), choice: null } },
    ...stacks.map((overlays) => ({ ...start, overlays })),
  ];
}

const everyKey: readonly Key[] = [...new Set(bindings.flatMap((binding) => binding.keys))].map((name) =>
  name.length === 1 ? typed(name) : { name },
);

/** Apart from what it says. */
const isSame = (after: State, before: State): boolean =>
  (Object.keys(after) as (keyof State)[]).every(
    (field) => field === 'notice' || after[field] === before[field],
  );

const least: Size = { columns: 20, rows: 4 };
const none: Size = { columns: 3, rows: 1 };

// With people and a thread any key is tried at any size by settle.test.ts.
test.each<[what: string, dataset: Dataset, cursor: string | null, sizes: readonly Size[]]>([
  ['without an event', datasetOf([]), null, [usual, least, none]],
  ['with one event', datasetOf([event({ id: 'only', date: '2020-05~' })]), 'only', [least]],
  [
    'with one event whose date is unknown',
    datasetOf([event({ id: 'only', date: '../..' })]),
    'only',
    [usual],
  ],
  ['with a thread and people', harbour, 'strike', [usual]],
])('every key in every mode of a dataset %s is harmless', (_, dataset, cursor, sizes) => {
  for (const size of sizes) {
    const screen = worldOf(dataset, size);
    for (const state of states(cursor)) {
      for (const key of [...everyKey, pasted('a\n"b')]) {
        const pressed = press(screen, state, key);
        // Most keys mean nothing in most modes: what comes after them is what comes without them.
        const after = isSame(pressed, state) ? pressed : play(screen, pressed, keys('down up'));
        expect(after.cursor === null).toBe(
          dataset.events.length === 0 && cursor === null && state.cursor === null,
        );
      }
    }
  }
});

import { describe, expect, test } from 'vitest';
import { helpRows, type Mode } from '../../../src/app/keys/binding.ts';
import { bindingOf, bindings, hintsOf, modeOf, type KeyHint } from '../../../src/app/keys/bindings.ts';
import { emptyField } from '../../../src/app/prompts/field.ts';
import { initialState, type Start } from '../../../src/app/state.ts';
import { overlayKinds, sections, views } from '../../../src/app/tables.ts';
import type { World } from '../../../src/app/world.ts';
import { datasetOf, event } from '../../helpers/dataset.ts';
import { harbour, opened, usual, worldOf } from '../../helpers/harbour.ts';
import { play } from '../../helpers/keys.ts';

const world = worldOf(harbour, usual);

/** Of the tables: one that is added is tested too. */
const overlays = Object.keys(overlayKinds) as (keyof typeof overlayKinds)[];
const browsing: readonly Mode[] = [...(Object.keys(views) as (keyof typeof views)[]), 'detail'];
const typing: readonly Mode[] = ['search', 'date', ...overlays.filter((type) => overlayKinds[type].field)];
const modes: readonly Mode[] = [...new Set([...browsing, ...typing, ...overlays])];
const reading = modes.filter((mode) => !typing.includes(mode));

describe('the key table', () => {
  test('no two rows claim the same key in one scope', () => {
    const clashes: string[] = [];
    for (const scope of new Set(bindings.flatMap(({ scopes }) => scopes))) {
      const keys = bindings.filter(({ scopes }) => scopes.includes(scope)).flatMap((binding) => binding.keys);
      clashes.push(...keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `${scope}: ${key}`));
    }
    expect(clashes).toEqual([]);
  });

  test('every row is printed with its keys and a few words', () => {
    const silent = bindings.filter(({ show, help }) => show.trim() === '' || help.trim() === '');
    expect(silent).toEqual([]);
  });

  test('rows that say the same are printed once', () => {
    for (const section of sections) {
      const printed = helpRows(section).map(({ keys, help }) => `${keys} ${help}`);
      expect(new Set(printed).size).toBe(printed.length);
      expect(printed.length).toBeGreaterThan(0);
    }
  });

  test('letters that may be typed are bound in no mode with a field, but for those that close the help', () => {
    const printable = ['space', ...Array.from({ length: 94 }, (_, at) => String.fromCharCode(0x21 + at))];
    for (const mode of typing)
      expect(
        printable.filter((key) => bindingOf(mode, key) !== undefined).map((key) => `${mode}: ${key}`),
      ).toEqual(mode === 'help' ? ['help: ?', 'help: q'] : []);
  });

  // The rows of the design's table, each key in the modes where it is promised.
  test.each<[keys: string, modes: readonly Mode[]]>([
    ['up down k j ctrl+p ctrl+n', ['list', 'detail', 'menu', 'thread', 'entry']],
    ['pageup pagedown ctrl+u ctrl+d home end g G', ['list', 'detail']],
    ['pageup pagedown', ['list', 'detail', 'search', 'help', 'thread', 'directory', 'entry']],
    ['pageup pagedown', ['menu', 'formats', 'brief', 'preview', 'accounts']],
    ['home end g G', ['list', 'detail', 'menu', 'thread', 'entry', 'formats']],
    ['up down ctrl+p ctrl+n home end', ['help']],
    ['shift+down shift+up + - shift+right shift+left ] [', ['list', 'detail']],
    ['enter right l', ['list', 'menu']],
    ['left h', ['detail']],
    ['tab J K / n N f w < > t alt+left alt+right H L : o y Y p ?', ['list', 'detail']],
    ['1 2 3 4 5 6 7 8 9', ['list', 'detail', 'menu']],
    ['escape ctrl+c ctrl+z ctrl+l', modes],
    ['q Q', reading],
    ['up down ctrl+p ctrl+n tab enter backspace', ['search']],
    [
      'left right ctrl+a ctrl+e ctrl+u ctrl+w ctrl+k alt+b alt+f alt+d delete backspace home end',
      ['search', 'date'],
    ],
    ['ctrl+a ctrl+e ctrl+u ctrl+w ctrl+k backspace', typing],
    ['ctrl+s tab shift+tab enter right up down', ['directory']],
    ['left ctrl+a ctrl+e ctrl+u ctrl+w ctrl+k alt+b alt+f alt+d delete backspace', ['directory']],
  ])('%s is bound in %j', (keys, promised) => {
    for (const mode of promised)
      for (const key of keys.split(' '))
        expect(`${mode} ${key} ${bindingOf(mode, key) === undefined ? 'does nothing' : 'is bound'}`).toBe(
          `${mode} ${key} is bound`,
        );
  });

  test('what the help prints of a row names the keys of the row', () => {
    const names: Readonly<Record<string, readonly string[]>> = {
      '↑': ['up'],
      '↓': ['down'],
      '←': ['left'],
      '→': ['right'],
      PgUp: ['pageup'],
      PgDn: ['pagedown'],
      Home: ['home'],
      End: ['end'],
      Enter: ['enter'],
      Esc: ['escape'],
      Tab: ['tab'],
      Del: ['delete'],
      Backspace: ['backspace'],
      'Shift-Tab': ['shift+tab'],
      Space: ['space'],
    };
    const keyNames = (word: string): readonly string[] => {
      const named = names[word];
      if (named !== undefined) return named;
      const [, modifier = '', letters = ''] = /^(Ctrl|Alt|Shift)-(.+)$/.exec(word) ?? [];
      if (modifier === '') return word === '1–9' ? ['1', '9'] : [word];
      return letters.split('/').map((letter) => {
        const arrow = names[letter]?.[0];
        return `${modifier.toLowerCase()}+${arrow ?? letter.toLowerCase()}`;
      });
    };
    const missing = bindings.flatMap((binding) => {
      const { show } = binding;
      const inModes = modes.filter((mode) => binding.keys.some((key) => bindingOf(mode, key) === binding));
      // `Shift-↓ ↑`, `Alt-← →` and `Ctrl-W Alt-D`: a modifier before an arrow holds for the arrows after it.
      let modifier = '';
      const words = show.split(' ').filter((word) => word !== '·');
      return words.flatMap((word) => {
        const own = /^(Ctrl|Alt|Shift)-[←→↑↓]/.exec(word)?.[1];
        modifier = own ?? (/^[←→↑↓]$/.test(word) ? modifier : '');
        const full = own === undefined && modifier !== '' ? `${modifier}-${word}` : word;
        return keyNames(full).flatMap((name) =>
          inModes.some((mode) => bindingOf(mode, name) !== undefined) ? [] : [`${show}: ${name}`],
        );
      });
    });
    expect([...new Set(missing)]).toEqual([]);
  });
});

/** In a mode: its prompt or overlay is all of the state that this asks for. */
function hintsIn(mode: Mode): readonly KeyHint[] {
  const start = opened(world, { cursor: 'strike' });
  const byKeys: Partial<Record<Mode, string>> = {
    lanes: 'v',
    map: 'm',
    detail: 'enter',
    search: '/',
    date: ':',
    directory: 'w',
    entry: 'f right',
    accounts: 'c',
    thread: 't',
    menu: 'f',
    help: '?',
    brief: 'space b',
    preview: 'space b right',
    note: 'space b n',
    formats: 's',
    file: 's enter',
  };
  const state = play(world, start, byKeys[mode] ?? '');
  expect(modeOf(state)).toBe(mode);
  return hintsOf(world, state);
}

describe('hints', () => {
  test.each(modes)('%s has some, each with a key and a word', (mode) => {
    const hints = hintsIn(mode);
    expect(hints.length).toBeGreaterThan(0);
    expect(hints.filter(({ key, hint }) => key === '' || hint === '')).toEqual([]);
  });

  test('the list ends its hints with the help', () => {
    expect(hintsIn('list').at(-1)).toMatchObject({ key: '?', hint: 'help' });
  });

  test('a menu ends them with how to take what is chosen, and promises no entry: sources and links have none', () => {
    expect(hintsIn('menu').at(-1)).toMatchObject({ key: 'Enter', hint: 'follow' });
    expect(hintsIn('menu').map(({ hint }) => hint)).not.toContain('entry');
  });
});

test.each([
  ['/', 'Tab take, Enter keep, Esc leave'],
  ['/ ‹dock›', 'Tab take, Enter keep, Esc clear'],
  ['/ ‹dock› down', 'Tab take, Enter take, Esc clear'],
  ['/ ‹dock› down down', 'Tab take, Enter keep, Esc clear'],
  // Nothing is found, but something like it was likely meant.
  ['/ ‹dock stoot›', 'Tab take, Enter take the first, Esc clear'],
  ['/ ‹xyzzy›', 'Enter keep, Esc clear'],
])('after %s the hints say what Tab, Enter and Esc do now: %s', (pressed, hints) => {
  const shown = hintsOf(world, play(world, opened(world), pressed)).filter(({ key }) => key !== '↑ ↓');
  expect(shown.map(({ key, hint }) => `${key} ${hint}`).join(', ')).toBe(hints);
});

test.each([
  [':', 'Esc leave'],
  [': ‹nonsense›', 'Esc leave'],
  [': ‹nov 2020›', 'Enter go, Esc leave'],
  [': ‹3/2/2020›', 'Enter go, ↑ ↓ choose, Esc leave'],
  ['b', 'Esc close, a all listed'],
  ['/ ‹xyzzy›', 'Enter keep, Esc clear'],
  ['w ‹xyzzy›', 'Tab places, Esc clear'],
  ['? ‹xyzzy›', '↑ ↓ scroll, Esc clear'],
  ['w tab', '↑ ↓ choose, Enter follow, Tab kinds, Ctrl-S sort, Esc close'],
  [
    '/ ‹kind:strike› enter w',
    '↑ ↓ choose, Enter narrow, Alt-Enter instead, → entry, Tab places, Ctrl-S sort, Esc close',
  ],
])('after %s no key is hinted at that would do nothing: %s', (pressed, hints) => {
  const shown = hintsOf(world, play(world, opened(world), pressed));
  expect(shown.map(({ key, hint }) => `${key} ${hint}`).toSorted()).toEqual(hints.split(', ').toSorted());
});

test.each(['', 't', 'v', 'm', 'b', 'w', '?'])(
  'in ASCII no arrow is hinted at after %j that could be < or >',
  (pressed) => {
    const ascii = { ...world, isAscii: true };
    const state = play(ascii, opened(ascii), pressed);
    const arrow = /[←→↑↓]/;
    expect(hintsOf(ascii, state).filter(({ key }) => arrow.test(key))).toEqual([]);
    const spelt = (key: string) =>
      key.replaceAll('→', 'Right').replaceAll('←', 'Left').replaceAll('↑', 'Up').replaceAll('↓', 'Down');
    expect(hintsOf(ascii, state).map(({ key }) => key)).toEqual(
      hintsOf(world, state).map(({ key }) => spelt(key)),
    );
  },
);

test('a filter in force is left by the first key hinted at, a lifted one stepped through by another', () => {
  const filtered = play(world, opened(world), '/ ‹kind:strike› enter');
  expect(hintsOf(world, filtered)[0]).toMatchObject({ key: 'Esc', hint: 'all 12' });
  const lifted = play(world, filtered, 'escape');
  expect(hintsOf(world, lifted)[0]).toMatchObject({ key: '↑ ↓', hint: 'step' });
  expect(hintsOf(world, lifted)).toContainEqual({ key: 'n N', name: 'n', hint: 'match' });
});

test('what lies on top decides what keys mean', () => {
  const state = initialState();
  const date = { type: 'date', field: emptyField, choice: null } as const;
  const help = { type: 'help', top: 0, field: emptyField } as const;
  expect(modeOf(state)).toBe('list');
  expect(modeOf({ ...state, focus: 'detail' })).toBe('detail');
  expect(modeOf({ ...state, focus: 'detail', prompt: date })).toBe('date');
  expect(modeOf({ ...state, prompt: date, overlays: [help] })).toBe('help');
});

test('nothing is hinted at that the event has nothing for', () => {
  const words = (from: World, start: Start): string[] => {
    const state = opened(from, start);
    return (['list', 'lanes', 'map'] as const).flatMap((view) =>
      hintsOf(from, { ...state, view }).map(({ hint }) => hint),
    );
  };
  const ofEvent = ['follow', 'thread', 'linked', 'accounts', 'source', 'about'];
  const bare = worldOf(datasetOf([event({})]), usual);
  expect(words(world, { cursor: 'strike' })).toEqual(expect.arrayContaining([...ofEvent, 'here', 'centre']));
  expect(
    words(bare, {}).filter((hint) => [...ofEvent, 'here', 'to a place', 'centre'].includes(hint)),
  ).toEqual([]);
  const ofNone = new Set([
    ...ofEvent,
    'step',
    'detail',
    'mark',
    'copy',
    'of the lane',
    'lane',
    'here',
    'to a place',
  ]);
  const none = words(world, { filter: 'kind:nothing-of-the-kind' });
  expect(none.filter((hint) => ofNone.has(hint))).toEqual([]);
});

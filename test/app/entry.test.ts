import { describe, expect, test } from 'vitest';
import { modeOf } from '../../src/app/bindings.ts';
import { entryLines } from '../../src/app/entry.ts';
import type { State } from '../../src/app/state.ts';
import { plain } from '../../src/timeline/line.ts';
import { bundled } from '../helpers/bundled.ts';
import { harbour, opened, small, usual, worldOf } from '../helpers/harbour.ts';
import { play } from '../helpers/keys.ts';

const world = worldOf(harbour);
const from = (id: string): State => opened(world, { cursor: id });

describe('opening', () => {
  test.each<[start: string, pressed: string, overlay: unknown]>([
    ['detained', 'a', { type: 'entry', actor: 'mara-lind', under: null }],
    ['detained', 'enter a', { type: 'entry', actor: 'mara-lind', under: null }],
    // Several: a menu of them first.
    ['strike', 'a', { type: 'menu', kind: 'about', index: 0 }],
    ['strike', 'a enter', { type: 'entry', actor: 'dock-union', under: null }],
    ['strike', 'a 3', { type: 'entry', actor: 'mara-lind', under: null }],
    // From the menu of whom to follow, back to which it leads.
    ['strike', 'f down right', { type: 'entry', actor: 'port-authority', under: { type: 'menu', index: 1 } }],
    ['strike', 'w right', { type: 'entry', actor: 'dock-union', under: { type: 'directory' } }],
  ])('from %s, %s opens %j', (id, pressed, overlay) => {
    expect(play(world, from(id), pressed).overlay).toMatchObject(overlay as object);
  });

  test('where nobody is named it is said', () => {
    expect(play(world, from('crane'), 'a')).toMatchObject({
      overlay: null,
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
      const directory = play(world, from('strike'), 'w ‹o› tab tab shift+tab shift+tab down');
      expect(play(world, directory, `right ${key}`)).toEqual(directory);
    },
  );

  test.each(['enter', 'f'])('%s follows, the event kept, and back returns', (key) => {
    const state = play(world, from('detained'), `a ${key}`);
    expect(state).toMatchObject({ overlay: null, filter: 'who:"Mara Lind"', cursor: 'detained' });
    expect(play(world, state, 'H')).toMatchObject({ filter: '', cursor: 'detained' });
  });
});

describe('reading', () => {
  const lines = (pressed: string, id = 'detained'): string[] => {
    const { overlay } = play(world, from(id), pressed);
    return overlay?.type === 'entry' ? entryLines(world, overlay).map(plain) : [];
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
    expect(lines('a 1', 'strike')).toContain('OF IT');
    expect(lines('a 1', 'strike')).toContain('  1 claims responsibility');
    expect(lines('a', 'secret')).toContain('عمر حداد');
  });

  test('scrolls no further than its end, and jumps there and back', () => {
    const screen = worldOf(bundled, small);
    const top = ({ overlay }: State): number => (overlay?.type === 'entry' ? overlay.top : -1);
    const open = play(screen, opened(screen), 'w right');
    if (open.overlay?.type !== 'entry') throw new Error('no entry is open');
    const end = entryLines(screen, open.overlay).length - (small.rows - 2);
    expect(end).toBeGreaterThan(12);
    expect(top(open)).toBe(0);
    expect(top(play(screen, open, 'j j k'))).toBe(1);
    expect(top(play(screen, open, 'k'))).toBe(0);
    expect(top(play(screen, open, 'pagedown'))).toBe(10);
    expect(top(play(screen, open, 'space ctrl+u'))).toBe(0);
    expect(top(play(screen, open, 'G'))).toBe(end);
    expect(top(play(screen, open, 'G j'))).toBe(end);
    expect(top(play(screen, open, 'end home'))).toBe(0);
  });

  test('everybody in the bundled data has one', () => {
    const screen = worldOf(bundled, usual);
    for (const { id, name } of bundled.actors.values()) {
      const entry = entryLines(screen, { type: 'entry', actor: id, top: 0, under: null });
      expect(entry.map(plain).join(' ')).toContain(name.split(' ')[0] ?? '');
    }
  });

  test('somebody unknown has an empty one', () => {
    expect(entryLines(world, { type: 'entry', actor: 'nobody', top: 0, under: null })).toEqual([]);
  });
});

test('from an entry in the detail one comes back to the same event', () => {
  const state = play(world, from('strike'), 'enter j a 3 alt+left');
  expect([modeOf(state), state.cursor]).toEqual(['detail', 'strike']);
});

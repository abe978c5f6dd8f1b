import { describe, expect, test } from 'vitest';
import { onSaved } from '../../../src/app/overlays/save.ts';
import type { Effect, State } from '../../../src/app/state.ts';
import { siege } from '../../helpers/dataset.ts';
import { frame } from '../../helpers/frame.tsx';
import { opened, worldOf } from '../../helpers/harbour.ts';
import { onTop, play } from '../../helpers/keys.ts';

const world = worldOf(siege);
const start = opened(world, { cursor: 'raid' });

function saveOf({ effects }: State): Extract<Effect, { type: 'save' }> | undefined {
  const effect = effects.at(-1);
  return effect?.type === 'save' ? effect : undefined;
}

const told = (state: State) => {
  const { file, format, events, isForced } = saveOf(state) ?? {};
  return [file, format, events?.map(({ id }) => id), isForced];
};

test.each([
  ['1', 'tag-river.json', 'native'],
  ['2', 'tag-river.csv', 'csv'],
  ['3', 'tag-river.md', 'brief'],
  ['4', 'tag-river.html', 'html'],
  ['5', 'tag-river.timeline.json', 'timelinejs'],
  ['6', 'tag-river.mw', 'markwhen'],
  ['7', 'tag-river.geojson', 'geojson'],
  ['8', 'tag-river.ics', 'ics'],
])('what is listed is saved with s %s, Enter', (number, file, format) => {
  const state = play(world, start, `/ ‹tag:river› enter s ${number} enter`);
  expect(told(state)).toEqual([file, format, ['raid', 'answer'], false]);
});

test('the brief is saved in its order, with its notes, Markdown first', () => {
  const state = play(world, start, 'space space b J n ‹So.› enter s enter enter');
  expect(told(state)).toEqual(['the-siege-of-milltown.md', 'brief', ['answer', 'raid'], false]);
  expect(saveOf(state)?.events.map(({ note }) => note)).toEqual([undefined, 'So.']);
});

test('the name can be changed, and there must be one', () => {
  expect(told(play(world, start, 's enter ctrl+u ‹~/found.json› enter'))[0]).toBe('~/found.json');
  const state = play(world, start, 's enter ctrl+u enter');
  expect([saveOf(state), state.notice]).toEqual([undefined, 'A file needs a name']);
});

test('where nothing is listed there is nothing to save', () => {
  const state = play(world, start, '/ ‹qwxyz› enter s');
  expect([state.overlays, state.notice]).toEqual([[], 'Nothing is listed that could be saved']);
});

describe('the outcome', () => {
  const saving = play(world, start, 'space b s enter enter');

  test('is shown, back where saving began', () => {
    const state = onSaved({ type: 'saved', notice: 'Saved 1 event' })(world, saving);
    expect([state.overlays.map(({ type }) => type), state.notice]).toEqual([['brief'], 'Saved 1 event']);
  });

  test('a file that is there is written over only after it was asked', () => {
    const asked = onSaved({ type: 'there', notice: '' })(world, { ...saving, effects: [] });
    expect([onTop(asked, 'file')?.isThere, asked.notice]).toEqual([true, null]);
    expect(told(play(world, asked, 'enter'))[3]).toBe(true);
    // Whether a file of another name is there isn't known.
    expect(told(play(world, asked, 'backspace enter'))[3]).toBe(false);
    expect(onTop(play(world, asked, 'escape'), 'formats')?.index).toBe(0);
  });

  test('what went wrong is shown, and the name can be changed', () => {
    const state = onSaved({ type: 'failed', notice: 'there is no such folder' })(world, saving);
    expect([onTop(state, 'file')?.isThere, state.notice]).toEqual([false, 'there is no such folder']);
  });
});

test('where rows have no room for what is said of a format, that of the chosen one is in full under them', () => {
  const screen = worldOf(siege, { columns: 40, rows: 14 });
  const last = (pressed: string): string[] => frame(screen, play(screen, start, pressed)).slice(-3, -1);
  expect(last('s')).toEqual([' opens here again, with all that the', ' events refer to']);
  expect(last('s down')).toEqual([' a row an event, for spreadsheets', '']);
});

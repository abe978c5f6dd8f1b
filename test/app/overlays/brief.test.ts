import { describe, expect, test } from 'vitest';
import { markedEvents } from '../../../src/app/brief/marks.ts';
import { linesOf, placed } from '../../../src/app/overlays/placed.ts';
import { topOverlay, type State } from '../../../src/app/state.ts';
import type { World } from '../../../src/app/world.ts';
import { plain } from '../../../src/timeline/lines/line.ts';
import { datasetOf, event, siege } from '../../helpers/dataset.ts';
import { opened, worldOf } from '../../helpers/harbour.ts';
import { onTop, play } from '../../helpers/keys.ts';
import { frame } from '../../helpers/frame.tsx';

const world = worldOf(siege);
const from = (cursor: string): State => opened(world, { cursor });
const marksAfter = (state: State, pressed: string): readonly string[] => play(world, state, pressed).marks;

function shown(of: World, state: State): string[] {
  const overlay = topOverlay(state);
  return overlay === null ? [] : linesOf(placed(of, state, overlay)).map((line) => plain(line).trimEnd());
}

describe('Space', () => {
  test('marks the event and steps on; again takes the mark away', () => {
    const state = play(world, from('raid'), 'space space');
    expect([state.marks, state.cursor]).toEqual([['raid', 'answer'], 'envoy']);
    expect(marksAfter(state, 'k space')).toEqual(['raid']);
  });

  test('keeps the order of time, whatever was marked first', () => {
    expect(marksAfter(from('truce'), 'space g space j space')).toEqual(['founding', 'answer', 'truce']);
  });

  test('in the detail pages on and marks nothing', () => {
    expect(marksAfter(from('raid'), 'enter space')).toEqual([]);
  });

  test('shows ✓ before the date in the list, and their number in the header', () => {
    const [header = '', ...rows] = frame(world, play(world, from('raid'), 'space'));
    expect(header).toContain('✓1  8/8');
    expect(rows.find((row) => row.includes('Night raid'))).toMatch(/^ {2}✓ +29 ≠ Night raid/);
  });
});

describe('the brief', () => {
  const three = play(world, from('raid'), 'space space space b');

  test('has the marked events, and the chosen one as it is saved', () => {
    expect(shown(world, three).slice(0, 16)).toEqual([
      ' Brief 3 events · 2 sources',
      '❯ 29 Nov 2019       ≠ Night raid on the Old Mill',
      '  1–3 Dec 2019        The town answers with a bombardment',
      '  11 or 13 Dec 2019   عمر الحداد seeks a truce',
      '─'.repeat(160),
      ' Night raid on the Old Mill',
      ' Friday 29 November 2019 · raid · torches · Old Mill, East Bank, Riverland',
      ' Riders crossed the river before dawn. The town called it a red line. [1, 2]',
      ' WHO River Guard (initiator), Milltown (target)',
      ' TOLL 3 killed, 8 (5–20) wounded (townspeople) [2]',
      ' Accounts differ on: culprit',
      '   ≠ River Guard denied: that it sent anyone [1]',
      '     two ferrymen blamed: men of the River Guard [2]',
      ' Accounts differ on: toll',
      '     The Bell reported: three dead',
      '',
    ]);
  });

  test('opens at the event under the cursor, where that is marked', () => {
    expect(onTop(play(world, from('raid'), 'space space k b'), 'brief')?.index).toBe(1);
  });

  test('moves the chosen event with J and K, drops it with Space', () => {
    const moved = play(world, three, 'J');
    expect([moved.marks, onTop(moved, 'brief')?.index]).toEqual([['answer', 'raid', 'envoy'], 1]);
    expect(marksAfter(moved, 'K K')).toEqual(['raid', 'answer', 'envoy']);
    expect(marksAfter(moved, 'space')).toEqual(['answer', 'envoy']);
    expect(marksAfter(moved, 'G J')).toEqual(['answer', 'raid', 'envoy']);
  });

  test('keeps an order of the reader’s own when more are marked', () => {
    expect(marksAfter(three, 'G K K escape G space')).toEqual(['envoy', 'raid', 'answer', 'plain']);
  });

  test('marks all that are listed, in order of time where that is the order', () => {
    const found = play(world, from('raid'), 'G space / ‹tag:river› enter b a');
    expect([found.marks, found.notice]).toEqual([['raid', 'answer', 'plain'], 'Marked 2 events']);
    expect(play(world, found, 'a').notice).toBe('All that are listed are marked already');
  });

  test('goes to the event with Enter', () => {
    const state = play(world, three, 'j enter');
    expect([state.cursor, state.overlays]).toEqual(['answer', []]);
  });

  test('says what to do while nothing is marked', () => {
    expect(shown(world, play(world, from('raid'), 'b'))).toEqual([
      ' Brief 0 events · 0 sources',
      ' No event is marked yet. Space in the list marks one, a here all that are listed (8 events).',
      '',
    ]);
    expect(play(world, from('raid'), 'b s n l space J').overlays).toHaveLength(1);
    expect(play(world, from('raid'), 'b s').notice).toBe('No event is marked');
  });

  test('is read as it is saved, with its sources', () => {
    const lines = shown(world, play(world, three, 'l'));
    expect(lines.slice(0, 4)).toEqual([
      ' The siege of Milltown',
      ' 3 events, 29 Nov 2019 – 11 or 13 Dec 2019',
      '',
      ' Night raid on the Old Mill',
    ]);
    expect(lines).toContain(' [2]   The Bell · Dec 2019');
    expect(onTop(play(world, three, 'l left'), 'brief')?.index).toBe(0);
  });
});

describe('a note', () => {
  const noted = play(world, from('raid'), 'space b n ‹Ask the ferrymen.› enter');

  test('is shown with its event, in the list of the brief, as it is saved, and in the detail', () => {
    expect(shown(world, noted)[1]).toBe('❯ 29 Nov 2019 ≠ Night raid on the Old Mill — Ask the ferrymen.');
    expect(shown(world, noted)).toContain(' NOTE Ask the ferrymen.');
    const lines = frame(world, play(world, noted, 'escape k'));
    expect(lines.join('\n')).toMatch(/OWN NOTE[^]*Ask the ferrymen\./);
  });

  test('can be changed, left as it was, and erased', () => {
    expect(play(world, noted, 'n ‹ Twice.› enter').notes).toEqual({ raid: 'Ask the ferrymen. Twice.' });
    expect(play(world, noted, 'n ‹ Twice.› escape').notes).toEqual({ raid: 'Ask the ferrymen.' });
    expect(markedEvents(world, play(world, noted, 'n ctrl+u enter'))[0]?.note).toBe(undefined);
  });

  test('stays when its event is dropped and marked again', () => {
    const again = play(world, noted, 'space escape k space');
    expect(markedEvents(world, again)[0]?.note).toBe('Ask the ferrymen.');
  });

  test('of the file is where it begins, and can be erased', () => {
    const data = worldOf(datasetOf([event({ id: 'a', note: 'From the file.\n\nAll of it.' })]));
    const state = play(data, opened(data), 'space b n');
    expect(onTop(state, 'note')?.field.text).toBe('From the file. All of it.');
    expect(markedEvents(data, play(data, state, 'ctrl+u enter'))[0]?.note).toBe(undefined);
    expect(markedEvents(data, play(data, state, 'escape'))[0]?.note).toBe('From the file.\n\nAll of it.');
  });
});

describe('marks on events that other data lacks', () => {
  const kept = opened(world, { marks: ['raid', 'gone', 'truce'], notes: { gone: 'Still here.' } });

  test('are counted, kept, and moved past', () => {
    const state = play(world, kept, 'b');
    expect(shown(world, state)[0]).toBe(' Brief 2 events · 3 sources · 1 marked is not in the data now');
    expect(marksAfter(state, 'J')).toEqual(['gone', 'truce', 'raid']);
    expect(marksAfter(state, 'j K')).toEqual(['truce', 'raid', 'gone']);
    expect(state.notes).toEqual({ gone: 'Still here.' });
  });
});

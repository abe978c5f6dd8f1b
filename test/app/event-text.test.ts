import { expect, test } from 'vitest';
import { eventText } from '../../src/app/event-text.ts';
import { width } from '../../src/timeline/lines/text.ts';
import { bundled } from '../helpers/bundled.ts';
import { harbour, worldOf } from '../helpers/harbour.ts';

const isAddress = (line: string): boolean => /^ +(\[\d+\] )?https?:\/\/\S+$/.test(line);

test('no line of an event as text is wider than 80 cells, addresses aside, or ends in blanks', () => {
  const world = worldOf(bundled);
  for (const event of bundled.events) {
    const lines = eventText(world, event).split('\n');
    expect(lines.at(-1)).toBe('');
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    expect(lines.filter((line) => width(line) > 80 && !isAddress(line))).toEqual([]);
  }
});

test('the text holds no escape sequences and no marks of a query', () => {
  const world = worldOf(harbour);
  const strike = harbour.events[4];
  if (strike === undefined) throw new Error('the strike is missing');
  expect(eventText(world, strike)).not.toMatch(/\u001b/);
});

import { expect, test } from 'vitest';
import { textOf } from '../../src/search/texts.ts';
import { event, siege } from '../helpers/dataset.ts';

test('the text of an event is what is told of it, names aside', () => {
  const raid = siege.events[1] ?? event();
  expect(textOf(raid).split('\n')).toEqual([
    'Night raid on the Old Mill',
    'Riders crossed the river before dawn. The town called it a red line.',
    'raid',
    'night',
    'river',
    'culprit',
    'toll',
    'torches',
    'townspeople',
    'that it sent anyone',
    'men of the River Guard',
    'two ferrymen',
    'three dead',
    'The Bell',
    'the denial',
  ]);
});

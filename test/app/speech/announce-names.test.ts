import { expect, test } from 'vitest';
import { announce } from '../../../src/app/speech/announce.ts';
import { harbour, opened, worldOf } from '../../helpers/harbour.ts';
import { keys, play } from '../../helpers/keys.ts';

const world = worldOf(harbour);

test.each<[pressed: string, last: string, said: readonly string[]]>([
  ['/ ‹dock›', 'down', ['Dock Union, trade union, 5 events']],
  ['/ ‹dockers›', 'down', ['Dock Union, as Dockers, trade union, 5 events']],
  ['/ ‹disp›', 'down', ['disputed:, what accounts differ on']],
  ['/ ‹toll›', 'down', ['toll, disputed:, 1 event']],
  // Of an entry what is moved to; the whole of another one.
  ['w ‹coast›', 'right', ['Coast Guard', 'agency, 0 events']],
  ['w ‹mara› right', 'down', ['Dock Union, chair, from 2018']],
  ['w ‹mara› right down', 'down', ['1 Dock Union']],
  ['w ‹mara› right down', 'up', []],
])('after %s, %s is said to be %j', (pressed, last, said) => {
  const before = play(world, opened(world), pressed);
  expect(announce(world, before, play(world, before, keys(last)))).toEqual(said);
});

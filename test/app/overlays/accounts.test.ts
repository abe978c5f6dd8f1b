import { expect, test } from 'vitest';
import { bundled } from '../../helpers/bundled.ts';
import { frame } from '../../helpers/frame.tsx';
import { opened, worldOf } from '../../helpers/harbour.ts';
import { play } from '../../helpers/keys.ts';

const cursor = '2020-01-08-al-asad-erbil-missile-strike';

test('what claims are about is never the last row in sight', () => {
  const isHeading = /^ [ ≠] [A-Z ]+$/;
  for (let rows = 8; rows <= 40; rows++) {
    const world = worldOf(bundled, { columns: 80, rows });
    let state = play(world, opened(world, { cursor }), 'c');
    for (let step = 0; step < 12; step++) {
      expect(
        frame(world, state)
          .slice(0, -1)
          .findLast((row) => row !== ''),
      ).not.toMatch(isHeading);
      state = play(world, state, 'j');
    }
  }
});

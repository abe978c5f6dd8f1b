// Keys, screens and looks at random.
import * as fc from 'fast-check';
import { bindings } from '../../src/app/keys/bindings.ts';
import { typed, type Key } from '../../src/app/keys/key.ts';
import type { Size } from '../../src/timeline/lines/layout.ts';

const names = [...new Set(bindings.flatMap((binding) => binding.keys))];
const boundKey = fc.constantFrom(...names).map((name): Key => (name.length === 1 ? typed(name) : { name }));

const words = [
  'dock',
  'mara',
  'who:',
  'kind:st',
  '2020',
  'xyzzy',
  '"',
  '-',
  '|',
  'حداد',
  'e\u0301',
  '7/10/2020',
];
const text: fc.Arbitrary<Key> = fc.oneof(
  fc.constantFrom(...words).map((word): Key => ({ name: 'paste', text: word })),
  fc.string({ unit: 'binary', maxLength: 6 }).map((pasted): Key => ({ name: 'paste', text: pasted })),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }).map(typed),
);

const mouse = fc.record({
  name: fc.constantFrom('click', 'wheelup', 'wheeldown'),
  at: fc.record({ x: fc.nat(200), y: fc.nat(60) }),
});

/** Those that open something come as often as all the others, for journeys to go deep. */
const opening = fc.constantFrom(...'/:wftaovmc?<>'.split('').map(typed), { name: 'enter' }, { name: 'down' });

export const anyKey: fc.Arbitrary<Key> = fc.oneof(
  { weight: 5, arbitrary: boundKey },
  { weight: 3, arbitrary: opening },
  { weight: 2, arbitrary: text },
  { weight: 1, arbitrary: mouse },
);

/** From too small to wide, at the places where the layout changes most of all. */
export const anySize: fc.Arbitrary<Size> = fc.record({
  columns: fc.oneof(fc.integer({ min: 1, max: 200 }), fc.constantFrom(20, 40, 60, 80, 99, 100, 160)),
  rows: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.constantFrom(4, 7, 8, 12, 19, 20, 24, 50)),
});

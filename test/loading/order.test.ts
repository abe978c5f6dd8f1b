import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareDates, parseEdtf, type EdtfDate } from '../../src/dates/edtf/edtf.ts';
import { whensOf } from '../../src/dataset/events.ts';
import { inOrder } from '../../src/loading/order.ts';

const event = (id: string, date: string, links: readonly string[] = [], importance?: 'major' | 'minor') => ({
  id,
  when: parseEdtf(date) as EdtfDate,
  links: links.map((link) => {
    const [to = '', relation = 'follows'] = link.split(' ');
    return { to, relation };
  }),
  ...(importance === undefined ? {} : { importance }),
});

const idsOf = (events: readonly { readonly id: string }[]): string[] => events.map(({ id }) => id);

test('on one day a cause stands before what followed from it, whatever matters more', () => {
  const day = [
    event('heir', '2020-01-03', ['strike']),
    event('army', '2020-01-03', ['strike']),
    event('strike', '2020-01-03', ['order'], 'major'),
    event('order', '2020-01-03', [], 'minor'),
    event('vote', '2020-01-03', [], 'major'),
  ];
  expect(idsOf(inOrder(day))).toEqual(['order', 'strike', 'vote', 'heir', 'army']);
});

test('what is only related to another event, or part of it, may stand before it', () => {
  const day = [event('a', '2020', ['b related', 'c part-of']), event('b', '2020'), event('c', '2020')];
  expect(idsOf(inOrder(day))).toEqual(['a', 'b', 'c']);
});

test('time goes before links, and a circle of links is no reason to lose an event', () => {
  const events = [
    event('effect', '2020-01-01', ['cause']),
    event('cause', '2020-01-02', ['effect']),
    event('x', '2020-01-05', ['z']),
    event('y', '2020-01-05', ['x']),
    event('z', '2020-01-05', ['y']),
    event('self', '2020-01-06', ['self']),
  ];
  expect(idsOf(inOrder(events))).toEqual(['effect', 'cause', 'y', 'z', 'x', 'self']);
});

test('events without any known date come last', () => {
  const events = [event('a', 'XXXX'), event('b', '../..'), event('c', 'XXXX-12-25'), event('d', '2020')];
  expect(idsOf(inOrder(events))).toEqual(['d', 'a', 'b', 'c']);
});

test('a chain as long as a file is followed', () => {
  const long = Array.from({ length: 50_000 }, (_, at) => event(String(at), '2020', [String(at + 1)]));
  expect(idsOf(inOrder(long)).slice(0, 2)).toEqual(['49999', '49998']);
});

test('every event is there once, in order of time, and no cause stands after what followed from it', () => {
  const events = fc
    .array(
      fc.record({
        date: fc.constantFrom('2020-01-01', '2020-01-02', '2020-01', '2020', '-0999', '9999', 'XXXX'),
        to: fc.array(fc.nat({ max: 11 }), { maxLength: 3 }),
        importance: fc.constantFrom('major', 'minor', undefined),
      }),
      { maxLength: 12 },
    )
    // Links lead to what stands before in the file, so that there is no circle.
    .map((list) =>
      list.map(({ date, to, importance }, at) =>
        event(String(at), date, to.filter((other) => other < at).map(String), importance),
      ),
    );
  fc.assert(
    fc.property(events, (list) => {
      const ordered = inOrder(list.toReversed());
      expect(idsOf(ordered).toSorted()).toEqual(idsOf(list).toSorted());
      expect(whensOf(ordered)).toEqual(ordered.map(({ when }) => when));
      for (const [at, { when, links }] of ordered.entries()) {
        const next = ordered[at + 1];
        const isUndated = when.earliest === null && when.latest === null;
        if (next !== undefined && !isUndated && next.when.earliest !== null)
          expect(compareDates(when, next.when)).toBeLessThanOrEqual(0);
        for (const { to } of links) {
          const cause = ordered.findIndex(({ id }) => id === to);
          const isSame = cause >= 0 && ordered[cause]?.when.text === when.text;
          if (isSame) expect(cause).toBeLessThan(at);
        }
      }
    }),
  );
});

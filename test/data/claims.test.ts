// Who says what in the bundled dataset: what went wrong in its first version, a right word in the wrong mouth or an
// account that nobody contradicts, can't come back unseen.
import { describe, expect, test } from 'vitest';
import { events, type FileClaim, type FileEvent } from '../helpers/bundled-data.ts';

/** The claims of an event that bear on one of its disputed aspects. */
const sides = ({ claims }: FileEvent, aspect: string): readonly FileClaim[] =>
  claims.filter(({ about = [] }) => about.includes(aspect));

const speakerOf = ({ by }: FileClaim): string => JSON.stringify(by);

describe('the speaker of a claim', () => {
  test('is among the actors of its event', () => {
    const wrong = events.flatMap(({ id, actors, claims }) =>
      claims.flatMap(({ by, what }) =>
        by && 'actor' in by && !actors.some(({ actor }) => actor === by.actor) ? [[id, by.actor, what]] : [],
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('is whoever an outlet cites, not the outlet', () => {
    const wrong = events.flatMap(({ id, claims }) =>
      claims.flatMap(({ by, what }) => (by && 'outlet' in by && /\bciting\b/.test(what) ? [[id, what]] : [])),
    );
    expect(wrong).toEqual([]);
  });

  test('is named by every claim', () => {
    expect(events.filter(({ claims }) => claims.some(({ by }) => by === undefined))).toEqual([]);
  });
});

describe('what claims are about', () => {
  test("is among their event's disputed aspects, each once", () => {
    const wrong = events.flatMap(({ id, disputed, claims }) =>
      claims.flatMap(({ about = [], what }) => {
        const isWrong = about.some(
          (aspect, at) => !disputed.includes(aspect) || about.indexOf(aspect) !== at,
        );
        return isWrong ? [[id, what, ...about]] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('has two sides: every disputed aspect is borne by two claims that differ', () => {
    const wrong = events.flatMap((event) =>
      event.disputed
        .filter((aspect) => new Set(sides(event, aspect).map(({ what }) => what)).size < 2)
        .map((aspect) => [event.id, aspect, ...sides(event, aspect).map(speakerOf)]),
    );
    expect(wrong).toEqual([]);
  });
});

/** What claims count, how the count is worded, and the aspects that a contradiction in it may be about. */
const counted = [
  { thing: 'dead', number: /(\d[\d,]*) (?:\w+ ){0,2}?(?:dead|killed|deaths?|died)\b/g },
  { thing: 'wounded', number: /(\d[\d,]*) (?:\w+ ){0,2}?(?:wounded|injured|injuries|hurt)\b/g },
  { thing: 'rockets', number: /\b(\w+) (?:Katyusha )?rockets\b/g },
] as const;

const words = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A number in digits or words, null for another word. */
function numberIn(text: string): number | null {
  if (words.includes(text)) return words.indexOf(text) + 1;
  return /^\d/.test(text) ? Number(text.replaceAll(',', '')) : null;
}

/** The number that a claim gives of a thing, where it gives one. */
function countIn({ what }: FileClaim, pattern: RegExp): number | null {
  const inDigits = words.reduce(
    (text, word, at) => text.replaceAll(new RegExp(`\\b${word}\\b`, 'g'), `${at + 1}`),
    what,
  );
  const numbers = [...inDigits.matchAll(pattern)].flatMap(([, digits = '']) => numberIn(digits) ?? []);
  return numbers.length === 1 ? (numbers[0] ?? null) : null;
}

describe('numbers', () => {
  test.each(counted)(
    'of $thing that contradict each other in one event are about one aspect',
    ({ number }) => {
      const wrong = events.flatMap(({ id, claims }) => {
        const counts = claims.flatMap((claim) => {
          const count = countIn(claim, number);
          return count === null ? [] : [{ claim, count }];
        });
        return counts.flatMap(({ claim, count }, at) =>
          counts.slice(at + 1).flatMap((other) => {
            const shared = (claim.about ?? []).some((aspect) => other.claim.about?.includes(aspect));
            return count === other.count || shared ? [] : [[id, claim.what, other.claim.what]];
          }),
        );
      });
      expect(wrong).toEqual([]);
    },
  );
});

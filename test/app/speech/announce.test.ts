import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { announce, dateAnswer, opening, typedText } from '../../../src/app/speech/announce.ts';
import { press } from '../../../src/app/press.ts';
import { topOverlay, type State } from '../../../src/app/state.ts';
import type { World } from '../../../src/app/world.ts';
import { datasetOf } from '../../helpers/dataset.ts';
import { harbour, opened, usual, worldOf } from '../../helpers/harbour.ts';
import { keys, play } from '../../helpers/keys.ts';
import { anyKey } from '../../helpers/random.ts';

const world = worldOf(harbour, usual);

/** What the last of the keys makes heard. */
function heard(pressed: string, from: World = world): string[] {
  const names = keys(pressed);
  const before = play(from, opened(from), names.slice(0, -1));
  const last = names.at(-1);
  return last === undefined ? [] : announce(from, before, press(from, before, last));
}

const cut = 'Monday 4 March 2019: Port Authority cuts the night shift.';
const strike = 'Wednesday 15 January 2020: Dock workers strike (disputed: toll, turnout).';

test('the first lines tell what it is and where the reader is', () => {
  const state = opened(world);
  expect(opening(world, state)).toEqual([
    'The strike at Saltport. 12 events. Press ? for the keys.',
    `${cut} 1 of 12.`,
  ]);
  expect(opening(world, { ...state, notice: '3 problems in the data' })).toContain('3 problems in the data');
  const empty = worldOf(datasetOf([]), usual);
  expect(opening(empty, opened(empty))).toEqual([
    'Test. 0 events. Press ? for the keys.',
    'This dataset has no events.',
  ]);
});

describe('a move is one line:', () => {
  test.each<[pressed: string, line: string]>([
    ['j', 'Wednesday 20 March 2019: Dock Union calls a meeting. 2 of 12.'],
    ['j j', 'about June 2019: Secret talks begin (date uncertain). 3 of 12.'],
    ['j j j j', `${strike} 5 of 12.`],
    ['G g', `${cut} 1 of 12.`],
    ['enter h', `${cut} 1 of 12.`],
    ['enter J', 'Wednesday 20 March 2019: Dock Union calls a meeting. 2 of 12.'],
    ['- - down', '3 events in 2019 folded. Enter shows them.'],
    ['- j j j', '1 event in November 2019 folded. Enter shows it.'],
    [': ‹15 jan 2020› enter', `${strike} 5 of 12.`],
    ['G < <', '28 January – 2 February 2020: Talks in Lowmark. 7 of 12.'],
    ['/ ‹dock› enter', `${cut} 1 of 5, filter dock.`],
    ['/ ‹dock› enter escape', `${cut} 1 of 12.`],
    ['/ escape', `${cut} 1 of 12.`],
    ['/ ‹mara› down', 'Mara Lind, person, 4 events'],
    ['/ ‹mara› down down', `${strike} 1 of 4, filter mara.`],
    ['/ ‹who› down', 'who:'],
    ['f j', '2. Dock Union, target, 5 events'],
    ['f enter', `${cut} 1 of`],
    ['f escape', `${cut} 1 of 12.`],
    ['t j', 'answered by, level 1: Wednesday 20 March 2019: Dock Union calls a meeting. Open.'],
    ['t j h', 'Dock Union calls a meeting. Closed.'],
    ['t j enter', 'of 12.'],
    ['w j escape escape', `${cut} 1 of 12.`],
    ['w down', 'Mara Lind, person, 4 events, 2 of 5'],
    ['w enter', 'filter who:"Dock Union".'],
  ])('%s', (pressed, line) => {
    const lines = heard(pressed);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(line);
  });
});

describe('what opens says what it is, then what is chosen:', () => {
  test.each<[pressed: string, ...lines: string[]]>([
    ['f', 'Follow, 3 to choose from:', '1. Port Authority, initiator, 3 events'],
    ['o', 'Open a source, 1 to choose from:', '1. The Gazette, 5 Mar 2019, Night shift cut, gazette.example'],
    ['w', 'People and groups:', 'Dock Union, trade union, 5 events, 1 of 5'],
    ['w tab', 'Places:', 'Saltport, 5 events, 1 of 3'],
    ['w ctrl+s', 'by name:', 'Coast Guard, agency, 0 events, 1 of 5'],
    ['j t', 'Thread:', 'this event: Wednesday 20 March 2019: Dock Union calls a meeting.'],
    ['f right escape', 'Follow, 3 to choose from:', '1. Port Authority, initiator, 3 events'],
  ])('%s', (pressed, ...lines) => {
    expect(heard(pressed)).toEqual(lines);
  });
});

test('the detail is told whole, a paragraph a line, without columns and signs', () => {
  expect(heard('j j j j enter')).toEqual([
    'Dock workers strike',
    'Wednesday 15 January 2020, strike, major',
    'accounts differ on: toll, turnout',
    'All the cranes stood still from six in the morning. The Port Authority called it unlawful.',
    'WHO initiator Dock Union, trade union',
    'target Port Authority, agency',
    'spokesperson Mara Lind, person',
    'WHO SAYS WHAT',
    'Dock Union claimed responsibility: 900 workers on strike [1]',
    'Port Authority disputed: no more than 300 [2]',
    'two foremen reported: a crane was damaged',
    'WHERE North Pier, Saltport',
    'Saltport',
    'THREAD',
    'in response to Port Authority cuts the night shift, 4 Mar 2019 (about 10 months earlier)',
    'follows Dock Union calls a meeting, 20 Mar 2019 (about 10 months earlier)',
    'includes Pickets close the North Pier, 15 Jan 2020 (the same day)',
    'led to Talks in Lowmark, 28 Jan–2 Feb 2020 (13 days later)',
    'answered by Mara Lind is detained, 3 Feb 2020 (19 days later)',
    'SOURCES',
    '[1] The Gazette, 15 Jan 2020, Cranes stand still',
    'for: the turnout',
    'https://gazette.example/strike',
    '[2] The Herald (Wire)',
    'https://herald.example/a?b=1',
    '[3] A leaflet of the Dock Union',
    'TAGS labour, strike',
    'ID strike',
  ]);
});

test.each<[pressed: string, line: string]>([
  ['p', 'Detail'],
  ['n', 'Nothing was searched yet'],
  ['H', 'This is where you began'],
  ['G o', 'This event has no sources'],
])('a notice is heard: %s', (pressed, line) => {
  expect(heard(pressed).join('\n')).toContain(line);
});

test.each(['/', '/ ‹do› c', ': ‹20› 2', 'w ‹ma› r', 'w ‹ma› left', 'enter j', '? j'])(
  'what is typed or changes nothing to be heard adds no line: %s',
  (pressed) => {
    expect(heard(pressed)).toEqual([]);
  },
);

test('a key of which nothing comes says so', () => {
  expect(heard('x')).toEqual(['x does nothing here; ? shows the keys']);
  expect(heard('G j')).toEqual(['Nothing more that way']);
});

test('a zoom says how much is shown, then where the reader is', () => {
  expect(heard('-')).toEqual(['Zoomed to months: all but minor events', `${cut} 1 of 12.`]);
  expect(heard('- j j j enter')).toEqual([
    'Zoomed to days: every event',
    'Monday 11 November 2019: A crane fails on the North Pier. 4 of 12.',
  ]);
});

test('a row of an entry that leads on is told when it is chosen', () => {
  expect(heard('f right j')).toEqual(['Omar Haddad, to Feb 2021']);
});

test('what was not understood of a query is told with where it led', () => {
  expect(heard('/ ‹xyzzy zz:x› enter')).toEqual([
    '“zz:” is not a field and is ignored',
    'Nothing matches xyzzy zz:x. xyzzy 0 · zz:x 0 · together 0',
  ]);
});

test('of a query that finds nothing what was taken instead', () => {
  expect(heard('/ ‹dock zz:x› enter')).toEqual([
    'dock instead: nothing matches dock zz:x',
    `${cut} 1 of 5, filter dock.`,
  ]);
});

test('a date that may be two asks which, then tells each that is chosen', () => {
  expect(heard(': ‹7/10/2020› enter')).toEqual([
    'Wednesday 7 October 2020 or Friday 10 July 2020?',
    'Wednesday 7 October 2020, 0 events',
  ]);
  expect(heard(': ‹7/10/2020› enter down')).toEqual(['Friday 10 July 2020, 0 events']);
});

test('the help is told once, a key a line', () => {
  const lines = heard('?');
  expect(lines).toContain('/ search: names, words, fields');
  expect(lines.filter((line) => /\s{2}|^\s|\s$/.test(line))).toEqual([]);
});

test.each<[pressed: string, prompt: string, text: string]>([
  ['/ ‹do›', 'Search: ', 'do'],
  [': ‹20›', 'Date: ', '20'],
  ['w ‹ma›', "Who's who: ", 'ma'],
])('a field has its name before it: %s', (pressed, prompt, text) => {
  expect(typedText(world, play(world, opened(world), pressed))).toEqual({ prompt, text });
});

test.each<[pressed: string, answer: string | null]>([
  [': ‹7/10/2020›', null],
  [': ‹xyzzy›', 'xyzzy is not a date'],
  [': ‹2020›', null],
  ['j', null],
])('a date that can’t be gone to has an answer: %s', (pressed, answer) => {
  const given = dateAnswer(world, play(world, opened(world), pressed));
  if (answer === null) expect(given).toBeNull();
  else expect(given).toContain(answer);
});

test('whatever is pressed, lines are lines, without signs that are drawn', () => {
  fc.assert(
    fc.property(fc.array(anyKey, { maxLength: 25 }), (pressed) => {
      let state: State = opened(world);
      for (const key of pressed) {
        const next = { ...press(world, state, key), effects: [] };
        // The help tells what is drawn elsewhere.
        for (const line of topOverlay(next)?.type === 'help' ? [] : announce(world, state, next)) {
          expect(line).not.toMatch(/[\p{Cc}\u2028\u2029─│┬┴├┤┼└❯›▁-█▲△╘═╛●▾▸↺✕]/u);
          expect(line).toBe(line.trim());
          expect(line).not.toBe('');
        }
        state = next;
      }
    }),
    { numRuns: 150 },
  );
});

// Files that want to do harm, through every view of the browser in a real pseudo-terminal. What reaches the terminal is
// compared with a list of what may.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { load } from '../../src/loading/load.ts';
import type { Dataset } from '../../src/dataset/model.ts';
import { unlisted } from '../helpers/escapes.ts';
import { everywhere, gathered, hostileText, stolen } from '../helpers/hostile.ts';
import { everyView, openModelled } from '../helpers/modelled.tsx';
import { makeFolder } from '../cli/folder.ts';

const folder = makeFolder();

function loaded(file: string): Dataset {
  const { dataset } = load([{ name: file, bytes: readFileSync(file) }]);
  if (dataset === null) throw new Error('no dataset');
  return dataset;
}

/** In an address a payload stands as the letters that it is, with percent signs. */
const withoutAddresses = (text: string): string => text.replaceAll(/https?:\S+/g, '');

/** Two files as one; a field `__proto__` is defined by spreading, not set. */
function asOne(first: unknown, second: unknown): Record<string, unknown> {
  const lists = ['events', 'actors', 'places', 'sources'].map((list) => {
    const all = [first, second].flatMap((file): unknown => Reflect.get(Object(file), list) ?? []);
    return [list, all] as const;
  });
  return { ...Object(first), ...Object(second), ...Object.fromEntries(lists) };
}

const [long, many, odd] = Object.values(gathered);
const payloads = everywhere(hostileText, 'first');

// Each in an arrangement of its own; that lines fit in any is a property of the screen (view/screen.test.tsx).
test.each([
  [
    'every sequence there is, in every field, in ASCII',
    payloads,
    ['first'],
    { args: ['--ascii'], columns: 120, rows: 40 },
    [],
  ],
  [
    'those sequences, and all that no author would write, on a small screen',
    asOne(odd?.data, payloads),
    [...(odd?.events ?? []), 'first'],
    { args: [], columns: 40, rows: 12 },
    [],
  ],
  [
    'long texts, and many of everything in one record',
    asOne(many?.data, long?.data),
    [...(many?.events ?? []), ...(long?.events ?? [])],
    { args: [], columns: 80, rows: 24 },
    // All of each long event, too.
    (long?.events ?? []).flatMap(() => ['enter end', 'h', 'k']),
  ],
])(
  '16: %s: every view answers, and nothing reaches the terminal',
  async (name, data, events, options, more) => {
    const file = folder.write(`${name.slice(0, 20).replaceAll(' ', '-')}.json`, data);
    const dataset = loaded(file);
    expect(dataset.events.map(({ id }) => id)).toEqual(expect.arrayContaining([...events]));
    const isAscii = options.args.length > 0;
    const { session, press } = await openModelled(
      dataset,
      { hasColor: true, isAscii },
      { ...options, args: [...options.args, file] },
    );
    for (const names of [...everyView, ...more]) {
      await press(names);
      expect(withoutAddresses(session.screen().join('\n'))).not.toMatch(stolen);
    }
    session.press('Q');
    expect((await session.ended).exitCode).toBe(0);
    await session.until(() => !session.isAlternate(), 'the primary screen');
    expect(unlisted(session.output())).toEqual([]);
  },
);

// Files of other formats that want to do harm: what a terminal would act on stands in headers, names of sheets, properties,
// elements and keys, and between them. Whatever is read and said of them is text, and a problem or a note is one line.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../src/cli/data/data.ts';
import { formatNames, writers } from '../../src/cli/print/writers.ts';
import { page } from '../../src/cli/print/printable.ts';
import type { Loaded } from '../../src/loading/load.ts';
import { unlistedInText } from '../helpers/escapes.ts';
import { payloads } from '../helpers/hostile.ts';
import { noChoices, opened } from '../helpers/importing.ts';
import { samples } from '../helpers/samples.ts';
import { workbook } from '../helpers/workbook.ts';

const hostile = [
  ...Object.values(payloads),
  '\nforged.json:1: a line that nobody wrote',
  '\r\u202eevil\u2066',
  '\u2028forged\u2029',
];

const words = /[\p{L}\p{N}_-]+/gu;

/** Some of its words replaced, some of it cut away. */
const damaged = fc.record({
  replaced: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  payload: fc.constantFrom(...hostile),
  isAdded: fc.boolean(),
  cut: fc.oneof(
    { weight: 3, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.double({ min: 0.3, max: 1, noNaN: true }) },
  ),
});
type Damage = typeof damaged extends fc.Arbitrary<infer Made> ? Made : never;

function harmed(text: string, { replaced, payload, isAdded, cut }: Damage): string {
  const spans = [...text.matchAll(words)];
  const chosen = new Set(replaced.map((nth) => spans[nth % spans.length]?.index ?? 0));
  const escaped = /^\s*[[{]/.test(text) ? JSON.stringify(payload).slice(1, -1) : payload;
  const whole = text.replaceAll(words, (word, ...rest) =>
    chosen.has(rest.find((part): part is number => typeof part === 'number') ?? -1)
      ? `${isAdded ? word : ''}${escaped}x`
      : word,
  );
  return whole.slice(0, Math.ceil(whole.length * cut));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value instanceof Map) return [...value].flatMap((entry) => stringsIn(entry));
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(stringsIn) : [];
}

async function expectText({ dataset, problems, notes = [] }: Loaded): Promise<void> {
  const lines = [...problems.map(problemLine), ...notes];
  expect(unlistedInText(lines.join('\n'))).toEqual([]);
  expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
  if (dataset === null) return;
  expect(stringsIn(dataset).flatMap((text) => unlistedInText(text))).toEqual([]);
  for (const name of formatNames) {
    const write = await writers[name]();
    const { parts, losses } = write({ events: dataset.events, dataset, today: noChoices.today });
    expect(unlistedInText([...parts].map(page).join('') + losses.join('\n'))).toEqual([]);
  }
}

describe.each(Object.entries(samples))('%s', (name, text) => {
  test('is text whatever stands in it, in every format that it can leave in', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async (damage) => {
        await expectText(await opened(harmed(text, damage), name));
      }),
      { numRuns: 40 },
    );
  });
});

test('a workbook, too, in the names of its sheets, its headers and its cells', async () => {
  const fits = hostile.map((text) => text.replaceAll(/[<&"\0]/g, ''));
  for (const payload of fits) {
    const rows = [
      ['Date', `${payload}header`, 'Title'],
      ['2020-01-02', `${payload}cell`, `${payload}title`],
      [`${payload}never`, 'x', 'y'],
    ];
    const bytes = workbook({ [`${payload}sheet`]: rows, [`${payload}other`]: rows });
    await expectText(await opened(bytes, 'a.xlsx'));
    await expectText(await opened(bytes, 'a.xlsx', { sheet: `no${payload}` }));
    await expectText(await opened(bytes, 'a.xlsx', { map: new Map([['title', `${payload}header`]]) }));
  }
});

test('nor do columns that are asked for and are not there say more than text', async () => {
  for (const payload of hostile) {
    await expectText(await opened(samples['a.csv'] ?? '', 'a.csv', { map: new Map([['title', payload]]) }));
    await expectText(await opened(samples['rows.json'] ?? '', `${payload}.json`, { sheet: payload }));
  }
});

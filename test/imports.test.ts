// The layout of src/: which room may import which others, and what of the world outside. Types count too.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', 'src');

/** Each room with those that it may import, in the order of the flow. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  text: [],
  dates: ['text'],
  dataset: ['text', 'dates'],
  formats: ['text', 'dates', 'dataset'],
  loading: ['text', 'dates', 'dataset', 'formats'],
  names: ['text'],
  search: ['text', 'dates', 'dataset', 'names'],
  timeline: ['text', 'dates', 'dataset', 'names', 'search'],
  app: ['text', 'dates', 'dataset', 'names', 'search', 'timeline'],
  view: ['text', 'dates', 'dataset', 'names', 'search', 'timeline', 'app'],
  cli: ['text', 'dates', 'dataset', 'formats', 'names', 'loading', 'search', 'timeline', 'app', 'view'],
};

/** What only some rooms may import of packages. */
const outside: readonly (readonly [pattern: RegExp, rooms: readonly string[], why: string])[] = [
  [/^node:/, ['cli'], 'files, the clock and the process are arguments elsewhere'],
  [/^(react|ink)(-|$|\/)/, ['view', 'cli'], 'only view/ draws and cli/ runs it'],
];

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: readonly Import[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((from) => {
    const text = readFileSync(join(root, from), 'utf8');
    return [...text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^']+)'/g)].map(([, to = '']) => ({
      from,
      to: to.startsWith('.') ? relative(root, join(root, dirname(from), to)) : to,
    }));
  });

const roomOf = (file: string): string => file.split('/')[0] ?? '';
const isOwn = ({ to }: Import): boolean => /\.tsx?$/.test(to);

test('src/ holds the rooms of the table and nothing else', () => {
  expect(readdirSync(root).sort()).toEqual(Object.keys(rooms).sort());
});

test('a room imports only from those that stand before it', () => {
  const wrong = imports.filter(isOwn).filter(({ from, to }) => {
    const [room, other] = [roomOf(from), roomOf(to)];
    return room !== other && !rooms[room]?.includes(other);
  });
  expect(
    wrong.map(({ from, to }) => `${from} imports ${to}, but ${roomOf(from)}/ may not know ${roomOf(to)}/`),
  ).toEqual([]);
});

test('Node, React and Ink stay where they may be', () => {
  const wrong = outside.flatMap(([pattern, allowed, why]) =>
    imports
      .filter(({ from, to }) => pattern.test(to) && !allowed.includes(roomOf(from)))
      .map(({ from, to }) => `${from} imports ${to}: ${why}`),
  );
  expect(wrong).toEqual([]);
});

test('no file imports itself by way of others, not even their types', () => {
  const next = new Map<string, string[]>();
  for (const { from, to } of imports.filter(isOwn)) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const other of next.get(file) ?? []) visit(other, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

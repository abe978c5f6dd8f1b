// Whatever is printed while a test runs is a mistake: in the browser it would land on the screen.
import { afterEach, beforeEach, expect } from 'vitest';

const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
let printed: string[] = [];
const originals = new Map(methods.map((method) => [method, console[method]]));

beforeEach(() => {
  printed = [];
  for (const method of methods) {
    console[method] = (...parts: unknown[]) => {
      printed.push(`console.${method}: ${parts.map(String).join(' ')}`);
    };
  }
});

afterEach(() => {
  for (const [method, original] of originals) console[method] = original;
  expect(printed).toEqual([]);
});

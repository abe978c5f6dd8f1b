import { expect, test } from 'vitest';
import { fieldLike } from '../../src/search/near-fields.ts';

test.each([
  ['actor', 'who'],
  ['Person', 'who'],
  ['actr', 'who'],
  ['whoo', 'who'],
  ['wher', 'where'],
  ['location', 'where'],
  ['in', 'where'],
  ['type', 'kind'],
  ['knd', 'kind'],
  ['tags', 'tag'],
  ['publisher', 'source'],
  ['stance', 'claim'],
  ['disputd', 'disputed'],
  ['since', 'from'],
  ['until', 'to'],
  ['when', 'date'],
  ['importance', 'is'],
  ['foo', null],
  ['colour', null],
  ['x', null],
  ['constructor', null],
])('by %s: is meant %s:', (name, field) => {
  expect(fieldLike(name)).toBe(field);
});

import { describe, expect, test } from 'vitest';
import type { TimelineEvent } from '../../src/dataset/model.ts';
import { createCatalog } from '../../src/search/catalog.ts';
import { isWeakRelation } from '../../src/dataset/relation.ts';
import { linkContext, linkedFrom, linkWords } from '../../src/timeline/links.ts';
import { datasetOf, event, siege } from '../helpers/dataset.ts';

function linked(events: readonly TimelineEvent[], id: string): string[] {
  const context = linkContext(createCatalog(datasetOf(events)));
  return linkedFrom(context.eventOf(id) ?? event(), context).map(
    (link) => `${link.direction}: ${linkWords(link)} ${link.event.id}`,
  );
}

describe('the events linked to and from', () => {
  test.each<[id: string, ...linked: string[]]>([
    ['raid', 'later: met with retaliation answer', 'later: related to envoy'],
    ['answer', 'earlier: in retaliation for raid', 'later: led to envoy'],
    [
      'envoy',
      'earlier: related to raid',
      'earlier: follows answer',
      'later: includes watch',
      'later: answered by truce',
    ],
    ['truce', 'earlier: in response to envoy'],
    ['plain'],
  ])('%s, in order of time', (id, ...expected) => {
    expect(linked(siege.events, id)).toEqual(expected);
  });

  test('are there once, as the event itself says', () => {
    const pair = [
      event({
        id: 'a',
        date: '2020',
        links: [
          { to: 'b', relation: 'related' },
          { to: 'b', relation: 'follows' },
        ],
      }),
      event({ id: 'b', date: '2021', links: [{ to: 'a', relation: 'follows' }] }),
    ];
    expect(linked(pair, 'a')).toEqual(['later: related to b']);
    expect(linked(pair, 'b')).toEqual(['earlier: follows a']);
  });

  test('are neither the event itself nor one that is missing', () => {
    const lone = event({
      id: 'a',
      links: [
        { to: 'a', relation: 'follows' },
        { to: 'gone', relation: 'follows' },
      ],
    });
    expect(linked([lone], 'a')).toEqual([]);
  });

  test('may be of the same time', () => {
    const pair = [event({ id: 'a' }), event({ id: 'b', links: [{ to: 'a', relation: 'part-of' }] })];
    expect(linked(pair, 'a')).toEqual(['same: includes b']);
  });
});

test.each([
  ['follows', 'follows', 'led to'],
  ['response-to', 'in response to', 'answered by'],
  ['retaliation-for', 'in retaliation for', 'met with retaliation'],
  ['part-of', 'part of', 'includes'],
  ['related', 'related to', 'related to'],
  ['told-by', 'told by', 'told by (said there)'],
  ['constructor', 'constructor', 'constructor (said there)'],
])('%s reads %s, and from the other end %s', (relation, outgoing, incoming) => {
  expect(linkWords({ relation, isIncoming: false })).toBe(outgoing);
  expect(linkWords({ relation, isIncoming: true })).toBe(incoming);
});

test('related events and parts are not followed unasked', () => {
  const relations = ['follows', 'response-to', 'retaliation-for', 'part-of', 'related', 'told-by'];
  expect(relations.filter(isWeakRelation)).toEqual(['part-of', 'related']);
});

// Who says what of an event: accounts of one aspect stand together, those on which they contradict each other first.
import { claimsByAspect, isDenial, isWeighty } from '../../dataset/dispute.ts';
import { claimantName } from '../../dataset/names.ts';
import { stanceWords } from '../../dataset/stance.ts';
import type { Claim, Dataset, TimelineEvent } from '../../dataset/model.ts';
import type { Highlighter } from '../../search/highlight.ts';
import { cutLine, leading, mark, piece, wrapPieces, type Line } from '../lines/line.ts';

interface ClaimContext {
  readonly dataset: Dataset;
  readonly matches: Highlighter;
}

/** How many a source is among the event's, as printed in brackets; 0 where it isn't one of them. */
function sourceNumber(event: TimelineEvent, source: string | undefined): number {
  return source === undefined ? 0 : event.sources.findIndex((use) => use.source === source) + 1;
}

export function claims(event: TimelineEvent, context: ClaimContext, cells: number): Line[] {
  const groups = claimsByAspect(event);
  if (groups.size === 0) return [];
  const isPlain = groups.size === 1 && groups.has('');
  return [
    cutLine([piece('WHO SAYS WHAT', 'label')], cells),
    ...[...groups].flatMap(([aspect, group]) => [
      ...(isPlain ? [] : [groupLine(aspect, cells)]),
      ...group.flatMap((claim) => claimLines(event, claim, context, cells)),
    ]),
  ];
}

function groupLine(aspect: string, cells: number): Line {
  if (aspect === '') return cutLine([piece('  otherwise:', 'dim')], cells);
  return cutLine([piece(`  on ${aspect}:`, isWeighty(aspect) ? 'disputed' : 'dim')], cells);
}

function claimLines(
  event: TimelineEvent,
  claim: Claim,
  { dataset, matches }: ClaimContext,
  cells: number,
): Line[] {
  const number = sourceNumber(event, claim.source);
  const name = claimantName(dataset, claim.by);
  const { by, source } = claim;
  const pieces = [
    ...(by !== undefined && 'actor' in by
      ? leading([piece(name, 'actor')], { type: 'actor', id: by.actor })
      : [piece(name)]),
    piece(` ${stanceWords(claim)}: `, isDenial(claim) ? 'disputed' : 'dim'),
    ...mark(claim.what, matches(claim.what)),
    ...(number > 0 && source !== undefined
      ? leading([piece(` [${number}]`, 'source')], { type: 'source', id: source })
      : []),
  ];
  return wrapPieces(pieces, cells, 4, [piece(isDenial(claim) ? '  ≠ ' : '    ', 'disputed')]);
}

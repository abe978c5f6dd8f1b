// Accounts side by side as lines, and as a table to copy.
import { isDenial } from '../../dataset/dispute.ts';
import type { Claim, Dataset, TimelineEvent } from '../../dataset/model.ts';
import { claimantName } from '../../dataset/names.ts';
import {
  cutLine,
  justify,
  lineWidth,
  padLine,
  piece,
  wrapPieces,
  wrapPiecesAtMost,
  type Line,
} from '../lines/line.ts';
import type { Size } from '../lines/layout.ts';
import { stanceWords } from '../../dataset/stance.ts';
import { placesOf, type Accounts, type Place } from './accounts.ts';

export interface AccountsPage {
  readonly head: readonly Line[];
  readonly lines: readonly Line[];
  /** Of each claim, as placesOf has them. */
  readonly items: readonly Item[];
}

/** Its lines from `line` on, before `end`, and the cells that its column begins in and ends before; none out of sight. */
interface Item {
  readonly line: number;
  readonly end: number;
  readonly left: number;
  readonly right: number;
}

interface Subject {
  readonly dataset: Dataset;
  readonly event: TimelineEvent;
  readonly accounts: Accounts;
}

/** A column narrower than this is hard to read; as many are shown as have room. */
const narrowest = 26;
/** Beyond this a column is no better. */
const widest = 60;
const gap = 3;
/** Cells of a claim before its text: the cursor, a sign of contradiction, a blank. */
const lead = 3;

/** Which sides there is room for, so that the chosen one is among them; `cells` is the width of a column. */
function columnsShown(
  count: number,
  width: number,
  chosen: number,
): { readonly first: number; readonly count: number; readonly cells: number } {
  const room = width - 2;
  const most = Math.max(1, Math.min(count, Math.floor((room + gap) / (narrowest + gap))));
  const first = Math.max(0, Math.min(count - most, Math.floor(chosen / most) * most));
  const cells = Math.max(8, Math.min(widest, Math.floor((room - gap * (most - 1)) / most)));
  return { first, count: most, cells };
}

export function accountsPage(subject: Subject, chosen: number, size: Size): AccountsPage {
  const { event, accounts } = subject;
  const places = placesOf(accounts);
  const shown = columnsShown(accounts.sides.length, size.columns, places[chosen]?.side ?? 0);
  const lines: Line[] = [];
  const items: Item[] = places.map(() => ({ line: 0, end: 0, left: 0, right: 0 }));
  accounts.aspects.forEach(({ name, isContested }, aspect) => {
    if (aspect > 0) lines.push([]);
    if (name !== null || accounts.aspects.length > 1) lines.push(aspectLine(name, isContested));
    const from = lines.length;
    const columns = Array.from({ length: shown.count }, (_, at) => {
      const side = shown.first + at;
      return columnLines(subject, places, { aspect, side, chosen, cells: shown.cells });
    });
    const height = Math.max(...columns.map((column) => column.lines.length));
    for (let row = 0; row < height; row++)
      lines.push(
        joined(
          columns.map((column) => column.lines[row] ?? []),
          shown.cells,
        ),
      );
    columns.forEach((column, nth) => {
      const left = nth * (shown.cells + gap);
      for (const { at, line, end } of column.items)
        items[at] = { line: from + line, end: from + end, left, right: left + shown.cells };
    });
  });
  return { head: headLines(event, accounts, shown, size), lines, items };
}

const aspectLine = (name: string | null, isContested: boolean): Line => [
  piece(isContested ? ' ≠ ' : '   ', 'disputed'),
  piece((name ?? 'also said').toUpperCase(), isContested ? 'heading' : 'label'),
];

function headLines(
  { title }: TimelineEvent,
  { sides }: Accounts,
  shown: { readonly first: number; readonly count: number; readonly cells: number },
  size: Size,
): Line[] {
  const isPart = shown.count < sides.length;
  const range = shown.count === 1 ? `${shown.first + 1}` : `${shown.first + 1}–${shown.first + shown.count}`;
  const part = isPart ? `‹ ${range} of ${sides.length} sides › ` : '';
  const names = sides
    .slice(shown.first, shown.first + shown.count)
    .map(({ name }) => cutLine([piece('   '), piece(name, 'heading')], shown.cells));
  return [...titleLines(title, [piece(part, 'dim')], size), joined(names, shown.cells), []];
}

const mostTitleLines = 2;
/** On a lower screen the title is cut to a line. */
const rowsForTitle = 12;

/** The title, and at the end of its last line which sides are shown; where that has no room, in a line of its own. */
function titleLines(title: string, part: Line, { columns, rows }: Size): Line[] {
  const words = piece(title, 'title');
  if (rows < rowsForTitle) return [justify([piece(' '), words], part, columns)];
  const wrapped = wrapPiecesAtMost([words], columns - 2, mostTitleLines);
  const lines = wrapped.map((line): Line => [piece(' '), ...line]);
  const last = lines.at(-1) ?? [];
  const hasRoom = lineWidth(last) + lineWidth(part) < columns;
  return hasRoom
    ? [...lines.slice(0, -1), justify(last, part, columns)]
    : [...lines, justify([], part, columns)];
}

/** Cells beside each other. */
function joined(columns: readonly Line[], cells: number): Line {
  const line = columns.flatMap((column, at): Line =>
    at === columns.length - 1 ? column : [...padLine(column, cells), piece(' '.repeat(gap))],
  );
  return lineWidth(line) === 0 || columns.every((column) => column.length === 0) ? [] : line;
}

interface Cell {
  readonly aspect: number;
  readonly side: number;
  readonly chosen: number;
  readonly cells: number;
}

function columnLines(
  { dataset, event }: Subject,
  places: readonly Place[],
  { aspect, side, chosen, cells }: Cell,
) {
  const lines: Line[] = [];
  const items: { at: number; line: number; end: number }[] = [];
  places.forEach((place, at) => {
    if (place.aspect !== aspect || place.side !== side) return;
    const claim = event.claims[place.claim];
    if (claim === undefined) return;
    const line = lines.length;
    lines.push(...claimLines(dataset, event, claim, at === chosen, cells));
    items.push({ at, line, end: lines.length });
  });
  // Silence is an answer too.
  return { lines: lines.length === 0 ? [[piece('   —', 'dim')]] : lines, items };
}

function claimLines(
  dataset: Dataset,
  event: TimelineEvent,
  claim: Claim,
  isChosen: boolean,
  cells: number,
): Line[] {
  const number = sourceNumber(event, claim);
  const pieces = [
    piece(claimantName(dataset, claim.by), 'actor'),
    piece(` ${stanceWords(claim)}: `, isDenial(claim) ? 'disputed' : 'dim'),
    piece(claim.what, isChosen ? 'selected' : 'plain'),
    ...(number > 0 ? [piece(` [${number}]`, 'source')] : []),
  ];
  const first: Line = [
    piece(isChosen ? '❯' : ' ', 'cursor'),
    piece(isDenial(claim) ? '≠ ' : '  ', 'disputed'),
  ];
  return wrapPieces(pieces, cells, lead, first);
}

/** How many a claim's source is among the event's; 0 where it isn't one of them. */
export function sourceNumber({ sources }: TimelineEvent, { source }: Claim): number {
  return source === undefined ? 0 : sources.findIndex((use) => use.source === source) + 1;
}

/** A claim in words, for speech and the table. */
export function claimText(dataset: Dataset, event: TimelineEvent, claim: Claim): string {
  const number = sourceNumber(event, claim);
  return `${claimantName(dataset, claim.by)} ${stanceWords(claim)}: ${claim.what}${number > 0 ? ` [${number}]` : ''}`;
}

/** In Markdown: a row an aspect, a column a side. */
export function accountsTable({ dataset, event, accounts }: Subject): string {
  const row = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rows = accounts.aspects.map(({ name, isContested, cells }) =>
    row([
      `${isContested ? '≠ ' : ''}${name ?? 'also said'}`,
      ...cells.map((cell) =>
        cell.map((at) => claimText(dataset, event, event.claims[at] ?? { what: '' })).join('<br>'),
      ),
    ]),
  );
  return [
    row(['', ...accounts.sides.map(({ name }) => name)]),
    `|${' --- |'.repeat(accounts.sides.length + 1)}`,
    ...rows,
  ].join('\n');
}

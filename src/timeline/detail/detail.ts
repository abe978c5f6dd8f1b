// The detail of an event as lines: who, where, who says what, links both ways, sources.
import { gapInWords, spanLength } from '../../dates/words/gap.ts';
import { dateInWords, dateShort } from '../../dates/words/words.ts';
import { isWeighty } from '../../dataset/dispute.ts';
import type { Dataset, Participation, TimelineEvent } from '../../dataset/model.ts';
import { placeWords, sourceWords, spaced } from '../../dataset/names.ts';
import { tollFacts } from '../../dataset/toll.ts';
import type { Highlighter } from '../../search/highlight.ts';
import {
  cutLine,
  leading,
  lineWidth,
  mark,
  padLine,
  piece,
  wrapFacts,
  wrapPieces,
  type Line,
  type Piece,
  type Role,
} from '../lines/line.ts';
import { claims } from './claims.ts';
import { linkedFrom, linkWords, type LinkContext, type Linked } from '../links.ts';
import { cut, width } from '../lines/text.ts';

export interface DetailContext extends LinkContext {
  readonly dataset: Dataset;
  /** What the query matches, to be marked. */
  readonly matches: Highlighter;
}

const blank: Line = [];
/** Cells under which labels stand above their text, not beside it. */
const narrow = 48;
const labelCells = 7;

/** The lines of `event` at `cells` wide. */
export function eventDetail(event: TimelineEvent, context: DetailContext, cells: number): Line[] {
  const sections = [
    head(event, context, cells),
    summary(event, context, cells),
    actors(event, context, cells),
    claims(event, context, cells),
    places(event, context, cells),
    links(event, context, cells),
    note(event, context, cells),
    dateNote(event, cells),
    sources(event, context, cells),
    [...tags(event, cells), ...labelled('ID', [(room) => wrapPieces([piece(event.id, 'dim')], room)], cells)],
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : [blank, ...lines]));
}

function head(event: TimelineEvent, { matches }: DetailContext, cells: number): Line[] {
  const length = spanLength(event.when);
  const facts = [
    dateInWords(event.when),
    length,
    event.kind === undefined ? null : spaced(event.kind),
    weaponFact(event),
    ...(event.toll === undefined ? [] : tollFacts(event.toll)),
    event.importance === 'major' ? 'major' : null,
  ];
  return [
    ...wrapPieces(mark(event.title, matches(event.title), 'title'), cells),
    ...wrapFacts(
      facts.filter((fact) => fact !== null),
      cells,
    ),
    ...(event.toll?.of === undefined ? [] : wrapPieces([piece(`(${event.toll.of})`, 'dim')], cells)),
    ...disputes(event, cells),
  ];
}

/** As it is written: `F-15 jets`. Rockets need no mention beside a rocket attack. */
function weaponFact({ kind = '', weapon }: TimelineEvent): string | null {
  return weapon === undefined || kind.includes(weapon.replace(/s$/, '')) ? null : weapon;
}

/** What makes the sign of the list stands out, the rest is dim. */
function disputes({ disputed }: TimelineEvent, cells: number): Line[] {
  if (disputed.length === 0) return [];
  const roleOf = (aspect: string): Role => (isWeighty(aspect) ? 'disputed' : 'dim');
  const aspects = disputed.flatMap((aspect, at) => [
    ...(at === 0 ? [] : [piece(', ', 'dim')]),
    piece(aspect, roleOf(aspect)),
  ]);
  const lead = disputed.some(isWeighty) ? 'disputed' : 'dim';
  return wrapPieces([piece('≠ accounts differ on: ', lead), ...aspects], cells);
}

function summary({ summary: text }: TimelineEvent, { matches }: DetailContext, cells: number): Line[] {
  return text === undefined ? [] : wrapPieces(mark(text, matches(text)), cells);
}

const heading = (text: string, cells: number): Line => cutLine([piece(text, 'label')], cells);

/** `rows` under a label: beside them, or above where the pane is narrow. */
function labelled(
  label: string,
  rows: readonly ((room: number) => readonly Line[])[],
  cells: number,
): Line[] {
  if (rows.length === 0) return [];
  if (cells < narrow) {
    return [
      [piece(label, 'label')],
      ...rows.flatMap((row) => row(cells - 2)).map((line) => [piece('  '), ...line]),
    ];
  }
  return rows
    .flatMap((row) => row(cells - labelCells))
    .map((line, index) => [...padLine(index === 0 ? [piece(label, 'label')] : [], labelCells), ...line]);
}

/** Roles of this width with the gap after them still stand in a column; longer ones push only their own line. */
const widestRole = 14;
const roleGap = 2;

/** Who did it, or is said to have, before those to whom it was done, and those who only speak of it last. */
const rolesFirst = ['initiator', 'claimant', 'accused'];
const rolesLast = ['affected', 'spokesperson'];

const byRole = (actors: readonly Participation[]): readonly Participation[] =>
  actors.toSorted((a, b) => roleRank(a) - roleRank(b));

function roleRank({ role = '' }: Participation): number {
  const first = rolesFirst.indexOf(role);
  return first >= 0 ? first - rolesFirst.length : rolesLast.indexOf(role) + 1;
}

function actors(event: TimelineEvent, { dataset, matches }: DetailContext, cells: number): Line[] {
  const roleCells = event.actors.reduce(
    (most, { role }) =>
      role === undefined ? most : Math.max(most, Math.min(widestRole, width(role) + roleGap)),
    0,
  );
  const rows = byRole(event.actors).map(({ actor, role, note }) => (room: number) => {
    const record = dataset.actors.get(actor);
    const name = record?.name ?? actor;
    const about: Piece[] = [];
    if (record?.kind !== undefined) about.push(piece(` · ${spaced(record.kind)}`, 'dim'));
    if (note !== undefined) about.push(piece(` · ${note}`));
    const shown = role === undefined ? '' : cut(spaced(role), Math.floor(room / 2) - roleGap);
    const lead = padLine(
      [piece(shown, 'dim')],
      Math.max(roleCells, shown === '' ? 0 : width(shown) + roleGap),
    );
    const named = leading(mark(name, matches(name), 'actor'), { type: 'actor', id: actor });
    return wrapPieces([...named, ...about], room, lineWidth(lead), lead);
  });
  return labelled('WHO', rows, cells);
}

function places(event: TimelineEvent, { dataset, matches }: DetailContext, cells: number): Line[] {
  const rows = event.places.map(({ place }) => (room: number) => {
    const text = placeWords(dataset, place);
    return [cutLine(leading(mark(text, matches(text), 'place'), { type: 'place', id: place }), room)];
  });
  return labelled('WHERE', rows, cells);
}

function links(event: TimelineEvent, context: DetailContext, cells: number): Line[] {
  const lines = linkedFrom(event, context).flatMap((link) => linkLines(event, link, cells));
  if (context.linksTo === null) lines.push(...indented([piece('loading what links here …', 'dim')], cells));
  return lines.length === 0 ? [] : [heading('THREAD', cells), ...lines];
}

const arrows: Readonly<Record<Linked['direction'], string>> = { earlier: '←', later: '→', same: '·' };

function linkLines(event: TimelineEvent, link: Linked, cells: number): Line[] {
  const gap = gapInWords(event.when, link.event.when);
  const when = `, ${dateShort(link.event.when)}${gap === '' ? '' : ` (${gap})`}`;
  const pieces = [piece(`${linkWords(link)}  `, 'dim'), piece(link.event.title, 'link'), piece(when, 'dim')];
  const lines = wrapPieces(pieces, cells, 4, [piece(`  ${arrows[link.direction]} `, 'dim')]);
  return lines.map((line) => leading(line, { type: 'event', id: link.event.id }));
}

function note({ note: text }: TimelineEvent, { matches }: DetailContext, cells: number): Line[] {
  if (text === undefined) return [];
  return [heading('OWN NOTE', cells), ...indented(mark(text, matches(text)), cells)];
}

function dateNote({ date_note: note }: TimelineEvent, cells: number): Line[] {
  return note === undefined
    ? []
    : [heading('HOW THE DATE IS KNOWN', cells), ...indented([piece(note)], cells)];
}

const indented = (pieces: Line, cells: number, indent = 4): Line[] =>
  wrapPieces(pieces, cells, indent, [piece(' '.repeat(indent))]);

function sources(event: TimelineEvent, { dataset }: DetailContext, cells: number): Line[] {
  if (event.sources.length === 0) return [];
  const lines = event.sources.flatMap(({ source, supports }, index) => {
    const record = dataset.sources.get(source);
    const number = [piece(`  [${index + 1}] `, 'source')];
    const indent = lineWidth(number);
    const description = record === undefined ? source : sourceWords(record);
    const address = record?.url === undefined ? [] : [addressLine(record.url, cells, indent)];
    const about = supports === undefined ? [] : indented([piece(`for: ${supports}`, 'dim')], cells, indent);
    // Of a source with nothing but an address the address is the description.
    const [first] = address;
    const told =
      description === '' && first !== undefined
        ? [[...number, ...first.slice(1)], ...about]
        : [...wrapPieces([piece(description || source)], cells, indent, number), ...about, ...address];
    return told.map((line) => leading(line, { type: 'source', id: source }));
  });
  return [heading('SOURCES', cells), ...lines];
}

/** On one line even when cut: a terminal opens it whole, since the link holds all of it. */
function addressLine(url: string, cells: number, indent: number): Line {
  return cutLine([piece(' '.repeat(indent)), piece(url, 'link', url)], cells);
}

function tags({ tags: words }: TimelineEvent, cells: number): Line[] {
  return words.length === 0
    ? []
    : labelled('TAGS', [(room) => wrapPieces([piece(words.join(', '), 'dim')], room)], cells);
}

// What is being typed may mean: each with the name that matched, what it is, how many events and when.
import type { Choice } from '../state.ts';
import type { World } from '../world.ts';
import type { Suggestion } from '../../search/suggest/suggest.ts';
import { countedEvents } from '../../timeline/lines/counted.ts';
import { cutLine, justify, lineWidth, mark, padLine, piece, type Line } from '../../timeline/lines/line.ts';
import { width } from '../../timeline/lines/text.ts';
import { densityStrip } from '../density-strip.ts';

interface Facts {
  readonly hasAbout: boolean;
  readonly hasUnit: boolean;
  readonly stripCells: number;
}

/** What stands beside the names, from the fullest to the briefest. */
const facts: readonly Facts[] = [
  { hasAbout: true, hasUnit: true, stripCells: 12 },
  { hasAbout: true, hasUnit: false, stripCells: 6 },
  { hasAbout: false, hasUnit: false, stripCells: 6 },
  { hasAbout: false, hasUnit: false, stripCells: 0 },
];

/** From so many columns on names are cut rather than what they are, or when they were, is left out. */
const columnsForAbout = 60;
const columnsForStrip = 36;

function wordsOf({ about, events, part }: Suggestion, { hasAbout, hasUnit }: Facts): string {
  if (events === null) return '';
  const count = hasUnit ? countedEvents(events.length, part?.length ?? null) : String(events.length);
  return [hasAbout ? about : '', count].filter(Boolean).join(' · ');
}

function factsLine(world: World, suggestion: Suggestion, shown: Facts): Line {
  const words = piece(`${wordsOf(suggestion, shown)} `, 'dim');
  if (suggestion.events === null || shown.stripCells === 0) return [words];
  return [words, piece(`${densityStrip(world, suggestion.events, shown.stripCells)} `, 'bar')];
}

export function suggestionLines(
  world: World,
  suggestions: readonly Suggestion[],
  choice: Choice,
  cells: number,
): Line[] {
  const names = suggestions.map((suggestion, index) => nameLine(suggestion, choice === index));
  const briefest = cells < columnsForStrip ? 3 : cells < columnsForAbout ? 2 : 1;
  // All rows alike, so that they stand in columns. Strips are counted out only for those that are shown.
  const fitting = facts.findIndex((shown) =>
    suggestions.every((suggestion, index) => {
      const strip = shown.stripCells === 0 ? 0 : shown.stripCells + 1;
      const right = width(wordsOf(suggestion, shown)) + 1 + strip;
      return lineWidth(names[index] ?? []) + 1 + right <= cells;
    }),
  );
  const shown = facts[fitting === -1 ? briefest : Math.min(fitting, briefest)];
  if (shown === undefined) return [];
  const fields = suggestions.filter(({ events }) => events === null).map(({ name }) => width(name));
  const nameCells = Math.max(0, ...fields) + namesApart;
  return suggestions.map((suggestion, index) => {
    const name = names[index] ?? [];
    return suggestion.events === null
      ? cutLine([...padLine(name, nameCells), piece(suggestion.about, 'dim')], cells)
      : justify(name, factsLine(world, suggestion, shown), cells);
  });
}

/** The sign before a name and the blanks after the longest one. */
const namesApart = 4;

/** The letters that match are marked in the spelling that they are in. */
function nameLine({ name, match }: Suggestion, isChosen: boolean): Line {
  const role = isChosen ? 'selected' : 'actor';
  const isOwn = match === null || match.name === name;
  const shown = isOwn && match !== null ? mark(name, match.ranges, role) : [piece(name, role)];
  const alias = isOwn ? [] : [piece(' — as ', 'dim'), ...mark(match.name, match.ranges)];
  return [piece(isChosen ? '❯ ' : '  ', 'cursor'), ...shown, ...alias];
}

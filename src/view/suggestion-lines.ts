// What is being typed may mean: each entry with the name that matched, what it is, how many events and when.
import type { Choice } from '../app/state.ts';
import type { World } from '../app/world.ts';
import type { Suggestion } from '../search/suggest.ts';
import { justify, lineWidth, mark, piece, type Line } from '../timeline/line.ts';
import { densityStrip } from './density-strip.ts';

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

function factsLine(world: World, { about, events }: Suggestion, shown: Facts): Line {
  // The name of a field has nothing else.
  if (events === null) return [piece(`${about} `, 'dim')];
  const unit = !shown.hasUnit ? '' : events.length === 1 ? ' event' : ' events';
  const words = [shown.hasAbout ? about : '', `${events.length}${unit}`].filter(Boolean).join(' · ');
  const strip = densityStrip(world, events, shown.stripCells);
  return [piece(`${words} `, 'dim'), ...(strip === '' ? [] : [piece(`${strip} `, 'bar')])];
}

export function suggestionLines(
  world: World,
  suggestions: readonly Suggestion[],
  choice: Choice,
  cells: number,
): Line[] {
  const rows = suggestions.map((suggestion, index) => ({
    left: nameLine(suggestion, choice === index),
    rights: facts.map((shown) => factsLine(world, suggestion, shown)),
  }));
  const briefest = cells < columnsForStrip ? 3 : cells < columnsForAbout ? 2 : 1;
  // All rows alike, so that they stand in columns.
  const fitting = facts.findIndex((_, at) =>
    rows.every(({ left, rights }) => lineWidth(left) + 1 + lineWidth(rights[at] ?? []) <= cells),
  );
  const at = fitting === -1 ? briefest : Math.min(fitting, briefest);
  return rows.map(({ left, rights }) => justify(left, rights[at] ?? [], cells));
}

/** The letters that match are marked in the spelling that they are in. */
function nameLine({ name, match }: Suggestion, isChosen: boolean): Line {
  const role = isChosen ? 'selected' : 'actor';
  const isOwn = match === null || match.name === name;
  const shown = isOwn && match !== null ? mark(name, match.ranges, role) : [piece(name, role)];
  const alias = isOwn ? [] : [piece(' — as ', 'dim'), ...mark(match.name, match.ranges)];
  return [piece(isChosen ? '❯ ' : '  ', 'cursor'), ...shown, ...alias];
}

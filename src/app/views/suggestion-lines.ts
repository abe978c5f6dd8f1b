// What is being typed may mean: each with the name that matched, what it is, how many events and when.
import type { Choice } from '../state.ts';
import type { World } from '../world.ts';
import type { NameMatch } from '../../names/names.ts';
import type { Suggestion } from '../../search/suggest/suggest.ts';
import { countedEvents } from '../../timeline/lines/counted.ts';
import { cutLine, justify, lineWidth, mark, padLine, piece, type Line } from '../../timeline/lines/line.ts';
import { cut, width } from '../../timeline/lines/text.ts';
import { densityStrip } from '../density-strip.ts';

interface Facts {
  readonly hasAbout: boolean;
  readonly hasUnit: boolean;
  readonly stripCells: number;
}

const barest: Facts = { hasAbout: false, hasUnit: false, stripCells: 0 };

/** What stands beside the names, from the fullest to the briefest. */
const facts: readonly Facts[] = [
  { hasAbout: true, hasUnit: true, stripCells: 12 },
  { hasAbout: true, hasUnit: false, stripCells: 6 },
  { hasAbout: true, hasUnit: false, stripCells: 0 },
  { hasAbout: false, hasUnit: false, stripCells: 6 },
  barest,
];

const besideLong = (shown: Facts): readonly Facts[] => [shown, { ...shown, hasAbout: false }];

/** From so many columns on names are cut rather than what they are, or when they were, is left out; no spelling is. */
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
  const fits = (shown: Facts, index: number): boolean => {
    const suggestion = suggestions[index];
    if (suggestion === undefined) return true;
    const strip = shown.stripCells === 0 ? 0 : shown.stripCells + 1;
    const right = width(wordsOf(suggestion, shown)) + 1 + strip;
    return lineWidth(names[index] ?? []) + 1 + right <= cells;
  };
  // All rows alike, so that they stand in columns; only a long spelling takes the room of what stands beside it.
  const isLong = names.map((name, at) => hasAlias(suggestions[at]) && lineWidth(name) + 1 > cells / 2);
  const fitting = facts.findIndex((shown) => names.every((_, at) => isLong[at] === true || fits(shown, at)));
  const briefest = cells < columnsForStrip ? 4 : cells < columnsForAbout ? 3 : 2;
  const shown = facts[fitting === -1 ? briefest : Math.min(fitting, briefest)];
  if (shown === undefined) return [];
  const fields = suggestions.filter(({ events }) => events === null).map(({ name }) => width(name));
  const nameCells = Math.max(0, ...fields) + namesApart;
  return suggestions.map((suggestion, index) => {
    const name = names[index] ?? [];
    if (suggestion.events === null)
      return cutLine([...padLine(name, nameCells), piece(suggestion.about, 'dim')], cells);
    const beside = isLong[index] === true ? besideLong(shown).find((less) => fits(less, index)) : shown;
    const right = factsLine(world, suggestion, beside ?? barest);
    const room = cells - lineWidth(right) - 1;
    return justify(
      lineWidth(name) <= room ? name : nameWithin(suggestion, choice === index, room),
      right,
      cells,
    );
  });
}

/** The sign before a name and the blanks after the longest one. */
const namesApart = 4;

const hasAlias = (suggestion: Suggestion | undefined): boolean =>
  suggestion !== undefined && suggestion.match !== null && suggestion.match.name !== suggestion.name;

/** The letters that match are marked in the spelling that they are in. */
function nameLine({ name, match }: Suggestion, isChosen: boolean): Line {
  const role = isChosen ? 'selected' : 'actor';
  const isOwn = match === null || match.name === name;
  const shown = isOwn && match !== null ? mark(name, match.ranges, role) : [piece(name, role)];
  const alias = isOwn ? [] : [piece(' — as ', 'dim'), ...mark(match.name, match.ranges)];
  return [piece(isChosen ? '❯ ' : '  ', 'cursor'), ...shown, ...alias];
}

const fewestNameCells = 6;

/** Of a name that matched by another spelling, the name gives way: the other is what was typed. */
function nameWithin(suggestion: Suggestion, isChosen: boolean, room: number): Line {
  const excess = lineWidth(nameLine(suggestion, isChosen)) - room;
  const cells = Math.max(fewestNameCells, width(suggestion.name) - excess);
  if (suggestion.match === null || !hasAlias(suggestion))
    return cutLine(nameLine(suggestion, isChosen), room);
  const named = { ...suggestion, name: cut(suggestion.name, cells) };
  const over = lineWidth(nameLine(named, isChosen)) - room;
  const match = over > 0 ? withoutStart(suggestion.match, over + 1) : suggestion.match;
  return cutLine(nameLine({ ...named, match }, isChosen), room);
}

/** More is matched at the end of a name than at its start: `Abu Mahdi al-Mohandis`. */
function withoutStart(match: NameMatch, letters: number): NameMatch {
  const at = Math.min(letters, match.ranges[0]?.[0] ?? 0);
  if (at < letters) return match;
  const shift = 1 - at;
  return {
    ...match,
    name: `…${match.name.slice(at)}`,
    ranges: match.ranges.map(([start, end]) => [start + shift, end + shift] as const),
  };
}

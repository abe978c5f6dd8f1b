// What is written on the map: marks that are numbers, names beside them, the cursor's places, what lies beyond the edges.
import type { Role } from '../lines/line.ts';
import { cut, width } from '../lines/text.ts';
import { clustersOfEvent, type Beyond, type Cluster } from './clusters.ts';
import { apart, isFree, release, shortened, write, writeName, type Board, type Placed } from './labels.ts';
import { spotsOfEvent, standing, type MapPicture } from './map.ts';

interface Marking {
  readonly picture: MapPicture;
  readonly board: Board;
  /** The event under the cursor; null where nothing is found. */
  readonly event: number | null;
  /** By cluster: events of the cursor's month or year. */
  readonly now: Int32Array;
  readonly isFocused: boolean;
}

interface Mark extends Placed {
  readonly cluster: number;
  readonly text: string;
}

/** `60`, a sign for a single event; in brackets for an area. */
function markText({ isArea, count }: Cluster, now: number): string {
  if (isArea) return `(${count})`;
  if (count === 1) return now > 0 ? '●' : '○';
  return String(count);
}

/** Where a mark may stand, its own cell first; one of an area has no point and may stand anywhere near. */
function spotsFor({ x, y, isArea }: Cluster, cells: number): { x: number; y: number }[] {
  const over = Array.from({ length: cells }, (_, by) => ({ x: x - by, y }));
  // Rather a row off than on the number of a neighbour.
  if (!isArea) return [...over, ...[1, -1].flatMap((rows) => over.map((one) => ({ ...one, y: y + rows })))];
  const around = [1, -1, 2, -2].flatMap((rows) =>
    [0, -cells, cells].map((by) => ({ x: x + by, y: y + rows })),
  );
  return [...over, { x: x + cells, y }, { x: x - 2 * cells, y }, ...around];
}

/** Returns the clusters that had no room for a mark. */
export function drawAll(marking: Marking): readonly number[] {
  const { picture, board } = marking;
  const order = picture.clusters
    .map((cluster, at) => ({ cluster, at }))
    .sort((a, b) => Number(a.cluster.isArea) - Number(b.cluster.isArea) || b.cluster.count - a.cluster.count);
  const bare = order.flatMap(({ cluster, at }) => drawMark(marking, cluster, at));
  drawBeyond(marking);
  // Only what is left is for the numbers of the month: nothing gives way to what the next step changes.
  const marks = bare.map((mark) => withMonth(marking, mark));
  const chosen = marking.event === null ? [] : clustersOfEvent(picture.input.spots, picture, marking.event);
  for (const at of chosen) {
    const mark = marks.find(({ cluster }) => cluster === at);
    if (mark !== undefined) drawChosen(marking, mark, at === chosen[0]);
  }
  for (const mark of marks) {
    if (chosen.includes(mark.cluster)) continue;
    const { name, others } = picture.nameOf(mark.cluster);
    const role = (marking.now[mark.cluster] ?? 0) > 0 ? 'plain' : 'dim';
    writeName(board, mark, name, others > 0 ? ` +${others}` : '', role);
  }
  const drawn = new Set(bare.map(({ cluster }) => cluster));
  return order.flatMap(({ at }) => (drawn.has(at) ? [] : at));
}

const markRole = (now: number): Role => (now > 0 ? 'title' : 'plain');

function drawMark({ board, now }: Marking, cluster: Cluster, at: number): Mark[] {
  const own = now[at] ?? 0;
  const text = markText(cluster, own);
  const cells = width(text);
  const ways = spotsFor(cluster, cells);
  const free = (gap: number) => ways.find(({ x, y }) => isFree(board, x, y, cells, gap));
  const place = free(apart) ?? free(1);
  if (place === undefined) return [];
  write(board, place.x, place.y, text, markRole(own));
  return [{ ...place, cells, text, cluster: at }];
}

/** The mark with how many of its events are in the cursor's month before it, where that has room. */
function withMonth({ board, picture, now }: Marking, mark: Mark): Mark {
  const own = now[mark.cluster] ?? 0;
  const cluster = picture.clusters[mark.cluster];
  if (cluster === undefined || own === 0 || (cluster.count === 1 && !cluster.isArea)) return mark;
  const text = cluster.isArea ? `(${own}/${cluster.count})` : `${own}/${cluster.count}`;
  const cells = width(text);
  release(board, mark);
  const ways = [mark.x, mark.x + mark.cells - cells];
  const free = (gap: number) => ways.find((from) => isFree(board, from, mark.y, cells, gap));
  const x = free(apart) ?? free(1);
  const wider = x === undefined ? mark : { ...mark, x, cells, text };
  write(board, wider.x, wider.y, wider.text, markRole(own));
  return wider;
}

const longestChip = 38;

/** The place of the event that a cluster holds, as told beside the mark: only what the cluster's name doesn't say already. */
function chosenName({ picture, event }: Marking, cluster: number): string {
  const { spots, dataset } = picture.input;
  const { name, others } = picture.nameOf(cluster);
  const uses = event === null ? [] : (dataset.events[event]?.places ?? []);
  const use = uses.find(({ place }) => picture.clusterOf[spots.spotOf.get(place) ?? -1] === cluster);
  const own = dataset.places.get(use?.place ?? '')?.name ?? name;
  if (own === name || others > 0) return own;
  const rest = own.startsWith(`${name} `) ? own.slice(name.length + 1) : own;
  return `${name}: ${rest}`;
}

/** The cursor's places, reversed: the mark at its spot, the name on the side with room. */
function drawChosen(marking: Marking, mark: Mark, isFirst: boolean): void {
  const { board, isFocused } = marking;
  const { x, y, cells, text } = mark;
  const [before, after] = isFirst && isFocused ? ['❯', '❮'] : ['›', '‹'];
  const name = chosenName(marking, mark.cluster);
  release(board, mark);
  const names = [longestChip, 24, 12].map((most) => shortened(name, most - cells - 2));
  // At the very edge the mark makes room for its sign.
  const named = names.flatMap((one) => [
    { x: Math.max(0, x - 1), text: `${before}${text} ${one}` },
    { x: Math.min(x, board.canvas.width - cells - 1) - width(one) - 1, text: `${one} ${text}${after}` },
  ]);
  const bare = [
    { x: x - 1, text: `${before}${text}` },
    { x, text: `${text}${after}` },
  ];
  const fits = (ways: typeof bare, gap: number) =>
    ways.find((one) => isFree(board, one.x, y, width(one.text), gap));
  // Its own sign keeps a bare number from one beside it.
  const way = fits(named, apart) ?? fits(named, 1) ?? fits(bare, 0) ?? { x, text };
  write(board, way.x, y, way.text, 'chip');
}

/** What lies beyond an edge, with an arrow that way: `← 73 Washington, D.C. +12`. */
function drawBeyond(marking: Marking): void {
  const { picture, board, event } = marking;
  const { dataset, spots } = picture.input;
  const [first] = spotsOfEvent(spots, event);
  const away = first === undefined ? null : standing(picture, first).side;
  const uses = event === null ? [] : (dataset.events[event]?.places ?? []);
  for (const beyond of picture.beyond) {
    const isChosen = beyond.side === away;
    const own = isChosen ? dataset.places.get(uses[0]?.place ?? '')?.name : undefined;
    const name = own ?? spots.places[beyond.spot]?.name ?? '';
    const text = beyondText(beyond, name, isChosen, board.canvas.width);
    const place = alongEdge(marking, beyond, width(text));
    if (place !== undefined) write(board, place.x, place.y, text, isChosen ? 'chip' : 'heading');
  }
}

const arrows = { left: '←', right: '→', top: '↑', bottom: '↓' } as const;

function beyondText(
  { side, events, places }: Beyond,
  name: string,
  isChosen: boolean,
  cells: number,
): string {
  const more = places > 1 ? ` +${places - 1}` : '';
  const most = Math.max(4, Math.floor(cells / 2) - 8 - width(more));
  const short = cut(name, most);
  // Of the cursor's own place the name comes first: the events are those of all places there.
  const label = isChosen ? `${short} · ${events}` : `${events} ${short}${more}`;
  if (side === 'right') return `${isChosen ? `${events} · ${short}❮` : `${label} `}${arrows.right}`;
  return `${arrows[side]}${isChosen ? '❯' : ' '}${label}`;
}

/** At the edge, as near as there is room to where the heaviest place would be. */
function alongEdge(
  { board }: Marking,
  { side, at }: Beyond,
  cells: number,
): { x: number; y: number } | undefined {
  const { width: across, height: down } = board.canvas;
  const isUpright = side === 'left' || side === 'right';
  const room = isUpright ? down : across - cells + 1;
  const wanted = Math.max(0, Math.min(room - 1, isUpright ? at : at - Math.floor(cells / 2)));
  for (let by = 0; by < room; by++) {
    for (const along of [wanted + by, wanted - by]) {
      const x = side === 'left' ? 0 : side === 'right' ? across - cells : along;
      const y = side === 'top' ? 0 : side === 'bottom' ? down - 1 : along;
      if (along >= 0 && along < room && isFree(board, x, y, cells, apart)) return { x, y };
    }
  }
  return undefined;
}

// What a mark is called: the place that has most of its events in it, else the one with the most of them.
import { placeChain } from '../../dataset/names.ts';
import type { Dataset, Place } from '../../dataset/model.ts';
import type { Cluster } from './clusters.ts';
import type { Spots } from './spots.ts';

export interface ClusterName {
  readonly name: string;
  /** Places of the mark that the name doesn't cover. */
  readonly others: number;
}

/** The part of its mentions that a place must have, with what lies in it, to stand for all. */
const enough = 0.6;
/** Lighter places than these change nothing. */
const mostLooked = 40;

const areas: ReadonlySet<string> = new Set(['region', 'country', 'sea']);
const isArea = ({ precision }: Place): boolean => precision !== undefined && areas.has(precision);

export function clusterName(
  dataset: Dataset,
  { places }: Spots,
  weights: Int32Array,
  cluster: Cluster,
): ClusterName {
  const [first = 0] = cluster.spots;
  const heaviest = { name: places[first]?.name ?? '', others: cluster.spots.length - 1 };
  if (cluster.isArea || cluster.spots.length === 1) return heaviest;
  const weightOf = (spots: readonly number[]): number =>
    spots.reduce((sum, spot) => sum + (weights[spot] ?? 0), 0);
  const total = weightOf(cluster.spots);
  const looked = cluster.spots.slice(0, mostLooked);
  if (weightOf(looked) < enough * total) return heaviest;
  const sums = new Map<Place, { weight: number; depth: number }>();
  for (const spot of looked) {
    const own = places[spot];
    const chain = own === undefined || own.within !== undefined ? placeChain(dataset, own?.id ?? '') : [own];
    chain.forEach((place, at) => {
      const sum = sums.get(place) ?? { weight: 0, depth: chain.length - at };
      sum.weight += weights[spot] ?? 0;
      sums.set(place, sum);
    });
  }
  const [best] = [...sums]
    .filter(([place, { weight }]) => weight >= enough * total && !isArea(place))
    .sort(([, a], [, b]) => b.depth - a.depth);
  return best === undefined ? heaviest : { name: best[0].name, others: 0 };
}

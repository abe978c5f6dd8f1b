// The map in sentences.
import { counted } from '../../text/counted.ts';
import { clustersOfEvent, countWithin } from './clusters.ts';
import { eventsNow, unitWords, unplacedWords } from './lines.ts';
import type { MapPicture } from './map.ts';

/** Most marks with a sentence of their own; the others are counted. */
const maxSentences = 20;
const sideWords = {
  left: 'to the west',
  right: 'to the east',
  top: 'to the north',
  bottom: 'to the south',
} as const;

/** Place by place, those nearest to the cursor first. */
export function mapSentences(picture: MapPicture, event: number | null, place: number): string[] {
  const { input, clusters, here, away, nowhere, beyond } = picture;
  const [own] = event === null ? [] : clustersOfEvent(input.spots, picture, event);
  const from = own === undefined ? undefined : clusters[own];
  const now = countWithin(input.spots, picture, eventsNow(picture, event, place));
  const ordered = clusters
    .map((cluster, at) => ({
      cluster,
      at,
      far: Math.hypot(
        cluster.x - (from?.x ?? picture.cells / 2),
        2 * (cluster.y - (from?.y ?? picture.rows / 2)),
      ),
    }))
    .sort((a, b) => a.far - b.far);
  const month = event === null ? '' : unitWords(picture, event);
  const sentences = ordered.slice(0, maxSentences).map(({ cluster, at }) => {
    const { name, others } = picture.nameOf(at);
    const more = others > 0 ? ` and ${counted(others, 'other')}` : '';
    const inMonth = (now[at] ?? 0) > 0 ? `, of these ${now[at]} in ${month}` : '';
    return `${cluster.isArea ? 'somewhere in ' : ''}${name}${more}: ${counted(cluster.count, 'event')}${inMonth}.`;
  });
  const left = ordered.length - sentences.length;
  return [
    `Map. ${counted(here, 'event')} here at ${counted(clusters.length, 'place')}, ${away} beyond it, ${nowhere} without a place.`,
    ...sentences,
    ...(left > 0 ? [`and ${counted(left, 'more place')}.`] : []),
    ...beyond.map(({ side, events, spot }) =>
      ended(
        `Beyond, ${sideWords[side]}: ${counted(events, 'event')}, the most in ${input.spots.places[spot]?.name}`,
      ),
    ),
  ];
}

/** "Washington, D.C." ends a sentence. */
const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

/** Where an event is on the map: "Baghdad; 60 events there." */
export function placeSpeech(picture: MapPicture, event: number): string {
  const { input } = picture;
  const { spots, dataset } = input;
  const own = dataset.events[event]?.places ?? [];
  const unplaced = unplacedWords(input, event);
  if (unplaced !== null) return `${unplaced}.`;
  const names = own.map(({ place }) => dataset.places.get(place)?.name ?? place).join(', ');
  const [cluster] = clustersOfEvent(spots, picture, event);
  if (cluster === undefined) return `${names}, beyond the map.`;
  return `${names}; ${counted(picture.clusters[cluster]?.count ?? 0, 'event')} there.`;
}

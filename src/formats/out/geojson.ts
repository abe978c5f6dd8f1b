// Events as GeoJSON (RFC 7946): a point where one of the places is known, else no geometry.
import type { TimelineEvent, Dataset } from '../../dataset/model.ts';
import { cellsOf, columnNames, located, notInColumns } from './columns.ts';
import { losses } from './losses.ts';
import { countedLoss, type Written, type Selection } from './output.ts';

export function geojson(selection: Selection): Written {
  const { events, dataset } = selection;
  const unplaced = events.filter((event) => located(event, dataset) === undefined).length;
  return {
    parts: parts(events, dataset),
    losses: [
      ...countedLoss(
        unplaced,
        'event has no place with coordinates; its geometry is null',
        'events have no place with coordinates; their geometry is null',
      ),
      ...losses(selection, { ...notInColumns, dataset: ['description'] }),
    ],
  };
}

function* parts(events: Iterable<TimelineEvent>, dataset: Dataset): Generator<string> {
  yield `{"type":"FeatureCollection","name":${JSON.stringify(dataset.title)},"features":[`;
  let separator = '\n';
  for (const event of events) {
    yield separator + JSON.stringify(feature(event, dataset));
    separator = ',\n';
  }
  yield '\n]}\n';
}

function feature(event: TimelineEvent, dataset: Dataset) {
  const { lat, lon } = located(event, dataset) ?? {};
  const cells = cellsOf(event, dataset);
  return {
    type: 'Feature',
    id: event.id,
    geometry: lat === undefined || lon === undefined ? null : { type: 'Point', coordinates: [lon, lat] },
    properties: {
      ...event.extra,
      ...Object.fromEntries(
        columnNames.flatMap((name, at) => (inGeometry.has(name) ? [] : [[name, cells[at] || null]])),
      ),
    },
  };
}

const inGeometry: ReadonlySet<string> = new Set(['lat', 'lon']);

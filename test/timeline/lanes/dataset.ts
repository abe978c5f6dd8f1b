// A quarrel on a river, made up for the lanes: somebody of each role, and somebody who only speaks.
import { finish } from '../../../src/text/task.ts';
import { chronology } from '../../../src/timeline/axis/chronology.ts';
import { incidence, type Facet } from '../../../src/timeline/lanes/incidence.ts';
import { lanesOf, type LanesInput } from '../../../src/timeline/lanes/lanes.ts';
import { lanesLines, type LaneCursor } from '../../../src/timeline/lanes/lines.ts';
import { plain } from '../../../src/timeline/lines/line.ts';
import type { Dataset } from '../../../src/dataset/model.ts';
import { actor, datasetOf, event } from '../../helpers/dataset.ts';

export const river = datasetOf(
  [
    event({
      id: 'dam',
      date: '2020-01-05',
      title: 'The mill dams the river',
      kind: 'works',
      actors: [
        { actor: 'Mill', role: 'initiator' },
        { actor: 'Ferry', role: 'affected' },
      ],
    }),
    event({
      id: 'breach',
      date: '2020-01-20',
      title: 'The dam is breached',
      kind: 'attack',
      actors: [
        { actor: 'Mill', role: 'target' },
        { actor: 'Ferry', role: 'accused' },
        { actor: 'Anglers', role: 'claimant' },
        { actor: 'Mayor', role: 'spokesperson' },
      ],
      claims: [
        { by: { actor: 'Anglers' }, stance: 'claims-responsibility', what: 'the breach' },
        { by: { actor: 'Ferry' }, stance: 'denies', what: 'a part in it' },
      ],
      disputed: ['culprit'],
    }),
    event({
      id: 'talks',
      date: '2020-02-11',
      title: 'Talks at the ferry',
      kind: 'talks',
      actors: [{ actor: 'Mayor', role: 'mediator' }, { actor: 'Mill' }, { actor: 'Ferry' }],
    }),
    event({
      id: 'fair',
      date: '2020-02-20',
      title: 'A fair',
      kind: 'feast',
      actors: [{ actor: 'Anglers' }],
    }),
    event({
      id: 'flood',
      date: '2021-03',
      title: 'The flood',
      kind: 'flood',
      claims: [{ by: { actor: 'Mayor' }, stance: 'announces', what: 'help' }],
    }),
  ],
  { actors: ['Mill', 'Ferry', 'Anglers', 'Mayor'].map((name) => actor(name)) },
);

interface Options extends Partial<Omit<LanesInput, 'incidence'>> {
  readonly facet?: Facet;
  readonly dataset?: Dataset;
  readonly width: number;
  readonly height: number;
}

export function lanesFor({ facet = 'actors', dataset = river, ...options }: Options) {
  return lanesOf({
    incidence: finish(incidence(dataset, facet)),
    events: dataset.events.map((_, index) => index),
    time: chronology(dataset),
    zoom: 'days',
    wanted: new Set(),
    hasEventLine: false,
    ...options,
  });
}

/** The picture with the cursor at a place of the result. */
export function picture(options: Options, place = 0, cursor: Partial<LaneCursor> = {}): string[] {
  const { dataset = river } = options;
  const lanes = lanesFor(options);
  const event = lanes.input.events[place] ?? null;
  const lines = lanesLines(
    lanes,
    { event, place, lane: null, isFocused: true, ...cursor },
    (index) => dataset.events[index],
  );
  return lines.map(plain);
}

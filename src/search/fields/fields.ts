// The fields of the query language, in the order in which they are offered. To add one, add it here.
import { stances } from '../../dataset/stance.ts';
import { lazy } from '../../text/lazy.ts';
import { nearest } from '../../text/nearest.ts';
import { qualities } from '../qualities.ts';
import { dated, endsFrom, overlaps, startsBy } from './dated.ts';
import type { Field } from './field.ts';
import { involved, named, places, publishers, speakers } from './named.ts';
import { counted } from './numbers.ts';
import { vocabulary, wordTab } from './vocabulary.ts';

/** Who makes claims of a stance. `verbs`: other forms of the name. */
const claimed = (
  name: string,
  stance: string,
  verbs: string,
  also: string,
  more: Pick<Field, 'help' | 'example'> = {},
): Field =>
  named({
    takes: `who ${name}`,
    also: `${verbs} ${also}`.trim(),
    verbs: `${name} ${verbs}`,
    stance,
    values: speakers(({ byStance }) => byStance.get(stance)),
    nobodyIs: 'nobody is',
    does: `${name} nothing`,
    ...more,
  });

export const fields = {
  who: named({
    isOffered: true,
    example: 'qaani',
    takes: 'people and groups',
    also: 'actor actors person people group groups name names',
    help: ['who:qaani|hashd', 'people or groups that take part or speak, either one'],
    values: [involved],
    nobodyIs: 'nobody is',
    tab: {
      title: 'People and groups',
      values: involved,
      all: ({ dataset }) => dataset.actors.keys(),
      notFound: 'Nobody is called',
      none: 'The dataset names nobody.',
    },
  }),
  where: named({
    isOffered: true,
    example: 'iraq',
    takes: 'places and what is in them',
    also: 'place places location country city at in near',
    help: ['where:iraq', 'places and what is in them'],
    values: [places],
    nobodyIs: 'no place is',
    tab: {
      title: 'Places',
      values: places,
      all: ({ dataset }) => dataset.places.keys(),
      aboutOf: ({ dataset }, id) => dataset.places.get(dataset.places.get(id)?.within ?? '')?.name ?? '',
      notFound: 'No place is called',
      none: 'The dataset has no places.',
    },
  }),
  kind: vocabulary({
    name: 'kind',
    mayBeImplied: true,
    what: 'kind',
    example: 'raid',
    takes: 'kind of event',
    also: 'type types category',
    help: ['kind: tag: weapon: source:', 'kind of event, tag, weapon, publisher'],
    events: (catalog) => catalog.byKind(),
    title: 'Kinds',
  }),
  tag: vocabulary({
    name: 'tag',
    mayBeImplied: true,
    what: 'tag',
    takes: 'tag',
    also: 'tags topic topics label labels',
    events: (catalog) => catalog.byTag(),
    title: 'Tags',
  }),
  source: named({
    isOffered: true,
    takes: 'publisher',
    also: 'sources publisher agency outlet media site url',
    values: [publishers],
    byId: (catalog) => catalog.bySource(),
    nobodyIs: 'no source is',
    tab: wordTab('Sources', 'source', publishers),
  }),
  disputed: vocabulary({
    name: 'disputed',
    mayBeImplied: true,
    what: 'matter of dispute',
    example: 'toll',
    takes: 'what accounts differ on',
    also: 'dispute differs',
    help: ['disputed:toll', 'accounts differ on it'],
    events: (catalog) => catalog.byDispute(),
  }),
  about: vocabulary({
    name: 'about',
    what: 'aspect',
    takes: 'what a claim is about',
    also: 'aspect regarding',
    help: ['about:toll', 'with a claim about it'],
    events: (catalog) => catalog.byAspect(),
  }),
  claim: vocabulary({
    name: 'claim',
    what: 'stance',
    takes: 'stance of a claim',
    also: 'stance',
    help: ['claim:denies', 'with a claim of that stance, by anybody'],
    events: (catalog) => catalog.byStance(),
    known: new Set(stances),
  }),
  says: named({
    example: 'zarif',
    takes: 'who says something',
    also: 'said say speaker claimant by quotes',
    verbs: 'says said say',
    help: ['says:zarif', 'who makes a claim'],
    values: speakers(({ all }) => all),
    nobodyIs: 'nobody is',
    does: 'says nothing',
  }),
  denies: claimed('denies', 'denies', 'denied deny denying', 'rejects', {
    example: 'iran',
    help: [
      'denies:iran',
      'who denies; also blames: claims: confirms: disputes: announces: threatens: reports:',
    ],
  }),
  blames: claimed('blames', 'blames', 'blamed blame blaming', 'accuses'),
  claims: claimed('claims', 'claims-responsibility', 'claimed', 'admits responsibility'),
  confirms: claimed('confirms', 'confirms', 'confirmed confirm confirming', ''),
  disputes: claimed('disputes', 'disputes', '', 'contradicts'),
  announces: claimed('announces', 'announces', 'announced announce', ''),
  threatens: claimed('threatens', 'threatens', 'threatened threaten threatening', 'warns'),
  reports: claimed('reports', 'reports', 'reported', ''),
  from: dated({
    also: 'since after start',
    help: ['from: to: date:', 'dates: 2020-09, 17 nov 2020, 2020-09..2020-11'],
    matches: endsFrom,
  }),
  to: dated({ also: 'until till before end', matches: startsBy }),
  date: dated({ example: 'nov 2020', also: 'when day month year time on', matches: overlaps }),
  killed: counted({
    name: 'killed',
    example: '>10',
    takes: 'how many were killed',
    also: 'dead deaths fatalities toll',
    counts: 'killed dead deaths',
    help: ['killed:>10 wounded:5..20', 'how many; 0 where a source says nobody'],
    numberOf: ({ toll }) => toll?.killed,
  }),
  wounded: counted({
    name: 'wounded',
    takes: 'how many were wounded',
    also: 'injured hurt casualties',
    counts: 'wounded injured hurt',
    numberOf: ({ toll }) => toll?.wounded,
  }),
  weapon: vocabulary({
    name: 'weapon',
    mayBeImplied: true,
    what: 'weapon',
    takes: 'weapon',
    also: 'weapons arms using',
    events: (catalog) => catalog.byWeapon(),
  }),
  is: vocabulary({
    name: 'is',
    what: 'quality',
    takes: 'quality',
    also: 'importance quality status',
    help: ['is:disputed', 'also is:contested (≠), is:uncertain (~), is:major, is:normal, is:minor'],
    events: (catalog) => catalog.byQuality(),
    known: new Set(qualities),
  }),
} satisfies Readonly<Record<string, Field>>;

export type FieldName = keyof typeof fields;
export const fieldNames = Object.keys(fields) as readonly FieldName[];

/** The field of a name. */
export function fieldOf(name: FieldName): Field {
  return fields[name];
}

export const isField = (name: string): name is FieldName => Object.hasOwn(fields, name);

/** The fields with a tab in who's who. */
export const tabNames = fieldNames.filter((name) => fieldOf(name).tab !== undefined);

/** The fields by the words that they have in this list. */
const byWordOf = (list: 'verbs' | 'counts') =>
  lazy(
    () =>
      new Map(
        fieldNames.flatMap((name) =>
          (fieldOf(name)[list] ?? '').split(' ').map((word) => [word, name] as const),
        ),
      ),
  );
const byVerb = byWordOf('verbs');
const byCount = byWordOf('counts');

/** The field of which a word is a verb; null where it is none. */
export const fieldOfVerb = (word: string): FieldName | null =>
  word === '' ? null : (byVerb().get(word) ?? null);

/** The field of which a word says what is counted; null where it says nothing of the kind. */
export const fieldOfCount = (word: string): FieldName | null =>
  word === '' ? null : (byCount().get(word) ?? null);

let byName: ReadonlyMap<string, FieldName> | undefined;

/** Fields by their own names, which come first, and by those that other programs have for the same. */
function knownNames(): ReadonlyMap<string, FieldName> {
  if (byName !== undefined) return byName;
  const known = new Map<string, FieldName>(fieldNames.map((name) => [name, name]));
  for (const name of fieldNames)
    for (const other of fieldOf(name).also.split(' ')) if (!known.has(other)) known.set(other, name);
  return (byName = known);
}

/** The field that is called so, by its own name or another; null where none is. */
export const fieldCalled = (name: string): FieldName | null => knownNames().get(name.toLowerCase()) ?? null;

/** The field that is meant by a name that is none; null where it is like none. */
export function suggestField(name: string): FieldName | null {
  const known = knownNames();
  const sought = name.toLowerCase();
  // Short names are like too many others.
  const misspelt = [...known.keys()].filter((other) => other.length >= 4 || known.get(other) === other);
  return known.get(sought) ?? known.get(nearest(sought, misspelt) ?? '') ?? null;
}

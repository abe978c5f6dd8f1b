// FollowTheMoney entities, one a line: https://followthemoney.tech/explorer/
//   Person, Organization, Company, … → actors with their aliases    Event and what has dates and a name → events
import { counted } from '../../text/counted.ts';
import { isObject } from '../file.ts';
import { foreignFile, Tally, type Made } from '../foreign.ts';
import type { Importer } from '../importer.ts';
import { titled } from '../prose.ts';
import { bareObjects, firstObject, type Fields, type Found } from './records.ts';
import { report } from '../problems.ts';

const kinds: Readonly<Record<string, string>> = {
  Person: 'person',
  Organization: 'organisation',
  Company: 'company',
  LegalEntity: 'organisation',
  PublicBody: 'organisation',
};

export const followTheMoney: Importer = {
  format: 'FollowTheMoney',
  recognises: (sample) => {
    const first =
      /"schema"/.test(sample.head) && /"properties"/.test(sample.head) ? firstObject(sample) : null;
    return first !== null && typeof first['schema'] === 'string' && isObject(first['properties']);
  },
  open: (sample) => (log) => {
    const tally = new Tally();
    const found = bareObjects(sample);
    const actors = found
      .filter(({ fields }) => String(fields['schema']) in kinds)
      .map(({ fields, at }) => ({ at, record: actorOf(fields) }));
    const events = found.flatMap((each) => eventOf(each));
    tally.add('entities of other kinds, passed over', found.length - actors.length - events.length);
    tally.note(
      log,
      sample,
      `FollowTheMoney, ${actors.length} people and groups, ${counted(events.length, 'event')}`,
    );
    const raw = foreignFile(sample, { lists: events.length > 0 ? { actors, events } : { actors } });
    if (events.length === 0) {
      const message = `${actors.length} people and groups, no events; give it together with a timeline`;
      report(log, 'warning', { file: raw.file, line: 1, where: '' }, message);
    }
    return raw;
  },
};

function valuesIn(fields: Fields, name: string): readonly string[] {
  const properties = isObject(fields['properties']) ? fields['properties'] : {};
  const values = properties[name];
  return (Array.isArray(values) ? values : [values]).filter(
    (value): value is string => typeof value === 'string' && value !== '',
  );
}

const mostAliases = 200;

function actorOf(fields: Fields): unknown {
  const names = [...valuesIn(fields, 'name'), ...valuesIn(fields, 'alias'), ...valuesIn(fields, 'weakAlias')];
  const caption = typeof fields['caption'] === 'string' ? fields['caption'] : undefined;
  const name = caption ?? names[0] ?? String(fields['id']);
  const born = valuesIn(fields, 'birthDate');
  const description = [
    ...valuesIn(fields, 'description'),
    ...(born.length === 0 ? [] : [`born ${born.join(' or ')}`]),
  ];
  return {
    id: String(fields['id']),
    name,
    kind: kinds[String(fields['schema'])],
    aliases: [...new Set(names)].filter((alias) => alias !== name).slice(0, mostAliases),
    ...(description.length === 0 ? {} : { description: description.join('; ') }),
  };
}

function eventOf({ fields, at }: Found): Made[] {
  const dates = [...valuesIn(fields, 'date'), ...valuesIn(fields, 'startDate')].toSorted();
  const [date] = dates;
  const [name] = [...valuesIn(fields, 'name'), ...valuesIn(fields, 'title')];
  if (date === undefined || name === undefined || String(fields['schema']) in kinds) return [];
  const [end] = valuesIn(fields, 'endDate');
  const [summary] = [...valuesIn(fields, 'summary'), ...valuesIn(fields, 'description')];
  const record = {
    id: String(fields['id']),
    date: end === undefined ? date : `${date}/${end}`,
    ...titled(name),
    ...(summary === undefined ? {} : { summary }),
    kind: String(fields['schema']).toLowerCase(),
    actors: valuesIn(fields, 'involved').map((actor) => ({ actor })),
    places: valuesIn(fields, 'location'),
    sources: valuesIn(fields, 'sourceUrl'),
  };
  return [{ at, record }];
}

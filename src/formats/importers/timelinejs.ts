// TimelineJS 3 and 2 (https://timeline.knightlab.com/docs/json-format.html, and of version 2 its own repository).
//   start_date, end_date → date     text.headline → title      text.text → summary, its links → sources
//   group, tag → kind               media.url → source         display_date → date_note
//   eras → events of kind "era"     title slide → title of the dataset
//   of what `timeline list --as timelinejs` prints: edtf → date, in place of the days that it covers; what follows the
//   summary in an <aside> → its links to sources; importance, actors, places, tags,
//   date_note, disputed, weapon, links, note
import { isObject } from '../file.ts';
import { eventsIn, foreignFile, Tally, type Made } from '../foreign.ts';
import type { Importer, Sample } from '../importer.ts';
import { lineOf, proseOf } from '../prose.ts';
import { objectsAt, type Fields, type Found } from './records.ts';
import { recordOfSlide, texts, type Slide } from './timelinejs-slide.ts';

export const timelineJs: Importer = {
  format: 'TimelineJS',
  recognises: ({ head, json }) =>
    /"start_?date"/i.test(head) && isObject(json) && (isVersion3(json) || isObject(json['timeline'])),
  open: (sample) => (log) => {
    const tally = new Tally();
    const { json } = sample;
    const root = isObject(json) ? json : {};
    const old = isObject(root['timeline']) ? root['timeline'] : null;
    const events = old === null ? version3(sample, tally) : version2(sample, tally);
    tally.note(log, sample, `TimelineJS, ${eventsIn(events)}`);
    return foreignFile(sample, { lists: { events }, head: headOf(old ?? titleSlide(root)), isExcerpt: true });
  },
};

const isVersion3 = (json: Fields): boolean =>
  Array.isArray(json['events']) &&
  (json['events'] as unknown[]).some(
    (event) => isObject(event) && 'start_date' in event && (isObject(event['start_date']) || 'text' in event),
  );

const fieldsIn = (value: unknown): Fields => (isObject(value) ? value : {});

function titleSlide(root: Fields): Fields {
  return fieldsIn(fieldsIn(root['title'])['text']);
}

export function headOf({ headline, text }: Fields): Fields {
  const title = lineOf(texts(headline));
  const description = proseOf(texts(text)).text;
  return { ...(title === '' ? {} : { title }), ...(description === '' ? {} : { description }) };
}

function version3(sample: Sample, tally: Tally): Made[] {
  const eras = objectsAt(sample, ['eras']);
  tally.add('eras, of the kind "era"', eras.length);
  return [
    ...objectsAt(sample, ['events']).map((found) => made(found, slideOf(found.fields), tally)),
    ...eras.map((found) => made(found, { ...slideOf(found.fields), kind: 'era' }, tally)),
  ];
}

function slideOf(fields: Fields): Slide {
  const text = fieldsIn(fields['text']);
  const media = fieldsIn(fields['media']);
  const start = fieldsIn(fields['start_date']);
  return {
    id: texts(fields['unique_id']),
    start: fields['start_date'],
    end: fields['end_date'],
    displayDate: texts(fields['display_date']) || texts(start['display_date']),
    edtf: texts(fields['edtf']),
    headline: texts(text['headline']),
    text: texts(text['text']),
    kind: texts(fields['group']),
    own: ownIn(fields),
    media: { url: texts(media['url']), caption: texts(media['caption']), credit: texts(media['credit']) },
  };
}

function ownIn(fields: Fields): Fields {
  const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
  const isList = (value: unknown): boolean => Array.isArray(value) && value.length > 0 && value.every(isText);
  const isLink = (value: unknown): boolean =>
    isObject(value) && isText(value['relation']) && isText(value['to']);
  const { importance, links } = fields;
  const names = [
    ...['date_note', 'weapon', 'note'].filter((name) => isText(fields[name])),
    ...['actors', 'places', 'disputed', 'tags'].filter((name) => isList(fields[name])),
    ...(/^(?:major|normal|minor)$/.test(texts(importance)) ? ['importance'] : []),
    ...(Array.isArray(links) && links.every(isLink) ? ['links'] : []),
  ];
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

function version2(sample: Sample, tally: Tally): Made[] {
  const slides = (list: string, kind: string): Made[] =>
    objectsAt(sample, ['timeline', list]).map((found) => made(found, oldSlide(found.fields, kind), tally));
  return [...slides('date', ''), ...slides('era', 'era')];
}

function oldSlide(fields: Fields, kind: string): Slide {
  const asset = fieldsIn(fields['asset']);
  return {
    id: '',
    start: fields['startDate'],
    end: fields['endDate'],
    displayDate: '',
    headline: texts(fields['headline']),
    text: texts(fields['text']),
    kind: kind || texts(fields['tag']),
    media: { url: texts(asset['media']), caption: texts(asset['caption']), credit: texts(asset['credit']) },
  };
}

function made({ at }: Found, slide: Slide, tally: Tally): Made {
  return { at, record: recordOfSlide(slide, tally) };
}

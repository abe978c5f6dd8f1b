// The formats that events are written in. Each is loaded when it is asked for.
import type { Written, Selection, Writer } from '../../formats/out/output.ts';
import { jsonArray } from './output.ts';

export const formatNames = [
  'json',
  'ndjson',
  'csv',
  'markdown',
  'native',
  'timelinejs',
  'markwhen',
  'geojson',
  'ics',
  'brief',
  'html',
] as const;
export type FormatName = (typeof formatNames)[number];

export const writers: Readonly<Record<FormatName, () => Promise<Writer>>> = {
  json: () => ofRecords(jsonArray),
  ndjson: () => ofRecords(jsonLines),
  csv: async () => (await import('../../formats/out/csv.ts')).csv,
  markdown: async () => (await import('../../formats/out/markdown.ts')).markdown,
  native: async () => (await import('../../formats/out/native.ts')).native,
  timelinejs: async () => (await import('../../formats/out/timelinejs.ts')).timelinejs,
  markwhen: async () => (await import('../../formats/out/markwhen.ts')).markwhen,
  geojson: async () => (await import('../../formats/out/geojson.ts')).geojson,
  ics: async () => (await import('../../formats/out/ics.ts')).ics,
  brief: async () => (await import('../../formats/out/brief.ts')).brief,
  html: htmlWithFigure,
};

async function ofRecords(write: (records: Iterable<unknown>) => Iterable<string>): Promise<Writer> {
  const { eventRecord } = await import('../../formats/out/record.ts');
  const records = function* ({ events, dataset }: Selection) {
    for (const event of events) yield eventRecord(event, dataset);
  };
  return (selection): Written => ({ parts: write(records(selection)), losses: [] });
}

function* jsonLines(rows: Iterable<unknown>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}

async function htmlWithFigure(): Promise<Writer> {
  const [{ html, anchor }, { figure }] = await Promise.all([
    import('../../formats/out/html.ts'),
    import('../../timeline/figure.ts'),
  ]);
  return (selection) => html(selection, figure(selection.events, selection.dataset, anchor));
}

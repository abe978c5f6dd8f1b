// What `who` and `where` share: names of the data, a line each.
import type { Dataset } from '../../dataset/model.ts';
import { catalogOf, type Catalog } from '../../search/catalog.ts';
import { addPostings } from '../../search/mask.ts';
import { openData } from '../data/data.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Io } from '../io.ts';
import { nameLines, type NameLine } from '../print/name-lines.ts';
import type { Within } from '../print/name-records.ts';
import { jsonArray } from '../print/output.ts';
import type { Command } from './command.ts';
import { fileHint } from './file-hint.ts';
import { findAll } from './list.ts';

interface Names<Row> {
  readonly command: 'who' | 'where';
  readonly records: (catalog: Catalog, name: string, within: Within) => readonly Row[];
  /** Printed after the name. */
  readonly about: (record: Row, dataset: Dataset, isAscii: boolean) => string;
  /** `the data names nobody` */
  readonly nobody: string;
  /** `no place matches` */
  readonly noMatch: string;
}

export const namesCommand =
  <Row extends Omit<NameLine, 'about'>>({ command, records, about, nobody, noMatch }: Names<Row>): Command =>
  async (operands, { data = [], query, json, ascii = false }, io) => {
    const name = operands.join(' ').trim();
    const { dataset } = await openData(data, io);
    const catalog = catalogOf(dataset);
    const rows = records(catalog, name, withinQuery(catalog, query, io));
    const lines = rows.map((row) => ({ ...row, about: about(row, dataset, ascii) }));
    await io.stdout.all(json ? jsonArray(rows) : nameLines(lines));
    if (rows.length > 0) return exitCodes.ok;
    const where = query === undefined ? '' : ` in what ${query} finds`;
    const none = name === '' ? nobody + where : `${noMatch} "${name}"${where}${fileHint(command, operands)}`;
    io.stderr.line(`timeline: ${none}`);
    return exitCodes.noMatch;
  };

/** Which of some events the query of `-q` finds. */
function withinQuery(catalog: Catalog, query: string | undefined, io: Io): Within {
  if (query === undefined || query.trim() === '') return null;
  const found = addPostings(new Uint8Array(catalog.dataset.events.length), [findAll(catalog, query, io)]);
  return (events) => events.filter((event) => found[event] === 1);
}

// A small workbook of Excel, made by hand: a zip of XML, uncompressed.
import { crc32 } from 'node:zlib';

/** `as`: the built-in format of it, m/d/yy where none is given; or `yyyy`. */
type Cell = string | number | { readonly date: number; readonly as?: 'mmm-yy' | 'yyyy' | 'h:mm' };

const styles = { 'mmm-yy': 2, yyyy: 3, 'h:mm': 4 } as const;

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** `size`: what the zip says that its parts unpack to, each; `more`: rows of each sheet, as XML. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  size?: number,
  more = '',
): Uint8Array {
  const names = Object.keys(sheets);
  const each = (make: (name: string, number: number) => string): string =>
    names.map((name, index) => make(name, index + 1)).join('');
  return zip(
    {
      '[Content_Types].xml': `${xml}<Types xmlns="${packages}/content-types"></Types>`,
      'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each((name, n) => `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packages}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId99" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
      'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy"/></numFmts><cellXfs count="5">${[0, 14, 17, 164, 20].map((format) => `<xf numFmtId="${format}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
      ...Object.fromEntries(
        names.map((name, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet(sheets[name] ?? [], more)]),
      ),
    },
    size,
  );
}

function sheet(rows: readonly (readonly Cell[])[], more: string): string {
  const cell = (value: Cell, row: number, column: number): string => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
    if (typeof value === 'object')
      return `<c r="${at}" s="${value.as === undefined ? 1 : styles[value.as]}"><v>${value.date}</v></c>`;
    return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  const lines = rows.map(
    (row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, r, c)).join('')}</row>`,
  );
  return `${xml}<worksheet xmlns="${main}"><sheetData>${lines.join('')}${more}</sheetData></worksheet>`;
}

function zip(files: Readonly<Record<string, string>>, size?: number): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = Buffer.from(text);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt32LE(crc32(data), 10);
    header.writeUInt32LE(data.length, 14);
    header.writeUInt32LE(size ?? data.length, 18);
    header.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), header, Buffer.from(name), data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), header, rest, Buffer.from(name)]),
    );
    parts.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

// Formats that are not read: each is named in one line, with what to do instead.
import { isBinary } from '../decode.ts';
import { refuse } from '../foreign.ts';
import type { Importer, Sample } from '../importer.ts';

/** The first that fits. */
const kinds: readonly (readonly [fits: (sample: Sample) => boolean, message: string])[] = [
  [
    ({ head }) => head.startsWith('# Written by Timeline 0.'),
    'Timeline 0.x of 2009; open and save it with Timeline 1.0 or later',
  ],
  [begins('%PDF'), 'PDF; copy its table into a spreadsheet and save it as CSV or xlsx'],
  [begins('\xd0\xcf\x11\xe0'), 'Excel or Word before 2007; save it as xlsx or CSV'],
  [
    begins('SQLite format 3'),
    'SQLite; export the table as CSV: sqlite3 -header -csv FILE "select * from TABLE"',
  ],
  [begins('PAR1'), 'Parquet; export it as CSV: duckdb -csv -c "from \'FILE\'"'],
  [zipWith('word/'), 'Word; save the table as CSV or xlsx'],
  [zipWith('ppt/'), 'PowerPoint; save the table as CSV or xlsx'],
  [zipWith('content.xml'), 'OpenDocument; save the table as xlsx or CSV'],
  [zipWith('doc.kml'), 'KMZ; a map, not a timeline'],
  [begins('PK\x03\x04'), 'a zip archive; unpack it first'],
  [begins('\x89PNG'), 'a picture'],
  [begins('\xff\xd8\xff'), 'a picture'],
  [
    ({ head }) => /^\s*<(?:!doctype\s+html|html)\b/i.test(head),
    'a web page; save what it shows as CSV or JSON',
  ],
  [
    ({ head }) => /<kml\b/.test(head.slice(0, 2_000)),
    'KML; a map, not a timeline: save its places with dates as GeoJSON or CSV',
  ],
  [
    ({ head }) => /<(?:rss|feed)\b/.test(head.slice(0, 2_000)),
    'a news feed; its dates are those of articles, not of events',
  ],
  [
    ({ head }) => /^\s*<\?xml|^\s*<[a-z][\w:-]*[\s/>]/i.test(head),
    'XML of no known kind; SIMILE and Timeline Project XML are read',
  ],
  [isProgram, 'this is a JavaScript program, not data; save the object in it as JSON'],
];

export const unsupported: Importer = {
  format: '',
  recognises: (sample) => kinds.some(([fits]) => fits(sample)),
  open: (sample) => (log) => {
    const [, message = ''] = kinds.find(([fits]) => fits(sample)) ?? [];
    return refuse(sample, log, 1, '', message);
  },
};

function begins(magic: string): (sample: Sample) => boolean {
  return ({ bytes }) => [...magic].every((char, index) => bytes[index] === char.charCodeAt(0));
}

/** The names of a zip's files stand in it as they are. */
function zipWith(name: string): (sample: Sample) => boolean {
  const isZip = begins('PK\x03\x04');
  return (sample) => {
    if (!isZip(sample) || !isBinary(sample.bytes)) return false;
    const { bytes } = sample;
    const ends = [bytes.subarray(0, 4_096), bytes.subarray(Math.max(0, bytes.length - 65_536))];
    return ends.some((part) => new TextDecoder('latin1').decode(part).includes(name));
  };
}

function isProgram({ name, head, json }: Sample): boolean {
  if (json !== undefined) return false;
  if (/\.(?:m?js|ts)$/i.test(name)) return true;
  return (
    /^\s*[{[]\s*\{?\s*(?:'|[a-z_$][\w$]*\s*:)/i.test(head) ||
    /^\s*(?:var|let|const|function|import|export)\s|^\s*(?:window\.|\(function|[\w.]+\s*=\s*[{[])/.test(head)
  );
}

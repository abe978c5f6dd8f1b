// Lists of flat records in YAML, as people write them by hand: a record after each hyphen, its fields below each other,
// texts that go on over several lines, lists of texts. The list may stand under a key. Read as rows of a table.
import { foreignFile } from '../foreign.ts';
import type { Importer, Sample } from '../importer.ts';
import { readObjects } from '../table/objects.ts';
import type { Found } from './records.ts';

const opening =
  /^(?:[ \t]*(?:#.*|---.*|%.*)?\n)*(?:[\w-][\w -]{0,60}:[ \t]*\n)?[ \t]*- {1,8}\w[\w -]{0,60}: /;

export const yamlList: Importer = {
  format: 'YAML',
  recognises: ({ head, name }) =>
    opening.test(head.replaceAll('\r', '')) &&
    (/\.ya?ml(?:\.gz)?$/i.test(name) || /^[ \t]+[\w-]+: /m.test(head)),
  open: (sample, choices) => (log) => {
    const events = readObjects(recordsIn(sample), sample, choices, log, 'YAML');
    return events === null ? null : foreignFile(sample, { lists: { events } });
  },
};

interface Line {
  readonly indent: number;
  readonly text: string;
  readonly line: number;
}

function recordsIn({ text }: Sample): readonly Found[] {
  const lines = text.split(/\r?\n/).map((line, index): Line => {
    return { indent: line.length - line.trimStart().length, text: line.trim(), line: index + 1 };
  });
  const first = lines.find(({ text }) => /^- +[\w -]+:/.test(text));
  if (first === undefined) return [];
  const starts = lines.flatMap(({ indent, text }, at) =>
    indent === first.indent && text.startsWith('- ') ? [at] : [],
  );
  return starts.map((start, nth) => {
    const { indent, text, line } = lines[start] ?? first;
    const inner = text.slice(1);
    const own = { indent: indent + text.length - inner.trimStart().length, text: inner.trim(), line };
    const below = lines.slice(start + 1, starts[nth + 1]);
    const end = below.findIndex((each) => each.text !== '' && each.indent <= indent);
    return { at: { line }, fields: fieldsIn([own, ...below.slice(0, end === -1 ? undefined : end)]) };
  });
}

function fieldsIn(lines: readonly Line[]): Readonly<Record<string, unknown>> {
  const indent = lines[0]?.indent ?? 0;
  // The items of a list may stand as far left as its key.
  const starts = lines.flatMap((line, at) =>
    line.indent === indent && !line.text.startsWith('- ') ? [at] : [],
  );
  const fields = starts.flatMap((start, nth): (readonly [string, unknown])[] => {
    const { text } = lines[start] ?? { text: '' };
    const [, key = '', value = ''] = /^["']?([^"'#:]+)["']?:(?: +(.*))?$/.exec(text) ?? [];
    return key === '' ? [] : [[key.trim(), valueOf(value, lines.slice(start + 1, starts[nth + 1]))]];
  });
  return Object.fromEntries(fields);
}

function valueOf(given: string, below: readonly Line[]): unknown {
  const block = /^([|>])[-+\d]*$/.exec(given)?.[1];
  if (block === '|')
    return below
      .map(({ text }) => text)
      .join('\n')
      .trim();
  const more = below.map(({ text }) => text).filter((text) => text !== '' && !text.startsWith('#'));
  if (block === '>') return more.join(' ');
  if (given === '' && more.length > 0 && more.every((text) => text.startsWith('- ')))
    return more.map((text) => scalar(text.slice(2)));
  const whole = [given, ...more].join(' ').trim();
  const list = /^\[(.*)\]$/s.exec(whole)?.[1];
  return list === undefined ? scalar(whole) : list.split(',').map(scalar);
}

/** Without quotes, and without a comment. */
function scalar(given: string): string {
  const text = given.trim();
  const [, single] = /^'((?:[^']|'')*)'(?:\s+#.*)?$/s.exec(text) ?? [];
  if (single !== undefined) return single.replaceAll("''", "'");
  const [, double] = /^"((?:[^"\\]|\\.)*)"(?:\s+#.*)?$/s.exec(text) ?? [];
  if (double !== undefined)
    return double.replace(/\\(.)/gs, (_, char: string) => (char === 'n' ? '\n' : char));
  return text
    .replace(/\s#.*$/s, '')
    .trimEnd()
    .replace(/^(?:null|~)$/i, '');
}

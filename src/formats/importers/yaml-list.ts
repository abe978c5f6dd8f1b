// Lists of records in YAML, as people write them by hand; the list may stand under a key. Read as rows of a table.
import { blame, foreignFile } from '../foreign.ts';
import type { Importer } from '../importer.ts';
import { readObjects } from '../table/objects.ts';

const opening =
  /^(?:[ \t]*(?:#.*|---.*|%.*)?\n|[\w-][\w -]{0,60}: {1,8}\S.*\n){0,100}(?:[\w-][\w -]{0,60}:[ \t]*\n)?[ \t]*- {1,8}\w[\w -]{0,60}: /;

export const yamlList: Importer = {
  format: 'YAML',
  recognises: ({ head, name }) =>
    opening.test(head.replaceAll('\r', '')) &&
    (/\.ya?ml(?:\.gz)?$/i.test(name) || /^[ \t]+[\w-]+: /m.test(head)),
  open: async (sample, choices) => {
    const { recordsOf } = await import('../yaml.ts');
    const { records, faults, head } = recordsOf(sample.text);
    return (log) => {
      for (const { line, message } of faults) blame(sample, log, line, '', `the YAML is broken: ${message}`);
      const events = readObjects(records, sample, choices, log, 'YAML');
      return events === null ? null : foreignFile(sample, { lists: { events }, head });
    };
  },
};

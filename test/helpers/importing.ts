// A file of any format loaded as the program loads it: recognised from its content, read, checked.
import { load, recognise, type Loaded } from '../../src/loading/load.ts';
import type { Choices } from '../../src/formats/importer.ts';
import { toDay } from '../../src/dates/calendar.ts';

export const noChoices: Choices = { map: new Map(), dates: null, sheet: null, today: toDay(2026, 11, 29) };

export async function opened(
  content: string | Uint8Array,
  name = 'file',
  choices: Partial<Choices> = {},
): Promise<Loaded> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return load(await recognise([{ name, bytes }], { ...noChoices, ...choices }));
}

/** "table.csv:3: warning: Date: what is wrong" */
export function told({ problems }: Pick<Loaded, 'problems'>): string[] {
  return problems.map(({ severity, file, line, path, message }) =>
    [`${file}:${line}`, severity === 'warning' ? 'warning' : '', path, message]
      .filter((part) => part !== '')
      .join(': '),
  );
}

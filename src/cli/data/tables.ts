// What only the user can say of a table: asked where somebody can answer, and remembered for tables with the same header.
import type { DataFile } from '../../formats/file.ts';
import type { Choices } from '../../formats/importer.ts';
import type { Ask } from '../../formats/table/questions.ts';
import { filesIn, type Input } from '../../loading/input.ts';
import { loadState, saveState, stateFile, writeNew } from '../browser/saved-state.ts';
import { isStream } from './bytes.ts';
import { stdinName } from './files.ts';

/** The value of the answer; null where the user leaves. */
export type AskUser = (
  question: Pick<Ask, 'text' | 'answers' | 'guess'>,
  file: string,
) => Promise<string | null>;

/** `{"format": "timeline-map/1", "order": "dmy", "date": ["When"]}`, as `timeline columns --json` prints it. */
type Mapping = Readonly<Record<string, unknown>>;

interface Asking {
  readonly choices: Choices;
  readonly env: NodeJS.ProcessEnv;
  readonly ask: AskUser | undefined;
}

/** By the names of files: what was answered in this run holds for reading them again. */
const answered = new Map<string, string>();

export const withAnswers = (inputs: readonly Input[]): readonly Input[] =>
  inputs.map((input) =>
    'files' in input ? { ...input, files: input.files.map(withAnswer) } : withAnswer(input),
  );

function withAnswer(file: DataFile): DataFile {
  const mapping = answered.get(file.name);
  return mapping === undefined ? file : { ...file, mapping };
}

/** Whether anything was answered, now or before, so that it is worth reading the files again. */
export async function answerTables(inputs: readonly Input[], asking: Asking): Promise<boolean> {
  let isAnswered = false;
  for (const file of filesIn(inputs)) {
    if (file.read === undefined) continue;
    const mapping = await mappingOf(file, asking);
    if (mapping === null) continue;
    answered.set(file.name, JSON.stringify(mapping));
    isAnswered = true;
  }
  return isAnswered;
}

/** null where nothing is lacking, or nobody says it. */
async function mappingOf(file: DataFile, { choices, env, ask }: Asking): Promise<Mapping | null> {
  const { lackOf } = await import('../../formats/importing.ts');
  const first = await lackOf(file, choices);
  if (first === null) return null;
  const state = stateFile(env, 'tables.json');
  const name = fingerprint(first.headers);
  let mapping = { ...own(file), ...(state === null ? {} : object(loadState(state, name))) };
  let isAsked = false;
  for (;;) {
    const lack = await lackOf({ ...file, mapping: JSON.stringify(mapping) }, choices);
    if (lack === null) break;
    const answer = await ask?.(lack.ask, file.name);
    if (answer === undefined || answer === null) return null;
    const { field } = lack.ask;
    isAsked = true;
    mapping = { ...mapping, format: 'timeline-map/1', [field]: field === 'order' ? answer : [answer] };
  }
  if (isAsked) await keepMapping(mapping, file.name, state, name, ask);
  return mapping;
}

async function keepMapping(
  mapping: Mapping,
  file: string,
  state: string | null,
  name: string,
  ask: AskUser | undefined,
): Promise<void> {
  const where = await ask?.(keeping(file), file);
  if (where === 'file') writeBeside(file, mapping);
  if (where === 'state' && state !== null) saveState(state, name, mapping);
}

const keeping = (file: string): Pick<Ask, 'text' | 'answers' | 'guess'> => ({
  text: 'Is that to be remembered?',
  answers: [
    { value: 'state', label: 'on this machine', samples: ['for every table with this header'] },
    ...(file === stdinName || isStream(file)
      ? []
      : [
          { value: 'file', label: 'beside the file', samples: [`as ${file}.map.json, which can go with it`] },
        ]),
    { value: 'no', label: 'for this time only', samples: [] },
  ],
  guess: 0,
});

function writeBeside(file: string, mapping: Mapping): void {
  try {
    writeNew(`${file}.map.json`, `${JSON.stringify(mapping, null, 2)}\n`);
  } catch {
    // It is asked again then.
  }
}

/** Nobody has two sheets that differ only beyond that. */
const mostLetters = 4_000;

const fingerprint = (headers: readonly string[]): string =>
  `${headers.length} columns: ${headers.join(' | ').slice(0, mostLetters)}`;

const object = (value: unknown): Mapping =>
  typeof value === 'object' && value !== null ? (value as Mapping) : {};

function own({ mapping }: DataFile): Mapping {
  try {
    return object(JSON.parse(mapping ?? 'null'));
  } catch {
    return {};
  }
}

// The dataset that a command is about: the bundled one, or that of the files named, with what is wrong with them.
import { readFileSync } from 'node:fs';
import { unpack, type Packed } from '../dataset/assemble.ts';
import type { Dataset, Problem } from '../dataset/model.ts';
import { failure } from './failure.ts';
import type { Io } from './io.ts';
import { startProgress, type Progress } from './progress.ts';
import type { Waiting } from './waiting.ts';

export interface Data {
  readonly dataset: Dataset;
  readonly problems: readonly Problem[];
  /** Paths of the files that may hold events, for an editor. */
  readonly files: readonly string[];
}

/** It is ASCII: there is nothing to decode. */
export function readBundled({ bundled }: Pick<Io, 'bundled'>): Dataset {
  return unpack(JSON.parse(readFileSync(bundled, 'latin1')) as Packed);
}

/** The problems have been told on stderr. Fails where nothing can be used. */
export async function openData(paths: readonly string[], io: Io, waiting?: Waiting): Promise<Data> {
  if (paths.length === 0) return { dataset: readBundled(io), problems: [], files: [] };
  const { dataset, problems, files } = await loadFiles(paths, io, startProgress(io.stderr, waiting));
  if (problems.length > 0) io.stderr.write(told(problems, paths));
  if (dataset === null) throw failure(problems.length > 0 ? [] : ['no data']);
  return { dataset, problems, files };
}

interface LoadedFiles extends Omit<Data, 'dataset'> {
  readonly dataset: Dataset | null;
}

export async function loadFiles(
  paths: readonly string[],
  io: Pick<Io, 'stdin'>,
  progress: Progress,
): Promise<LoadedFiles> {
  const [{ editable, readInputs }, { load }] = await Promise.all([
    import('./files.ts'),
    import('../dataset/load.ts'),
  ]);
  try {
    const inputs = await readInputs(paths, { stdin: io.stdin, onBytes: progress.onBytes });
    progress.onLoad(inputs);
    return { ...load(inputs), files: editable(inputs) };
  } finally {
    progress.end();
  }
}

export function problemLine({ severity, file, line, path, message }: Problem): string {
  const parts = [`${file}:${line}`, severity === 'warning' ? 'warning' : '', path, message];
  return parts.filter((part) => part !== '').join(': ');
}

/** More than fit a screen are for `check`. */
const mostTold = 10;

function told(problems: readonly Problem[], paths: readonly string[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const lines = [...errors, ...warnings].slice(0, mostTold).map(problemLine);
  const left = problems.length - lines.length;
  if (left > 0) lines.push(`timeline: and ${left} more; all of them: ${checkCommand(paths)}`);
  return `${lines.join('\n')}\n`;
}

/** What to type to see every problem. */
export function checkCommand(paths: readonly string[]): string {
  const quoted = paths.map((path) => (/^[\w./@%+,:-]+$/.test(path) ? path : 'FILE'));
  return `timeline check ${[...new Set(quoted)].join(' ')}`;
}

/** "3 problems in the data: run timeline check events.json" */
export function problemsNotice(problems: readonly Problem[], paths: readonly string[]): string | null {
  if (problems.length === 0) return null;
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return `${count} in the data: run ${checkCommand(paths)}`;
}

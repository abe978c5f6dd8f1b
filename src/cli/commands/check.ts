import type { Dataset, Problem } from '../../dataset/model.ts';
import { counted } from '../../text/counted.ts';
import { loadFiles, problemLine } from '../data/data.ts';
import { exitCodes } from '../exit-codes.ts';
import { row } from '../print/printable.ts';
import { startProgress } from '../data/progress.ts';
import type { Command } from './command.ts';

/** The problems are what was asked for, so they go to stdout. */
export const run: Command = async (operands, _options, io) => {
  const { dataset, problems, notes = [] } = await loadFiles(operands, io, startProgress(io.stderr));
  await io.stdout.all([...problems.map(problemLine), ...notes, summary(dataset, problems)].map(row));
  const hasErrors = dataset === null || problems.some(({ severity }) => severity === 'error');
  return hasErrors ? exitCodes.unusable : exitCodes.ok;
};

function summary(dataset: Dataset | null, problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const found = [
    errors > 0 ? counted(errors, 'error') : '',
    problems.length > errors ? counted(problems.length - errors, 'warning') : '',
  ].filter((part) => part !== '');
  const verdict = found.length === 0 ? 'no problems' : found.join(', ');
  if (dataset === null) return `${verdict}; nothing can be used`;
  const { events, actors, places, sources } = dataset;
  const counts = [
    counted(events.length, 'event'),
    counted(actors.size, 'actor'),
    counted(places.size, 'place'),
    counted(sources.size, 'source'),
  ];
  return `${verdict}; ${counts.join(', ')}`;
}

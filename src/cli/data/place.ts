// The files that the browser shows: reading them again, and opening them in an editor at an event.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { TimelineEvent } from '../../dataset/model.ts';
import type { Loaded } from '../../loading/load.ts';
import type { Steps } from '../../text/task.ts';

/** Where the data comes from; without files it can't be edited. */
export interface DataSource {
  /** Paths of the files that may hold events. */
  readonly files: readonly string[];
  /** Opens it again; null where that can't be done (stdin). */
  readonly open: (() => Promise<Steps<Loaded>>) | null;
}

/** The file and line that an event begins at, by its id, else by its title; null where neither is found. */
export function placeInFiles(
  files: readonly string[],
  event: Pick<TimelineEvent, 'id' | 'title'>,
): { file: string; line: number } | null {
  const id = new RegExp(`"id"\\s*:\\s*${escapePattern(JSON.stringify(event.id))}`);
  const title = JSON.stringify(event.title);
  for (const file of files) {
    const text = textOf(file);
    const found = text.search(id);
    const at = found === -1 ? text.indexOf(title) : found;
    if (at !== -1) return { file, line: text.slice(0, at).split('\n').length };
  }
  return null;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** The editor's command and arguments: `$VISUAL`, else `$EDITOR`, else vi. They may hold arguments: `code --wait`. */
export function editorCommand(
  env: NodeJS.ProcessEnv,
  file: string,
  line: number,
): readonly [string, ...string[]] {
  const [command = 'vi', ...args] = (env['VISUAL'] || env['EDITOR'] || 'vi').split(/\s+/).filter(Boolean);
  // `+line` is understood by vi, vim, nano, emacs, micro and kakoune; code wants another form.
  const isCode = /(^|\/)(code|codium)$/.test(command);
  return isCode ? [command, ...args, '--goto', `${file}:${line}`] : [command, ...args, `+${line}`, file];
}

/** Resolves when the editor has ended; rejects when it can't be started. */
export function runEditor([command, ...args]: readonly [string, ...string[]]): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', () => resolve());
  });
}

// The reader's editor, at the line of an event.
import { spawn } from 'node:child_process';
import { basename, resolve } from 'node:path';
import type { TimelineEvent } from '../../dataset/model.ts';
import { splitShellLine } from '../completion/shell-words.ts';
import { readText } from '../data/bytes.ts';

/** More is not searched for the line of an event: the browser would stand still. */
const maxSearched = 64_000_000;

/** The file and line that an event begins at, by its id, else by its title; null where neither is found. */
export function placeInFiles(
  files: readonly string[],
  event: Pick<TimelineEvent, 'id' | 'title'>,
): { file: string; line: number } | null {
  const id = new RegExp(`"id"\\s*:\\s*${escapePattern(JSON.stringify(event.id))}`);
  const title = JSON.stringify(event.title);
  for (const file of files) {
    const text = readText(file, maxSearched) ?? '';
    const found = text.search(id);
    const at = found === -1 ? text.indexOf(title) : found;
    if (at !== -1) return { file, line: text.slice(0, at).split('\n').length };
  }
  return null;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

type Form = (file: string, line: number) => string[];

/** How editors take the line. */
const forms: readonly (readonly [names: string, form: Form])[] = [
  [
    'vi vim nvim gvim mvim vimx view ex elvis nvi vis nano pico emacs emacsclient xemacs mg jove zile kak micro joe jmacs jed ne mcedit ee tilde gedit pluma xed geany bbedit',
    (file, line) => [`+${line}`, file],
  ],
  ['hx helix subl sublime_text zed zeditor zedit lapce atom pulsar', (file, line) => [`${file}:${line}`]],
  [
    'code code-insiders code-oss codium vscodium cursor windsurf positron',
    (file, line) => ['--goto', `${file}:${line}`],
  ],
  [
    'kate mate idea pycharm webstorm phpstorm rubymine goland clion rustrover',
    (file, line) => ['--line', String(line), file],
  ],
];

/** `vim.basic`, `emacs-nox`, `nano-tiny`, `emacs-29.4` */
const variant = /[.-](?:basic|tiny|nox|gtk\d?|athena|lucid|huge|\d[\d.]*)$/;

interface EditorCommand {
  /** For messages. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

/** What makes git hand the editor to a shell: quotes, escaped blanks, arguments, variables. */
const forShell = /[|&;<>()$`\\"' \t\n*?[#~=%]/;
/** A shell would print these when it can't find the command. */
const unseen = /[^\P{C}\t\n]/u;

/**
 * `$VISUAL`, else `$EDITOR`, else vi, read as git does. The path is absolute: what begins with + or - would be an option or
 * a command to many editors.
 */
export function editorCommand(env: NodeJS.ProcessEnv, path: string, line: number): EditorCommand {
  const editor = env['VISUAL'] || env['EDITOR'] || 'vi';
  const name = splitShellLine(editor).words.find((word) => word !== '') ?? editor;
  const kind = basename(name).replace(variant, '');
  const form = forms.find(([names]) => names.split(' ').includes(kind))?.[1];
  const file = resolve(path);
  const args = form === undefined ? [file] : form(file, line);
  if (!forShell.test(editor) || unseen.test(editor)) return { name, command: editor, args };
  return { name, command: 'sh', args: ['-c', `${editor} "$@"`, editor, ...args] };
}

/** A shell's exit codes for a command that it can't run, or can't find. */
const notRun: ReadonlySet<number | null> = new Set([126, 127]);

/** Resolves when the editor has ended; rejects when it can't be started. */
export function runEditor({ command, args }: EditorCommand): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => (notRun.has(code) ? reject(new Error('not run')) : resolve()));
  });
}

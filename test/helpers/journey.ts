// What many journeys do: start, look, stop, and see that the terminal is as it was.
import { execFileSync } from 'node:child_process';
import { expect } from 'vitest';
import { open, program, type Options, type Session } from './terminal.ts';

/** The row with the pointer. */
export const selected = (session: Session): string =>
  session.screen().find((row) => /^[❯›>]/.test(row)) ?? '';

/** Resolves once the event under the pointer has the text in its row. */
export const selects = (session: Session, text: string): Promise<void> =>
  session.until(() => selected(session).includes(text), `selects ${text}`);

/** Open and drawn. In place of the hints the first frame may tell of problems. */
export async function ready(options: Options = {}, shown: string | RegExp = '? help'): Promise<Session> {
  const session = open(options);
  await session.shows(shown);
  return session;
}

export async function quit(session: Session): Promise<void> {
  session.press('q');
  expect((await session.ended).exitCode).toBe(0);
  await expectModesOff(session);
}

/** Modes that the program may have switched on, by what switches them off again. */
const modes = [
  ['\u001b[?1049h', '\u001b[?1049l'],
  ['\u001b[?2004h', '\u001b[?2004l'],
  ['\u001b[?1000h', '\u001b[?1000l'],
  ['\u001b[?1006h', '\u001b[?1006l'],
  ['\u001b[?7l', '\u001b[?7h'],
  ['\u001b[?25l', '\u001b[?25h'],
] as const;

/** Alternate screen left, cursor visible, paste and mouse modes off: each was switched off after it was on. */
export async function expectModesOff(session: Session): Promise<void> {
  const isOff = ([on, off]: (typeof modes)[number]): boolean =>
    session.output().lastIndexOf(on) <= session.output().lastIndexOf(off);
  // The last bytes of a program may be read after its end was told.
  await session.until(() => modes.every(isOff) && !session.isAlternate(), 'every mode is off again');
}

/** For a shell: what the terminal is set to, short enough for a row. */
export const settingsCommand = 'echo settings $(stty -g | cksum)';

/** The settings that were printed, in order. */
export const settingsIn = (session: Session): string[] =>
  session.screen().flatMap((row) => /settings \d.*/.exec(row)?.[0] ?? []);

/** Prints the settings of the terminal and the program's id before, the settings and the exit status after. */
// Ctrl-C is for the program alone.
const between = `trap : INT; ulimit -c 0; ${settingsCommand}; sh -c 'echo "pid $$"; exec "$@"' sh "$@"; status=$?; ${settingsCommand}; echo "status $status"`;

interface Launch extends Options {
  /** Another build of the program. */
  readonly program?: string;
}

/** The program started from a script, as a shell would. */
export function launch({ program: path = program, ...options }: Launch = {}): Session {
  const args = ['-c', between, 'sh', process.execPath, path, ...(options.args ?? [])];
  return open({ ...options, shell: 'sh', args });
}

export async function launched(options: Options = {}): Promise<Session> {
  const session = launch(options);
  await session.shows('? help');
  return session;
}

export function pidOf(session: Session): number {
  return Number(/pid (\d+)/.exec(session.output())?.[1]);
}

/** The exit status as shells have it (128 + n for a signal), and what is left on the screen, all of it in order. */
export async function restored(session: Session): Promise<{ status: number; left: string[] }> {
  await session.ended;
  await session.shows(/^status \d+/);
  await expectModesOff(session);
  const rows = session.screen().filter((row) => row !== '');
  const settings = settingsIn(session);
  expect(settings).toHaveLength(2);
  expect(settings[1]).toBe(settings[0]);
  const last = rows.at(-1) ?? '';
  const left = rows.filter((row) => !/settings \d/.test(row) && !row.startsWith('pid ') && row !== last);
  return { status: Number(/^status (\d+)$/.exec(last)?.[1]), left };
}

/** An interactive shell with job control. */
export async function shellSession(options: Options = {}): Promise<Session> {
  const session = open({
    ...options,
    shell: 'bash',
    args: ['--norc', '--noprofile', '-i'],
    env: { PS1: 'ready> ', ...options.env },
  });
  await session.shows('ready>');
  return session;
}

/** Resolves once the shell waits for a command. */
export const atPrompt = (session: Session): Promise<void> =>
  session.until(
    () =>
      !session.isAlternate() &&
      session
        .screen()
        .findLast((row) => row !== '')
        ?.trimEnd() === 'ready>',
    'the prompt of the shell',
  );

/** Ends the shell, which is at its prompt. */
export async function leaveShell(session: Session): Promise<void> {
  session.press('exit\r');
  await session.ended;
}

/** The terminal's device, to write to from elsewhere. */
export function deviceOf({ pid }: Session): string {
  return `/dev/${execFileSync('ps', ['-o', 'tty=', '-p', String(pid)], { encoding: 'utf8' }).trim()}`;
}

/** The id of the program in a session that a shell, or npx, started it from. */
export function programIn(session: Session): number {
  const list = execFileSync('ps', ['-o', 'pid=,args=', '-t', deviceOf(session).slice('/dev/'.length)], {
    encoding: 'utf8',
  });
  const line = list.split('\n').find((row) => /^\s*\d+ \S*node \S*timeline(\.js)?( |$)/.test(row));
  return Number(line?.trim().split(' ')[0]);
}

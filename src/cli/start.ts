// Browsing: the data, the place to begin at, the keyboard; without a terminal the list instead.
import { parsePhrase } from '../dates/phrase/phrase.ts';
import { dateShort } from '../dates/words/words.ts';
import { errorText } from '../dates/edtf/time.ts';
import { sortDay, type EdtfDate } from '../dates/edtf/edtf.ts';
import type { Dataset, Problem } from '../dataset/model.ts';
import { createCatalog, type Postings } from '../search/catalog.ts';
import type { BrowseOptions } from './browser/browse.tsx';
import { clockOf } from './clock.ts';
import {
  glanceAtData,
  loadFilesBetweenKeys,
  openData,
  problemsNotice,
  readBundled,
  tellProblems,
  type OpenedData,
} from './data/data.ts';
import type { DataSource, Reading } from './data/place.ts';
import { exitCodes } from './exit-codes.ts';
import { failure, isFailure } from './failure.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';
import { canBrowse, openKeyboard, wantsColor } from './terminal/terminal.ts';
import { waitForKeys, type Waiting } from './data/waiting.ts';

const stdinPath = '-';

export async function start(options: Options, io: Io): Promise<number> {
  const paths = options.data ?? [];
  const { screenReader: isAloud = false } = options;
  if (!canBrowse(io.stdout, io.env, isAloud)) return list(options, io);
  let late: readonly Problem[] = [];
  // The browser is read and compiled while the data is.
  const [prepared, browse] = await Promise.all([
    prepare(options, io, (problems) => (late = problems)),
    browser(isAloud),
  ]);
  const { keyboard } = prepared;
  // Before the first frame: the terminal would echo into it what is typed meanwhile.
  keyboard.setRawMode(true);
  const status = await browse(prepared);
  if (keyboard !== io.stdin) keyboard.destroy();
  tellProblems(late, paths, io);
  return status;
}

/** `onProblems` hears of those of files that are loaded while they are browsed. */
async function prepare(
  options: Options,
  io: Io,
  onProblems: (problems: readonly Problem[]) => void,
): Promise<BrowseOptions> {
  const paths = options.data ?? [];
  const { stdout, env, today } = io;
  const keys = keyboardOf(paths, io);
  const waiting = waitForKeys(keys, () => endWaiting(io));
  const data = await open(options, io, waiting);
  const keyboard = keys();
  if (keyboard === null) throw failure([noKeyboard]);
  const place = await placeOf(paths);
  const at = await startEvent(data.dataset, options, io);
  return {
    takeData: once(data),
    onLoaded: ({ problems }) => {
      onProblems(problems);
      return problemsNotice(problems, paths);
    },
    start: { filter: options.query ?? '', cursor: at ?? (options.query === undefined ? place.last() : null) },
    look: {
      hasColor: wantsColor(options.color ?? 'auto', env, stdout.isTTY),
      isAscii: options.ascii ?? false,
    },
    today,
    keyboard,
    stdout,
    env,
    notice: problemsNotice(data.problems, paths),
    source: sourceOf(data, paths, io),
    keepPlace: place.keep,
    mouse: options.mouse ?? false,
  };
}

function once<Value>(value: Value): () => Value {
  const held = [value];
  return () => {
    const [given] = held.splice(0);
    if (given === undefined) throw new Error('given away before');
    return given;
  };
}

/** A query is about all that is known, and what is read aloud can't be taken back: a glance isn't enough for them. */
async function open(options: Options, io: Io, waiting: Waiting): Promise<OpenedData> {
  const { data = [], query, screenReader } = options;
  if (query === undefined && screenReader !== true) return glanceAtData(data, io, waiting);
  return { ...(await openData(data, io, waiting)), loading: null };
}

/** In place of the line that told the progress, nothing; Node restores the terminal. */
function endWaiting({ stderr }: Io): void {
  stderr.write('\r\u001b[K');
  process.exit(exitCodes.ok);
}

/** Opened when it is first asked for; null where there is none. */
function keyboardOf(paths: readonly string[], { stdin }: Io): () => NodeJS.ReadStream | null {
  let opened: NodeJS.ReadStream | null | undefined;
  return () => (opened ??= openKeyboard(paths.includes(stdinPath) ? notAKeyboard : stdin));
}

const noKeyboard =
  'no keyboard: stdin is no terminal, and /dev/tty can’t be opened; timeline list needs none';

/** Stdin that is data isn't the keyboard, whatever it is. */
const notAKeyboard = { isTTY: false } as NodeJS.ReadStream;

async function browser(isAloud: boolean): Promise<(options: BrowseOptions) => Promise<number>> {
  return isAloud
    ? (await import('./browser/screen-reader.ts')).browseAloud
    : (await import('./browser/browse.tsx')).browse;
}

interface KeptPlace {
  readonly last: () => string | null;
  readonly keep: (event: string) => void;
}

/** What came from a pipe has no name to remember it by. */
async function placeOf(paths: readonly string[]): Promise<KeptPlace> {
  if (paths.includes(stdinPath)) return { last: () => null, keep: () => undefined };
  const [{ keepPlace, lastPlace, placesFile }, { resolve }] = await Promise.all([
    import('./browser/last-place.ts'),
    import('node:path'),
  ]);
  const file = placesFile();
  const name = paths.length === 0 ? 'bundled' : paths.map((path) => resolve(path)).join('\n');
  return { last: () => lastPlace(file, name), keep: (event) => keepPlace(file, name, event) };
}

function sourceOf({ files }: OpenedData, paths: readonly string[], io: Io): DataSource {
  if (paths.includes(stdinPath)) return { files, read: null };
  return { files, read: () => readAgain(paths, io) };
}

/** Never rejects: a file that is gone is a problem like another. */
async function readAgain(paths: readonly string[], io: Io): Promise<Reading> {
  try {
    if (paths.length === 0) return { dataset: readBundled(io), problems: [] };
    return await loadFilesBetweenKeys(paths, io);
  } catch (error) {
    const message = isFailure(error) ? (error.lines[0] ?? '') : String(error);
    // The message names the file.
    return { dataset: null, problems: [{ severity: 'error', file: '', line: 1, path: '', message }] };
  }
}

/** The id of the event that --at means. */
async function startEvent(dataset: Dataset, { at, query }: Options, io: Io): Promise<string | null> {
  if (at === undefined) return null;
  const { findAll } = await import('./commands/list.ts');
  const index = firstFrom(dataset, findAll(createCatalog(dataset), query ?? '', io), dateOf(at, dataset, io));
  return dataset.events[index ?? -1]?.id ?? null;
}

function dateOf(at: string, dataset: Dataset, io: Io): EdtfDate {
  const phrase = parsePhrase(at, clockOf(dataset, io));
  if ('error' in phrase) throw failure([`--at: ${errorText(phrase)}`]);
  const [date, other] = phrase;
  if (date !== undefined && other === undefined) return date;
  const choices = phrase.map(dateShort).join(' or ');
  throw failure([`--at: "${at}" may be ${choices}; write the month as a word`]);
}

/** The first of the events at the date or after, else the last one; before a date (`../2018`), the last then. */
function firstFrom({ events }: Dataset, found: Postings, date: EdtfDate): number | undefined {
  const day = (index: number): number => {
    const when = events[index]?.when;
    return when === undefined ? 0 : sortDay(when);
  };
  const { earliest, latest } = date;
  if (earliest === null && latest !== null) {
    return found.findLast((index) => day(index) <= latest) ?? found[0];
  }
  return found.find((index) => day(index) >= sortDay(date)) ?? found.at(-1);
}

async function list(options: Options, io: Io): Promise<number> {
  const { findAll, printList } = await import('./commands/list.ts');
  const { dataset } = await openData(options.data ?? [], io);
  const catalog = createCatalog(dataset);
  const found = findAll(catalog, options.query ?? '', io);
  if (options.at === undefined) return printList(catalog, found, options, io);
  const first = firstFrom(dataset, found, dateOf(options.at, dataset, io));
  return printList(catalog, first === undefined ? [] : found.slice(found.indexOf(first)), options, io);
}

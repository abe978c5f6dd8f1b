// Starts the browser: the data, the place to begin at, the keyboard. Without a terminal it prints the list instead.
import { parsePhrase } from '../dates/phrase/phrase.ts';
import { dateShort } from '../dates/words/words.ts';
import { errorText } from '../dates/edtf/time.ts';
import { sortDay, type EdtfDate } from '../dates/edtf/edtf.ts';
import { whensOf } from '../dataset/events.ts';
import type { Dataset } from '../dataset/model.ts';
import { createCatalog } from '../search/catalog.ts';
import type { Postings } from '../search/postings.ts';
import { browse, type Browsing } from './browser/browse.ts';
import { draw } from './browser/draw.ts';
import { nameOf } from './browser/saved-state.ts';
import { loadMarks, marksFile, saveMarks, type Marks } from './browser/marks.ts';
import { nowhere, type Place } from '../app/place.ts';
import { loadPlace, positionsFile, savePlace } from './browser/position.ts';
import { clockOf } from './clock.ts';
import { openData, openPreview, problemsNotice, reportProblems, type OpenedData } from './data/data.ts';
import { stdinPath } from './data/stdin.ts';
import type { AskUser } from './data/tables.ts';
import type { Look } from '../view/theme.ts';
import { exitCodes } from './exit-codes.ts';
import { failure } from './failure.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';
import { canBrowse, wantsColor } from './terminal/capabilities.ts';
import { createTerminal, type Terminal } from './terminal/terminal.ts';
import { waitForKeys, type Waiting } from './data/waiting.ts';

export async function start(options: Options, io: Io): Promise<number> {
  const paths = options.data ?? [];
  const { screenReader: isScreenReader = false, mouse: hasMouse = false } = options;
  if (!canBrowse(io.stdout, io.env, isScreenReader)) return list(options, io);
  const stdin = paths.includes(stdinPath) ? notAKeyboard : io.stdin;
  const terminal = createTerminal({ stdin, env: io.env, hasMouse: hasMouse && !isScreenReader });
  standSomewhere();
  let reportLater = (): void => undefined;
  const status = await terminal.run(async () => {
    const own = io.restarts === 'lines' && !isScreenReader ? { ...io, restarts: 'screen' as const } : io;
    const browsing = await prepare(options, own, terminal, (report) => (reportLater = report));
    // Before the first frame, into which the terminal would otherwise echo type-ahead.
    terminal.setRaw(true);
    return browse(
      browsing,
      terminal,
      isScreenReader ? (await import('./browser/screen-reader.ts')).speak : draw,
    );
  });
  reportLater();
  return status;
}

/** Stdin that is data isn't the keyboard, whatever it is. */
const notAKeyboard = { isTTY: false } as NodeJS.ReadStream;

/** Ink asks for the working folder, which may be gone: then nothing else needs it. */
function standSomewhere(): void {
  try {
    process.cwd();
  } catch {
    process.cwd = () => '/';
  }
}

/** `later` gets a function that reports problems found while browsing, once the shell's screen is back. */
async function prepare(
  options: Options,
  io: Io,
  terminal: Terminal,
  later: (report: () => void) => void,
): Promise<Browsing> {
  const paths = options.data ?? [];
  const { stdout, env, today } = io;
  const waiting = waitForKeys(terminal, () => endWaiting(io));
  const look = {
    hasColor: wantsColor(options.color ?? 'auto', env, stdout.isTTY),
    isAscii: options.ascii ?? false,
  };
  const asking = options.screenReader === true ? io : { ...io, ask: askLater(terminal, look) };
  const { dataset, loading, problems, notes, source } = await open(options, asking, waiting);
  if (terminal.keyboard() === null) throw failure([noKeyboard]);
  const saved = savedState(paths, io);
  const at = await startEvent(dataset, options, io);
  const { savedFilter, start } = startPlace(saved.place(), at, options, loading !== null);
  return {
    dataset,
    loading,
    onLoaded: (loaded) => {
      later(() => reportProblems(loaded.problems, paths, io));
      return problemsNotice(loaded.problems, paths) ?? loaded.notes?.[0] ?? null;
    },
    onStopped: ({ message }) => later(() => io.stderr.line(`timeline: ${message}`)),
    start: { ...start, ...saved.marks() },
    laterFilter: loading === null ? '' : savedFilter,
    notice: problemsNotice(problems, paths) ?? notes?.[0] ?? null,
    today,
    look,
    env,
    source,
    savePlace: saved.savePlace,
    saveMarks: saved.saveMarks,
  };
}

/** Ink is loaded when there is something to ask. */
function askLater(terminal: Terminal, look: Look): AskUser {
  return async (question, file) => {
    if (terminal.keyboard() === null) return null;
    const { askOn } = await import('./browser/ask.tsx');
    return askOn(terminal, look)(question, file);
  };
}

/** A query needs every event, and a screen reader can't take back what it has read: for both a preview isn't enough. */
async function open(options: Options, io: Io, waiting: Waiting): Promise<OpenedData> {
  const { data = [], query, screenReader } = options;
  if (query === undefined && screenReader !== true) return openPreview(data, io, waiting);
  return { ...(await openData(data, io, waiting)), loading: null };
}

/** Clears the line of progress; Node restores the terminal. */
function endWaiting({ stderr }: Io): void {
  stderr.status(null);
  process.exit(exitCodes.ok);
}

const noKeyboard =
  'no keyboard: stdin is no terminal, and /dev/tty can’t be opened; timeline list needs none';

/**
 * The saved position, unless a query or a date is given. With a preview, the saved query waits until everything is loaded.
 */
function startPlace(
  place: Place,
  at: string | null,
  { query }: Options,
  isPreview: boolean,
): { readonly start: Browsing['start']; readonly savedFilter: string } {
  const { event, filter, zoom, pane, queries } = place;
  const isResumed = query === undefined && at === null;
  const savedFilter = isResumed ? filter : '';
  return {
    start: {
      filter: query ?? (isPreview ? '' : savedFilter),
      cursor: at ?? (isResumed ? event : null),
      zoom,
      pane,
      queries,
    },
    savedFilter,
  };
}

interface SavedState extends Pick<Browsing, 'savePlace' | 'saveMarks'> {
  readonly place: () => Place;
  readonly marks: () => Partial<Marks>;
}

/** The state that is saved between runs; data from a pipe has no name to save it under. */
function savedState(paths: readonly string[], { env }: Pick<Io, 'env'>): SavedState {
  const nothing = (): void => undefined;
  const [places, marked] = [positionsFile(env), marksFile(env)];
  const name = paths.includes(stdinPath) ? null : nameOf(paths);
  if (places === null || marked === null || name === null)
    return { place: () => nowhere, marks: () => ({}), savePlace: nothing, saveMarks: nothing };
  return {
    place: () => loadPlace(places, name),
    marks: () => loadMarks(marked, name),
    savePlace: (place) => savePlace(places, name, place),
    saveMarks: (all) => saveMarks(marked, name, all),
  };
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
  const whens = whensOf(events);
  const day = (index: number): number => {
    const when = whens[index];
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

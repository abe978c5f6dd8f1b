// Which column of a table is which field of an event: from the headers' words and from what the cells are like.
import { foldHeader, recordDates, type FieldName } from './words.ts';
import type { Column } from './column.ts';

/** Indexes of columns. */
export type Assigned = Partial<Record<FieldName, readonly number[]>>;

/** Those of which several columns may hold some. */
const plural: ReadonlySet<FieldName> = new Set(['actors', 'source', 'tags']);

const isText = ({ addresses, numbers, points, dates, yearless, clocks }: Column): boolean =>
  [addresses, numbers, points, dates, yearless, clocks].every((share) => share < 0.5);

const isCount = ({ counts, dates, highest }: Column): boolean => counts > 0.5 && dates < 0.5 && highest < 1e7;

/** Whether the cells can be what the header says. */
const fits: Readonly<Record<FieldName, (column: Column) => boolean>> = {
  id: ({ meanLength, dates }) => meanLength < 100 && dates < 0.5,
  date: ({ dates, years, header }) => dates >= 0.5 || (dates + years >= 0.5 && !isPart(header)),
  end: ({ dates, years }) => dates + years >= 0.5,
  year: ({ dates, years }) => dates + years >= 0.5,
  month: ({ numbers, highest, meanLength }) => (numbers > 0.5 ? highest <= 12 : meanLength < 15),
  day: ({ numbers, highest, yearless }) => yearless >= 0.5 || (numbers > 0.5 && highest <= 31),
  endYear: ({ years }) => years >= 0.5,
  endMonth: ({ highest }) => highest <= 12,
  endDay: ({ highest }) => highest <= 31,
  time: ({ clocks }) => clocks >= 0.3,
  endTime: ({ clocks }) => clocks >= 0.3,
  dateNote: ({ numbers, addresses }) => numbers < 0.5 && addresses < 0.5,
  title: (column) => isText(column) && !isConstant(column),
  summary: (column) => isText(column) && !isConstant(column),
  kind: (column) =>
    isText(column) &&
    column.meanLength < 150 &&
    (column.distinct <= 20 || column.distinct <= column.count / 2),
  importance: ({ samples }) => samples.every((cell) => /^(?:major|normal|minor)$/i.test(cell)),
  place: (column) => isText(column) && column.meanLength < 150,
  country: (column) => isText(column) && column.meanLength < 60,
  lat: ({ numbers, highest }) => numbers > 0.5 && highest <= 90,
  lon: ({ numbers, highest }) => numbers > 0.5 && highest <= 180,
  point: ({ points }) => points > 0.5,
  actors: (column) => isText(column) && column.meanLength < 150,
  source: ({ numbers, clocks }) => numbers < 0.5 && clocks < 0.5,
  publisher: (column) => isText(column) && column.meanLength < 60,
  tags: (column) => isText(column) && column.meanLength < 150,
  killed: isCount,
  wounded: isCount,
  weapon: (column) => isText(column) && column.meanLength < 100,
};

const partNames = /^(?:day|tag|jour|dia|giorno|month|mois|monat|mes|mese)$/;
const isPart = (header: string): boolean => partNames.test(foldHeader(header));

/** "Aucun" in every row tells nothing. */
const isConstant = ({ distinct, count }: Column): boolean => distinct <= 1 && count > 2;

export function assign(columns: readonly Column[]): Assigned {
  const assigned: Partial<Record<FieldName, number[]>> = {};
  const used = new Set<number>();
  const filled = columns.filter(({ count }) => count > 0);
  const candidates = filled.flatMap((column) =>
    column.meanings.filter(({ field }) => fits[field](column)).map((known) => ({ column, ...known })),
  );
  const weight = ({ column, field, rank, at }: (typeof candidates)[number]): number =>
    rank * 1_000 - at - (field === 'date' || field === 'end' ? penalty(column) : 0);
  for (const { column, field } of candidates.sort((a, b) => weight(b) - weight(a))) {
    if (used.has(column.index)) continue;
    if (assigned[field] !== undefined && !plural.has(field)) continue;
    (assigned[field] ??= []).push(column.index);
    used.add(column.index);
  }
  for (const list of Object.values(assigned)) list.sort((a, b) => a - b);
  settleDates(assigned, filled, used);
  settleTexts(assigned, filled, used);
  settleRanges(assigned, filled, used);
  const addresses = filled.find(
    (column) => !used.has(column.index) && column.addresses >= 0.5 && !pictures.test(column.header),
  );
  if (assigned.source === undefined && addresses !== undefined) assigned.source = [addresses.index];
  return assigned;
}

/** The dates of records come after every other, years alone after full dates. */
const penalty = ({ header, dates, count, meanLength }: Column): number =>
  (recordDates.test(foldHeader(header)) ? 4_000 : 0) +
  (dates < 0.5 ? 1_500 : 0) +
  (count === 0 || meanLength > 40 ? 500 : 0);

const pictures = /image|img|photo|picture|thumb|icon|logo|video|bild|foto/i;

type Assigning = Partial<Record<FieldName, number[]>>;

/** A date in one column makes columns of its parts needless; without a header that says so, the column of dates is it. */
function settleDates(assigned: Assigning, columns: readonly Column[], used: Set<number>): void {
  const chosen = columns.find(({ index }) => index === assigned.date?.[0]);
  const isFull = chosen !== undefined && chosen.dates >= 0.5 && !recordDates.test(foldHeader(chosen.header));
  if (isFull || (chosen !== undefined && assigned.year === undefined)) {
    for (const part of ['year', 'month', 'day', 'endYear', 'endMonth', 'endDay'] as const)
      release(assigned, part, used);
    return;
  }
  if (assigned.year !== undefined) {
    release(assigned, 'date', used);
    return settleDays(assigned, columns, used);
  }
  const byContent = columns.filter((column) => !used.has(column.index) && column.dates >= 0.8);
  const [best] = byContent.sort((a, b) => penalty(a) - penalty(b));
  if (best === undefined) return;
  assigned.date = [best.index];
  used.add(best.index);
}

/** Beside the year, days with their months may stand under any header; numbers of days are none without a month. */
function settleDays(assigned: Assigning, columns: readonly Column[], used: Set<number>): void {
  if (assigned.month !== undefined) return;
  const isDays = ({ yearless }: Column): boolean => yearless >= 0.5;
  const [given] = assigned.day ?? [];
  if (columns.some((column) => column.index === given && isDays(column))) return;
  release(assigned, 'day', used);
  const days = columns.find((column) => !used.has(column.index) && isDays(column));
  if (days === undefined) return;
  assigned.day = [days.index];
  used.add(days.index);
}

function release(assigned: Assigning, field: FieldName, used: Set<number>): void {
  for (const index of assigned[field] ?? []) used.delete(index);
  delete assigned[field];
}

/**
 * Texts without a header that says what they are: the longest is the summary, one of few values the kind, one of many
 * the title. Where no text is short enough for a title, it is taken from the summary's first sentence.
 */
function settleTexts(assigned: Assigning, columns: readonly Column[], used: Set<number>): void {
  const texts = (): Column[] =>
    columns.filter(
      (column) => !used.has(column.index) && isText(column) && !isConstant(column) && column.meanLength >= 3,
    );
  const take = (field: FieldName, column: Column | undefined): void => {
    if (column === undefined || assigned[field] !== undefined) return;
    assigned[field] = [column.index];
    used.add(column.index);
  };
  const isVaried = ({ distinct, count }: Column): boolean => distinct > count * 0.7;
  const rows = Math.max(...columns.map(({ count }) => count));
  const isOther = ({ meanings }: Column): boolean =>
    meanings.length > 0 && !meanings.some(({ field }) => field === 'title' || field === 'summary');
  const isTitle = (column: Column): boolean =>
    isVaried(column) &&
    column.meanLength <= 120 &&
    column.count >= rows * 0.7 &&
    !column.meanings.some(({ field, rank }) => field === 'summary' && rank === 3);
  const all = texts().filter(isTitle);
  // Beside a text, names that are not called so are those of something else.
  const own = all.filter(
    (column) =>
      !isOther(column) &&
      (assigned.summary === undefined || column.meanLength >= 15 || column.meanings.length > 0),
  );
  // What is something else by its header is a title only where there is no text at all.
  const titles = own.length === 0 && assigned.summary === undefined ? all.filter(isNoPlace) : own;
  const longer = titles.filter(({ meanLength }) => meanLength >= 8);
  take('title', (longer.length > 0 ? longer : titles).sort(byLength)[0]);
  take(
    'summary',
    texts()
      .filter((column) => isVaried(column) && column.meanLength > 40)
      .sort(byLength)[0],
  );
  take(
    'kind',
    texts().find(
      ({ distinct, count, meanLength }) =>
        count >= 6 && distinct <= count / 3 && meanLength < 40 && distinct > 1,
    ),
  );
}

const isNoPlace = ({ meanings }: Column): boolean =>
  !meanings.some(({ field }) => field === 'place' || field === 'country');

const lowest = /\b(?:min|minimum|low|lowest|lower)\b/;
const best = /\b(?:best|likely|estimate|estimated|average|mean|median|central)\b/;
const highest = /\b(?:max|maximum|high|highest|upper)\b/;

/** A column of the fewest killed and one of the most are one number, with the best between them. */
function settleRanges(assigned: Assigning, columns: readonly Column[], used: Set<number>): void {
  for (const field of ['killed', 'wounded'] as const) {
    const counts = columns.filter(
      (column) => isCount(column) && column.meanings.some((known) => known.field === field),
    );
    const [low, high] = [lowest, highest].map((words) =>
      counts.find(({ header }) => words.test(foldHeader(header))),
    );
    if (low === undefined || high === undefined) continue;
    const plain = counts.find(
      ({ index, header, meanings }) =>
        index !== low.index &&
        index !== high.index &&
        (best.test(foldHeader(header)) ||
          meanings.some((known) => known.field === field && known.rank === 3)),
    );
    assigned[field] = [low, ...(plain === undefined ? [] : [plain]), high].map(({ index }) => index);
    for (const index of assigned[field]) used.add(index);
  }
}

/** The longest first: of two texts it says more. */
const byLength = (a: Column, b: Column): number => b.meanLength - a.meanLength;

// Where the panes go: arithmetic on the size of the screen.

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the reader wants the detail: where it fits, or as said. */
export type PaneChoice = 'auto' | 'right' | 'below' | 'hidden';

/** How a view shares the body with the detail. */
export interface Shape {
  /** From so many columns on the detail stands beside it, as long as the reader wants nothing else. */
  readonly besideColumns: number;
  /** Its part of the columns then, and its most, where it isn't known how many it needs. */
  readonly columnShare: number;
  readonly mostColumns: number;
  /** The columns that a view that needs more than its part leaves to the detail. */
  readonly detailColumns?: number;
  /** The most columns of the detail beside it. */
  readonly mostDetail?: number;
  /** Its part of the rows with the detail below it. */
  readonly rowShare: number;
  /** From so many rows on the detail is below it, as long as the reader wants nothing else. */
  readonly stackedRows?: number;
  /** Under so many rows it takes those of the axis too. */
  readonly axisFrom?: number;
}

interface LayoutOptions {
  readonly shape: Shape;
  readonly pane: PaneChoice;
  /** The detail has the focus; where it has no place beside or below the list it fills the screen. */
  readonly detailFocused: boolean;
  /** Columns in which nothing of the view is cut. */
  readonly viewColumns?: number;
  /** Lines needed under the header, for the search field's notes and the like. */
  readonly noteLines: number;
  /** The axis shows a part of the time: a line more tells which. */
  readonly hasOverview: boolean;
}

export interface Layout {
  readonly size: Size;
  readonly arrangement: 'beside' | 'stacked' | 'list' | 'detail' | 'too-small';
  readonly header: Rect | null;
  readonly notes: Rect | null;
  readonly axis: Rect | null;
  readonly list: Rect | null;
  readonly detail: Rect | null;
  readonly hints: Rect | null;
}

/** The smallest screen that shows anything. */
export const minSize: Size = { columns: 20, rows: 4 };
const stackedColumns = 60;
const stackedRows = 20;
/** Under this the axis and the hints make room for the list. */
const chromeRows = 8;
/** Labels, bars, the cursor's date. */
export const axisRows = 3;
/** Under this the list needs the line that tells which part of the time the axis shows. */
const overviewRows = 12;
/** Rows that the panes keep, however many notes there are. */
const bodyRows = { stacked: 10, other: 2 } as const;
/** A view beside the detail is no narrower, however little it shows. */
const fewestColumns = 36;
/** Rows of the rule between list and detail when stacked. */
const dividerSize = 1;

export function layout(size: Size, options: LayoutOptions): Layout {
  const { columns, rows } = size;
  const nothing = { header: null, notes: null, axis: null, list: null, detail: null, hints: null };
  if (columns < minSize.columns || rows < minSize.rows) return { size, arrangement: 'too-small', ...nothing };
  const band = (top: number, height: number): Rect | null =>
    height > 0 ? { left: 0, top, width: columns, height } : null;
  const roomy = rows >= chromeRows;
  const arrangement = arrange(size, options);
  const overview = options.hasOverview && rows >= overviewRows ? 1 : 0;
  const hasAxis = roomy && rows >= (options.shape.axisFrom ?? 0);
  const axis = hasAxis && arrangement !== 'detail' ? axisRows + overview : 0;
  const hints = roomy ? 1 : 0;
  const room = rows - 1 - axis - hints - (arrangement === 'stacked' ? bodyRows.stacked : bodyRows.other);
  const notes = Math.max(0, Math.min(options.noteLines, room));
  const top = 1 + notes + axis;
  const height = rows - top - hints;
  const panes = place(arrangement, options, { left: 0, top, width: columns, height });
  return {
    size,
    arrangement,
    header: band(0, 1),
    notes: band(1, notes),
    axis: band(1 + notes, axis),
    ...panes,
    hints: band(rows - 1, hints),
  };
}

function arrange(
  { columns, rows }: Size,
  { shape, pane, detailFocused }: LayoutOptions,
): 'beside' | 'stacked' | 'list' | 'detail' {
  const canStack = columns >= stackedColumns && rows >= stackedRows;
  const canSplit = columns >= stackedColumns && rows >= chromeRows;
  if (pane === 'right' && canSplit) return 'beside';
  if (pane === 'below' && canStack) return 'stacked';
  if (pane !== 'hidden' && columns >= shape.besideColumns && rows >= chromeRows) return 'beside';
  if (pane !== 'hidden' && canStack && rows >= (shape.stackedRows ?? 0)) return 'stacked';
  return detailFocused ? 'detail' : 'list';
}

function place(
  arrangement: 'beside' | 'stacked' | 'list' | 'detail',
  { shape, viewColumns }: LayoutOptions,
  body: Rect,
): { list: Rect | null; detail: Rect | null } {
  switch (arrangement) {
    case 'list':
      return { list: body, detail: null };
    case 'detail':
      return { list: null, detail: body };
    case 'beside': {
      const { columnShare, mostColumns, mostDetail = Infinity, detailColumns = Infinity } = shape;
      const share = Math.min(Math.floor(body.width * columnShare), mostColumns);
      const most = Math.max(share, body.width - detailColumns);
      const wanted = Math.max(viewColumns ?? share, Math.min(share, fewestColumns));
      const list = Math.max(Math.min(wanted, most), body.width - mostDetail);
      return { list: { ...body, width: list }, detail: { ...body, left: list, width: body.width - list } };
    }
    case 'stacked': {
      const list = Math.max(5, Math.floor((body.height - dividerSize) * shape.rowShare));
      const top = body.top + list + dividerSize;
      return {
        list: { ...body, height: list },
        detail: { ...body, top, height: body.top + body.height - top },
      };
    }
  }
}

/** Help, entries and who's who take the whole screen but for its first line and the hints. */
export function overAllRect({ size, hints }: Layout): Rect {
  return { left: 0, top: 1, width: size.columns, height: size.rows - 1 - (hints?.height ?? 0) };
}

/** The thread takes the place of the panes. */
export function overPanesRect({ size, list, detail, hints }: Layout): Rect {
  const top = (list ?? detail)?.top ?? 1;
  return { left: 0, top, width: size.columns, height: size.rows - top - (hints?.height ?? 0) };
}

// The thread of an event: what it came out of, and what came out of it, as a tree of links; what is only related to it last.
import { compareDates } from '../dates/edtf/edtf.ts';
import type { TimelineEvent } from '../dataset/model.ts';
import { linkedFrom, type LinkContext, type Linked } from './links.ts';

export interface ThreadRow {
  /** Path of event ids from the root, with the side first; its place in the tree. */
  readonly key: string;
  readonly event: TimelineEvent;
  /** The link to the row that this one hangs on; null for the root. */
  readonly link: Pick<Linked, 'relation' | 'isIncoming'> | null;
  /** 0 for the root, 1 for events linked to it. */
  readonly depth: number;
  readonly side: 'before' | 'root' | 'after' | 'aside';
  readonly isOpen: boolean;
  /** Has events of its own to show. */
  readonly canOpen: boolean;
  /** Stands in a row above already, with what hangs on it: not followed again. */
  readonly isRepeated: boolean;
}

/** How deep the tree is open at first. */
export const openDepth = 3;
/** Rows of one tree at the most: threads fork, and a file may link everything to everything. */
const maxRows = 1_000;

/** Links that say that two events belong together, not that one came out of the other. */
const isAside = (relation: string): boolean => relation === 'related';

interface Branch {
  readonly event: TimelineEvent;
  readonly relation: string;
}

type Side = Extract<ThreadRow['side'], 'before' | 'after'>;

/** The events directly before or after an event in its thread, in order of time. */
function branches(event: TimelineEvent, side: Side, { linksTo, eventOf }: LinkContext): Branch[] {
  const links =
    side === 'before'
      ? event.links.map(({ to, relation }) => ({ id: to, relation }))
      : (linksTo?.(event.id) ?? []).map(({ from, relation }) => ({ id: from, relation }));
  const seen = new Set<string>();
  return links
    .flatMap(({ id, relation }) => {
      const other = eventOf(id);
      if (other === undefined || isAside(relation) || seen.has(id)) return [];
      seen.add(id);
      return [{ event: other, relation }];
    })
    .toSorted((a, b) => compareDates(a.event.when, b.event.when));
}

/**
 * The rows in the order of the screen: what came before, the event itself, what came after, what is related to it and
 * in none of them. `toggled` holds keys of rows opened or closed by hand.
 */
export function threadRows(
  root: TimelineEvent,
  context: LinkContext,
  toggled: ReadonlySet<string>,
): ThreadRow[] {
  const sideRows = (side: Side): ThreadRow[] => {
    const tree: Tree = { side, rows: [], seen: new Set([root.id]), context, toggled };
    grow(tree, root, side, [root.id]);
    return tree.rows;
  };
  const own: ThreadRow = {
    key: 'root',
    event: root,
    link: null,
    depth: 0,
    side: 'root',
    isOpen: true,
    canOpen: false,
    isRepeated: false,
  };
  const rows = [...sideRows('before'), own, ...sideRows('after')];
  return [...rows, ...asideRows(root, context, new Set(rows.map(({ event }) => event.id)))];
}

/** What is related to an event is not followed further: it leads to what has nothing to do with it. */
function asideRows(root: TimelineEvent, context: LinkContext, seen: ReadonlySet<string>): ThreadRow[] {
  return linkedFrom(root, context)
    .filter(({ event, relation }) => isAside(relation) && !seen.has(event.id))
    .map((link) => ({
      key: `aside/${link.event.id}`,
      event: link.event,
      link,
      depth: 1,
      side: 'aside',
      isOpen: false,
      canOpen: false,
      isRepeated: false,
    }));
}

/** One side of a thread while it grows. */
interface Tree {
  readonly side: Side;
  readonly rows: ThreadRow[];
  /** The ids of the events that have a row. */
  readonly seen: Set<string>;
  readonly context: LinkContext;
  readonly toggled: ReadonlySet<string>;
}

/** Adds what hangs on `event`, the last of the ids `above`. */
function grow(tree: Tree, event: TimelineEvent, path: string, above: readonly string[]): void {
  const { side, rows, seen, context, toggled } = tree;
  const depth = above.length;
  for (const branch of branches(event, side, context)) {
    if (rows.length >= maxRows) return;
    const key = `${path}/${branch.event.id}`;
    const isRepeated = seen.has(branch.event.id);
    seen.add(branch.event.id);
    const canOpen = !isRepeated && branches(branch.event, side, context).length > 0;
    const isOpen = canOpen && depth < openDepth !== toggled.has(key);
    const link = { relation: branch.relation, isIncoming: side === 'after' };
    rows.push({ key, event: branch.event, link, depth, side, isOpen, canOpen, isRepeated });
    if (isOpen) grow(tree, branch.event, key, [...above, branch.event.id]);
  }
}

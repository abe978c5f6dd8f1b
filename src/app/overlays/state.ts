// What an open overlay keeps: its own part of the state.
import type { FieldName } from '../../search/fields/fields.ts';
import type { TextField } from '../prompts/field.ts';

export type MenuKind = 'follow' | 'about' | 'sources' | 'earlier' | 'later';

export interface HelpOverlay {
  readonly type: 'help';
  /** What is typed leaves only what has it. */
  readonly field: TextField;
  readonly top: number;
}

export interface MenuOverlay {
  readonly type: 'menu';
  readonly kind: MenuKind;
  readonly index: number;
}

export interface ThreadOverlay {
  readonly type: 'thread';
  /** Id of the event whose thread it is. */
  readonly root: string;
  /** Keys of the rows opened or closed by hand. */
  readonly toggled: readonly string[];
  readonly index: number;
  /** First line on the screen of the detail beside it, as long as the cursor is on this row. */
  readonly detailTop: number;
  readonly detailRow: number;
}

export interface DirectoryOverlay {
  readonly type: 'directory';
  readonly tab: FieldName;
  readonly field: TextField;
  /** By match, as long as there is nothing to match, is by count. */
  readonly sort: 'match' | 'count' | 'name' | 'first';
  readonly index: number;
}

export interface EntryOverlay {
  readonly type: 'entry';
  /** Id of the actor. */
  readonly actor: string;
  readonly top: number;
  /** Which of the rows that lead on is chosen. */
  readonly chosen: number | null;
}

export interface AccountsOverlay {
  readonly type: 'accounts';
  /** Id of the event. */
  readonly event: string;
  readonly top: number;
  /** Which of its claims is chosen. */
  readonly chosen: number;
}

/** The marked events, in their order. */
export interface BriefOverlay {
  readonly type: 'brief';
  readonly index: number;
}

/** The brief as it is saved. */
export interface PreviewOverlay {
  readonly type: 'preview';
  readonly top: number;
}

/** The reader's own note on an event. */
export interface NoteOverlay {
  readonly type: 'note';
  readonly event: string;
  readonly field: TextField;
  readonly index: number;
}

/** What is saved: the events that are listed, or the brief. */
export type SavedPart = 'list' | 'brief';

/** In which format to save. */
export interface FormatsOverlay {
  readonly type: 'formats';
  readonly part: SavedPart;
  readonly index: number;
}

export type SavedFormat = 'native' | 'csv' | 'brief' | 'html' | 'timelinejs' | 'markwhen' | 'geojson' | 'ics';

/** Under which name. */
export interface FileOverlay {
  readonly type: 'file';
  readonly part: SavedPart;
  readonly format: SavedFormat;
  readonly field: TextField;
  /** A file of that name is there already: Enter again writes over it. */
  readonly isThere: boolean;
  readonly index: number;
}

/** What lies over the panes; each kind has its line in tables.ts. */
export type Overlay =
  | HelpOverlay
  | MenuOverlay
  | ThreadOverlay
  | DirectoryOverlay
  | EntryOverlay
  | AccountsOverlay
  | BriefOverlay
  | PreviewOverlay
  | NoteOverlay
  | FormatsOverlay
  | FileOverlay;
export type OverlayOf<Type extends Overlay['type']> = Extract<Overlay, { type: Type }>;

/** The entry of an actor, from its top. */
export function entryOverlay(actor: string): EntryOverlay {
  return { type: 'entry', actor, top: 0, chosen: null };
}

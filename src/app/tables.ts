// The tables that the rest of the program reads: an overlay, a view is a line here and a file of its own.
import { finding, general, looking, taking } from './keys/browse.ts';
import type { Section } from './keys/binding.ts';
import { fieldKeys, searching } from './keys/typing.ts';
import { accounts } from './overlays/accounts.ts';
import { brief, preview } from './overlays/brief.ts';
import { directory } from './overlays/directory/directory.ts';
import { entry } from './overlays/entry.ts';
import { help } from './overlays/help.ts';
import { menu } from './overlays/menu.ts';
import { note } from './overlays/note.ts';
import type { OverlayKind } from './overlays/overlay.ts';
import { fileName, formatsMenu } from './overlays/save.ts';
import { thread } from './overlays/thread.ts';
import type { State } from './state.ts';
import type { Overlay, OverlayOf } from './overlays/state.ts';
import { lanes } from './views/lanes.ts';
import { list } from './views/list.ts';
import { map } from './views/map.ts';
import type { ViewName } from './views/shapes.ts';
import type { View } from './views/view.ts';

export const views: { readonly [Name in ViewName]: View } = { list, lanes, map };

export const overlayKinds: { readonly [Type in Overlay['type']]: OverlayKind<OverlayOf<Type>> } = {
  directory,
  entry,
  accounts,
  thread,
  menu,
  brief,
  preview,
  note,
  formats: formatsMenu,
  file: fileName,
  help: help(() => sections, openedFrom),
};

export function kindOf<Own extends Overlay>({ type }: Own): OverlayKind<Own> {
  return overlayKinds[type] as unknown as OverlayKind<Own>;
}

/** The keys of what an overlay on top was opened from. */
function openedFrom({ overlays, view }: State): Section {
  const below = overlays.at(-2);
  return below === undefined ? views[view].keys : overlayKinds[below.type].keys;
}

/** The key table, in the order of the help: what keys do, the hints, the help and the README's list come from it. */
export const sections: readonly Section[] = [
  views.list.keys,
  { title: 'Finding', bindings: finding },
  { title: 'Looking', bindings: looking },
  views.lanes.keys,
  views.map.keys,
  { title: 'Taking', bindings: taking },
  { title: 'General', bindings: general },
  { title: 'While searching', bindings: searching },
  ...Object.values(overlayKinds).map((kind) => kind.keys),
  { title: 'In a field', bindings: fieldKeys },
];

// The key table, in the order of the help: what keys do, the hints, the help and the README's list come from it.
import type { Binding } from './binding.ts';
import { finding, general, moving, taking } from './browse.ts';
import { fieldKeys, inDirectory, inEntry, inMenus, inThread, searching } from './overlays.ts';

export interface Section {
  readonly title: string;
  readonly bindings: readonly Binding[];
}

export const sections: readonly Section[] = [
  { title: 'Moving', bindings: moving },
  { title: 'Finding', bindings: finding },
  { title: 'Taking', bindings: taking },
  { title: 'General', bindings: general },
  { title: 'While searching', bindings: searching },
  { title: "In who's who", bindings: inDirectory },
  { title: 'In an entry', bindings: inEntry },
  { title: 'In the thread', bindings: inThread },
  { title: 'In menus and help', bindings: inMenus },
  { title: 'In a field', bindings: fieldKeys },
];

// The keys while typing, and in what lies over the list.
import { bind, bindBoth, bindDigits, type Binding, type Mode } from './binding.ts';
import {
  editDirectory,
  followInDirectory,
  leaveDirectory,
  moveInDirectory,
  nextSort,
  nextTab,
  openInDirectory,
} from '../overlays/directory.ts';
import {
  followEntry,
  leaveEntry,
  moveInEntry,
  openEntryInMenu,
  openInEntry,
  scrollEntry,
} from '../overlays/entry.ts';
import type { Edit } from '../overlays/field.ts';
import { chooseReading, editDate, goToDate } from '../overlays/go-to-date.ts';
import type { Move } from '../moves.ts';
import * as overlays from '../overlays/overlays.ts';
import { close } from '../overlays/overlays.ts';
import { accept, cancel, complete, edit, erase, move, movePage } from '../overlays/searching.ts';
import { goInThread, moveInThread, openBranch } from '../overlays/thread.ts';

/** On an empty search field Backspace does more. */
const searchErase = bind(
  ['search'],
  'backspace ctrl+h',
  erase,
  'Backspace',
  'erase; on an empty field: remove the last filter',
);

export const searching: readonly Binding[] = [
  ...bindBoth(
    ['search'],
    ['down ctrl+n', 'up ctrl+p'],
    move,
    '↑ ↓ · Ctrl-P/N',
    'choose a person or group, or step in the results',
    'choose',
  ),
  ...bindBoth(['search'], ['pagedown', 'pageup'], movePage, 'PgUp PgDn', 'page in the results'),
  searchErase,
  bind(
    ['search'],
    'tab',
    complete,
    'Tab',
    'take what is chosen, or the first: who:"…", a value, a field',
    'take',
  ),
  bind(['search'], 'enter', accept, 'Enter', 'keep the filter, or take what was chosen', 'keep'),
  bind(['search'], 'escape', cancel, 'Esc', 'clear; on an empty field: leave', 'clear'),
  ...bindBoth(
    ['date'],
    ['down ctrl+n', 'up ctrl+p'],
    chooseReading,
    '↑ ↓ · Ctrl-P/N',
    'which date is meant, where several may be',
  ),
  bind(['date'], 'enter', goToDate, 'Enter', 'go there', 'go'),
  bind(['date'], 'escape', overlays.closePrompt, 'Esc', 'leave', 'leave'),
];

const editing: readonly (readonly [keys: string, edit: Edit, show: string, help: string])[] = [
  ['left ctrl+b', 'left', '← →', 'move by a letter'],
  ['right ctrl+f', 'right', '← →', 'move by a letter'],
  ['alt+b alt+left ctrl+left', 'wordLeft', 'Alt-B/F', 'move by a word'],
  ['alt+f alt+right ctrl+right', 'wordRight', 'Alt-B/F', 'move by a word'],
  ['home ctrl+a', 'start', 'Ctrl-A/E', 'to the start, the end'],
  ['end ctrl+e', 'end', 'Ctrl-A/E', 'to the start, the end'],
  ['backspace ctrl+h', 'eraseBefore', 'Backspace Del', 'erase a letter'],
  ['delete ctrl+d', 'eraseAfter', 'Backspace Del', 'erase a letter'],
  ['ctrl+w alt+backspace', 'eraseWordBefore', 'Ctrl-W Alt-D', 'erase a word'],
  ['alt+d', 'eraseWordAfter', 'Ctrl-W Alt-D', 'erase a word'],
  ['ctrl+u', 'eraseToStart', 'Ctrl-U/K', 'erase to the start, the end'],
  ['ctrl+k', 'eraseToEnd', 'Ctrl-U/K', 'erase to the start, the end'],
];

const fields = [
  { mode: 'search', editing: edit, otherwise: searchErase.keys },
  { mode: 'date', editing: editDate, otherwise: [] },
  // → opens an entry there.
  { mode: 'directory', editing: editDirectory, otherwise: ['right'] },
] as const satisfies readonly { mode: Mode; editing: (name: Edit) => Move; otherwise: readonly string[] }[];

export const fieldKeys: readonly Binding[] = editing.flatMap(([keys, name, show, help]) =>
  fields.flatMap(({ mode, editing: run, otherwise }) => {
    const left = keys.split(' ').filter((key) => !otherwise.some((taken) => taken === key));
    return left.length === 0 ? [] : [bind([mode], left.join(' '), run(name), show, help)];
  }),
);

/** More rows than anything here has. */
const many = 1_000_000;
const rowKeys = ['down j ctrl+n', 'up k ctrl+p'] as const;
const pageKeys = ['pagedown space ctrl+d', 'pageup ctrl+u'] as const;
const endKeys = ['end G', 'home g'] as const;

export const inMenus: readonly Binding[] = [
  ...bindBoth(['menu'], rowKeys, overlays.moveInMenu, '↑ ↓ · k j', 'choose', 'choose'),
  ...bindBoth(['menu'], endKeys, (sign) => overlays.moveInMenu(sign * many), 'Home End', 'first, last'),
  bind(['menu'], 'enter l', overlays.chooseInMenu, 'Enter', 'take it', 'take'),
  // No hint: only in some menus is there an entry, and their titles say so.
  bind(['menu'], 'right', openEntryInMenu, '→', 'the entry of a person or group'),
  ...bindDigits(['menu'], (digit) => overlays.chooseNumber(digit - 1), 'take that one'),
  ...bindBoth(['help'], rowKeys, overlays.scrollHelp, '↑ ↓ · k j', 'scroll', 'scroll'),
  ...bindBoth(['help'], pageKeys, (sign) => overlays.scrollHelp(sign * 10), 'PgUp PgDn', 'scroll'),
  ...bindBoth(['help'], endKeys, (sign) => overlays.scrollHelp(sign * many), 'Home End', 'first, last'),
  bind(['help'], '?', overlays.close, '?', 'close'),
];

export const inThread: readonly Binding[] = [
  ...bindBoth(['thread'], rowKeys, moveInThread, '↑ ↓ · k j', 'walk', 'walk'),
  ...bindBoth(['thread'], pageKeys, (sign) => moveInThread(sign * 10), 'PgUp PgDn', 'ten at a time'),
  ...bindBoth(['thread'], endKeys, (sign) => moveInThread(sign * many), 'Home End', 'first, last'),
  bind(['thread'], 'right l +', openBranch(true), '→ ←', 'open, close a branch', 'open'),
  bind(['thread'], 'left h -', openBranch(false), '→ ←', 'open, close a branch'),
  bind(['thread'], 'enter', goInThread, 'Enter', 'go to the event', 'go'),
  bind(['thread'], 't', close, 't', 'close'),
];

export const inDirectory: readonly Binding[] = [
  bind(['directory'], 'down ctrl+n', moveInDirectory(1), '↑ ↓ · Ctrl-P/N', 'choose', 'choose'),
  bind(['directory'], 'up ctrl+p', moveInDirectory(-1), '↑ ↓ · Ctrl-P/N', 'choose'),
  bind(['directory'], 'pagedown', moveInDirectory(10), 'PgUp PgDn', 'ten at a time'),
  bind(['directory'], 'pageup', moveInDirectory(-10), 'PgUp PgDn', 'ten at a time'),
  bind(['directory'], 'enter', followInDirectory, 'Enter', 'follow: show only its events', 'follow'),
  bind(['directory'], 'right', openInDirectory, '→', 'the entry of a person or group', 'entry'),
  ...bindBoth(
    ['directory'],
    ['tab', 'shift+tab'],
    nextTab,
    'Tab Shift-Tab',
    'people and groups, places, kinds, tags, sources',
    'next',
  ),
  bind(['directory'], 'ctrl+s', nextSort, 'Ctrl-S', 'sort by count, name, first appearance', 'sort'),
  bind(['directory'], 'escape', leaveDirectory, 'Esc', 'clear what was typed, then close', 'close'),
];

export const inEntry: readonly Binding[] = [
  ...bindBoth(['entry'], rowKeys, moveInEntry, '↑ ↓ · k j', 'walk: who and where it leads on to', 'walk'),
  ...bindBoth(['entry'], pageKeys, (sign) => scrollEntry(sign * 10), 'PgUp PgDn', 'scroll'),
  ...bindBoth(['entry'], endKeys, (sign) => scrollEntry(sign * many), 'Home End', 'first, last'),
  bind(
    ['entry'],
    'enter right l',
    openInEntry,
    'Enter · → l',
    'the entry of the one chosen; follow a place',
    'open',
  ),
  bind(['entry'], 'f', followEntry, 'f', 'follow: show only their events, or those shared', 'follow'),
  bind(
    ['entry'],
    'escape q left h backspace alt+left H',
    leaveEntry,
    'Esc ←',
    'back to where it was opened',
    'back',
  ),
];

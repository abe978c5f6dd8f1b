// The keys while browsing.
import { bind, bindBoth, bindDigits, type Binding, type Mode } from './binding.ts';
import { openDirectory } from '../overlays/directory.ts';
import { openEntry } from '../overlays/entry.ts';
import { openDate } from '../overlays/go-to-date.ts';
import * as moves from '../moves.ts';
import * as overlays from '../overlays/overlays.ts';
import { open as openSearch } from '../overlays/searching.ts';
import { openThread } from '../overlays/thread.ts';

const browse: readonly Mode[] = ['list', 'detail'];
const anywhere: readonly Mode[] = [
  'list',
  'detail',
  'search',
  'date',
  'menu',
  'help',
  'thread',
  'directory',
  'entry',
];

const otherPaneHelp = 'the pane without focus: scroll the detail, step events';

/** By place in the list and in the text, whatever the events are. */
const stepping: readonly Binding[] = [
  bind(['list'], 'down j ctrl+n', moves.step(1), '↑ ↓ · k j · Ctrl-P/N', 'previous, next event', 'step'),
  bind(['list'], 'up k ctrl+p', moves.step(-1), '↑ ↓ · k j · Ctrl-P/N', 'previous, next event'),
  bind(['detail'], 'down j ctrl+n', moves.scrollDetail(1), '↑ ↓ · k j', 'in the detail: scroll', 'scroll'),
  bind(['detail'], 'up k ctrl+p', moves.scrollDetail(-1), '↑ ↓ · k j', 'in the detail: scroll'),
  bind(['list'], 'pagedown ctrl+f space', moves.page(1), 'PgUp PgDn · Ctrl-B/F', 'page up, down'),
  bind(['list'], 'pageup ctrl+b', moves.page(-1), 'PgUp PgDn · Ctrl-B/F', 'page up, down'),
  bind(['detail'], 'pagedown ctrl+f space', moves.pageDetail(1), 'PgUp PgDn · Ctrl-B/F', 'page up, down'),
  bind(['detail'], 'pageup ctrl+b', moves.pageDetail(-1), 'PgUp PgDn · Ctrl-B/F', 'page up, down'),
  bind(['list'], 'ctrl+d', moves.page(0.5), 'Ctrl-U/D', 'half a page'),
  bind(['list'], 'ctrl+u', moves.page(-0.5), 'Ctrl-U/D', 'half a page'),
  bind(['detail'], 'ctrl+d', moves.pageDetail(0.5), 'Ctrl-U/D', 'half a page'),
  bind(['detail'], 'ctrl+u', moves.pageDetail(-0.5), 'Ctrl-U/D', 'half a page'),
  bind(['list'], 'home g', moves.first, 'Home End · g G', 'first, last'),
  bind(['list'], 'end G', moves.last, 'Home End · g G', 'first, last'),
  bind(['detail'], 'home g', moves.detailStart, 'Home End · g G', 'first, last'),
  bind(['detail'], 'end G', moves.detailEnd, 'Home End · g G', 'first, last'),
];

const zooming: readonly Binding[] = [
  bind(browse, 'shift+down +', moves.zoom(1), 'Shift-↓ ↑ · + -', 'zoom in, out: years, months, days'),
  bind(browse, 'shift+up -', moves.zoom(-1), 'Shift-↓ ↑ · + -', 'zoom in, out: years, months, days'),
  ...bindBoth(
    browse,
    ['shift+right ]', 'shift+left ['],
    moves.unit,
    'Shift-→ ← · ] [',
    'next, previous day, month or year (as zoomed)',
  ),
];

const betweenPanes: readonly Binding[] = [
  bind(
    ['list'],
    'enter right l',
    overlays.enter,
    'Enter → l',
    'to the detail; on folded events: zoom in there',
    'detail',
  ),
  bind(['detail'], 'left h backspace', overlays.toList, '← h', 'back to the list', 'list'),
  bind(browse, 'tab shift+tab', overlays.otherPane, 'Tab', 'the other pane'),
  ...bindBoth(['list'], ['J', 'K'], moves.scrollDetail, 'J K', otherPaneHelp),
  ...bindBoth(['detail'], ['J', 'K'], moves.step, 'J K', otherPaneHelp),
];

export const moving: readonly Binding[] = [...stepping, ...zooming, ...betweenPanes];

export const finding: readonly Binding[] = [
  bind(browse, '/', openSearch, '/', 'search: names, words, fields', 'search'),
  ...bindBoth(browse, ['n', 'N'], moves.match, 'n N', 'next, previous match of the last search'),
  bind(
    browse,
    'f',
    overlays.menu('follow'),
    'f',
    "follow one of the event's people, groups or places",
    'follow',
  ),
  bind(
    browse,
    'w',
    openDirectory,
    'w',
    "who's who: people and groups; Tab: places, kinds, tags, sources",
    'who',
  ),
  bind(browse, 'a', openEntry, 'a', 'about: the entry of one of its people or groups'),
  bind(browse, 't', openThread, 't', 'the thread: what led to this event and what came of it', 'thread'),
  bind(
    browse,
    '<',
    moves.alongThread('earlier'),
    '< >',
    'to the earlier, later event linked to this one',
    'linked',
  ),
  bind(browse, '>', moves.alongThread('later'), '< >', 'to the earlier, later event linked to this one'),
  bind(browse, 'alt+left H', moves.back, 'Alt-← → · H L', 'back, forward through the places visited'),
  bind(browse, 'alt+right L', moves.forward, 'Alt-← → · H L', 'back, forward through the places visited'),
  bind(browse, ':', openDate, ':', 'go to a date: 2020-11, 17 nov 2020', 'date'),
];

export const taking: readonly Binding[] = [
  bind(browse, 'o', overlays.menu('sources'), 'o', 'open a source, from a menu', 'source'),
  ...bindDigits(browse, overlays.source, 'open the source of that number'),
  bind(browse, 'y', overlays.copyEvent, 'y Y', "copy the event with its sources, the first source's address"),
  bind(
    browse,
    'Y',
    overlays.copyAddress,
    'y Y',
    "copy the event with its sources, the first source's address",
  ),
  bind(browse, 'p', overlays.nextPane, 'p', 'detail right, below, hidden'),
];

const leaving: readonly Binding[] = [
  bind(['list'], 'q', overlays.quit, 'q', 'close what is open, else quit', 'quit'),
  bind(['detail'], 'q', overlays.quitDetail, 'q', 'close what is open, else quit'),
  bind([...browse, 'menu', 'help', 'thread', 'entry'], 'Q', overlays.quit, 'Q', 'quit'),
  bind(anywhere, 'ctrl+c', overlays.interrupt, 'Ctrl-C', 'quit, with exit code 130'),
  bind(anywhere, 'ctrl+z', overlays.suspend, 'Ctrl-Z', 'suspend'),
];

export const general: readonly Binding[] = [
  bind(browse, 'e', overlays.editData, 'e', 'edit the data file at the event, in $VISUAL or $EDITOR'),
  bind(browse, 'r', overlays.reload, 'r', 'read the data again'),
  bind(browse, 'escape', overlays.escape, 'Esc', 'undo one layer: detail, then the filter; never quits'),
  bind(['menu', 'help', 'thread'], 'escape q', overlays.close, 'Esc', 'close', 'close'),
  ...leaving,
  bind(browse, '?', overlays.help, '?', 'this help', 'help'),
  bind(anywhere, 'ctrl+l', overlays.redraw, 'Ctrl-L', 'redraw the screen'),
];

/** What takes no look at all events. */
export const atAGlance: ReadonlySet<Binding> = new Set([...stepping, ...betweenPanes, ...leaving]);

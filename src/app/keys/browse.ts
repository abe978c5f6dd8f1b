// The keys while browsing.
import { toggleMark } from '../brief/marks.ts';
import type { TimelineEvent } from '../../dataset/model.ts';
import { linkedFrom } from '../../timeline/links.ts';
import { hasEvent, selectedEvent } from '../derive.ts';
import * as effects from '../effects.ts';
import * as moves from '../moves.ts';
import { openAccounts } from '../overlays/accounts.ts';
import { openBrief } from '../overlays/brief.ts';
import { openDirectory } from '../overlays/directory/directory.ts';
import { openHelp } from '../overlays/help.ts';
import { openEntry, openMenu } from '../overlays/menu.ts';
import { close } from '../overlays/overlay.ts';
import { saveListed } from '../overlays/save.ts';
import { openThread } from '../overlays/thread.ts';
import * as panes from '../panes.ts';
import * as visits from '../visits.ts';
import { openDate } from '../prompts/date.ts';
import { openSearch } from '../prompts/search.ts';
import { toView } from '../views/to-view.ts';
import type { World } from '../world.ts';
import { bind, bindDigits, bindPair, hintIf, rowKeys, type Binding, type Hint } from './binding.ts';

const pages = ['pagedown ctrl+f', 'pageup ctrl+b'] as const;
const detailPages = ['pagedown ctrl+f space', 'pageup ctrl+b'] as const;
const halfPages = ['ctrl+d', 'ctrl+u'] as const;
const pageShow = 'PgUp PgDn · Ctrl-B/F';
const otherPaneHelp = 'the pane without focus: scroll the detail, step events';

/** A hint as long as the event under the cursor has what the key is for. */
const ofEvent = (words: string, has: (event: TimelineEvent, world: World) => boolean): Hint =>
  hintIf(words, (world, state) => {
    const event = selectedEvent(world, state);
    return event !== null && has(event, world);
  });

/** Moves through the list and the text, which need no other event than those shown. */
const stepping: readonly Binding[] = [
  ...bindPair(
    'view',
    rowKeys,
    moves.stepBy,
    '↑ ↓ · k j · Ctrl-P/N',
    'previous, next event',
    hintIf('step', hasEvent),
  ),
  ...bindPair('detail', rowKeys, moves.scrollDetail, '↑ ↓ · k j', 'in the detail: scroll', 'scroll'),
  ...bindPair('view', pages, moves.page, pageShow, 'page up, down'),
  ...bindPair('detail', detailPages, moves.pageDetail, pageShow, 'page up, down'),
  ...bindPair('view', halfPages, (sign) => moves.page(sign / 2), 'Ctrl-U/D', 'half a page'),
  ...bindPair('detail', halfPages, (sign) => moves.pageDetail(sign / 2), 'Ctrl-U/D', 'half a page'),
  bind('view', 'home g', moves.first, 'Home End · g G', 'first, last'),
  bind('view', 'end G', moves.last, 'Home End · g G', 'first, last'),
  bind('detail', 'home g', moves.detailStart, 'Home End · g G', 'first, last'),
  bind('detail', 'end G', moves.detailEnd, 'Home End · g G', 'first, last'),
];

const zooming: readonly Binding[] = [
  ...bindPair(
    'browse',
    ['shift+down +', 'shift+up -'],
    moves.zoom,
    '+ - · Shift-↓ ↑',
    'zoom in, out: years, months, days',
    () => 'zoom',
  ),
  ...bindPair(
    'browse',
    ['shift+right ]', 'shift+left ['],
    moves.nextUnit,
    'Shift-→ ← · ] [',
    'next, previous day, month or year (as zoomed)',
  ),
];

const enterHint: Hint = (world, state) => {
  if (state.facetRow !== null) return 'narrow';
  return hasEvent(world, state) ? 'detail' : null;
};
const facetHelp = 'what is chosen under few results, in place of the filter; Enter narrows by it';

const betweenPanes: readonly Binding[] = [
  bind(
    'view',
    'enter right l',
    panes.enter,
    'Enter · → l',
    'to the detail; on folded events: zoom in there',
    enterHint,
  ),
  bind('detail', 'left h backspace', panes.toList, '← h', 'back to the list', 'list'),
  bind('list', 'alt+enter', panes.takeFacet(visits.replaceFilter), 'Alt-Enter', facetHelp),
  bind('browse', 'tab shift+tab', panes.otherPane, 'Tab', 'the other pane'),
  ...bindPair('view', ['J', 'K'], moves.scrollDetail, 'J K', otherPaneHelp),
  ...bindPair('detail', ['J', 'K'], moves.stepBy, 'J K', otherPaneHelp),
];

export const moving: readonly Binding[] = [...stepping, ...zooming, ...betweenPanes];

/** While not all links are known there may be one. */
const isLinked = (event: TimelineEvent, { linked }: World): boolean =>
  linked.linksTo === null || linkedFrom(event, linked).length > 0;

const linkedHelp = 'to the earlier, later event linked to this one';
const matchHelp = 'next, previous match of the last search';
const matchHint: Hint = (_world, { filter, lastQuery }) =>
  filter === '' && lastQuery !== '' ? 'match' : null;
const backHint: Hint = (_world, { past }) => (past.length > 0 ? 'back' : null);
const visitsHelp = 'back, forward through the places visited';
const directoryHelp = "who's who: people and groups; Tab: places, kinds, tags, sources";
const followHelp = "follow one of the event's people, groups or places";
/** Those who only say something of it have entries too. */
const aboutHint: Hint = (world, state) => {
  const event = selectedEvent(world, state);
  const isNamed = event?.claims.some(({ by }) => by !== undefined && 'actor' in by) === true;
  return isNamed || (event?.actors ?? []).length > 0 ? 'about' : null;
};
const follow = openMenu('follow', 'This event names nobody to follow');
const sources = openMenu('sources', 'This event has no sources');

export const finding: readonly Binding[] = [
  bind('browse', '/', openSearch, '/', 'search: names, words, fields', 'search'),
  ...bindPair('browse', ['n', 'N'], moves.nextMatch, 'n N', matchHelp, matchHint),
  bind(
    'browse',
    'f',
    follow,
    'f',
    followHelp,
    ofEvent('follow', ({ actors, places }) => actors.length + places.length > 0),
  ),
  bind('browse', 'w', openDirectory, 'w', directoryHelp, 'who'),
  bind('browse', 'a', openEntry, 'a', 'about: the entry of one of its people or groups', aboutHint),
  bind(
    'browse',
    't',
    openThread,
    't',
    'the thread: what led to this event and what came of it',
    ofEvent('thread', isLinked),
  ),
  bind('browse', '<', visits.alongThread('earlier'), '< >', linkedHelp, ofEvent('linked', isLinked)),
  bind('browse', '>', visits.alongThread('later'), '< >', linkedHelp),
  bind('browse', 'alt+left H', visits.back, 'H L · Alt-← →', visitsHelp, backHint),
  bind('browse', 'alt+right L', visits.forward, 'H L · Alt-← →', visitsHelp),
  bind('browse', ':', openDate, ':', 'go to a date: 2020-11, 17 nov 2020', 'date'),
];

const lanesHelp = 'lanes: who acts on whom and with whom, and back';
const mapHelp = 'map: where it happened, and back';

export const looking: readonly Binding[] = [
  bind(['list', 'map', 'detail'], 'v', toView('lanes'), 'v', lanesHelp, 'lanes'),
  bind('lanes', 'v', toView('lanes'), 'v', lanesHelp),
  bind(['list', 'lanes', 'detail'], 'm', toView('map'), 'm', mapHelp, 'map'),
  bind('map', 'm', toView('map'), 'm', mapHelp),
  bind(
    'browse',
    'c',
    openAccounts,
    'c',
    'accounts of the event, side by side',
    ofEvent('accounts', ({ claims }) => claims.length > 0),
  ),
];

const copyHelp = "copy the event with its sources, the first source's address";

const briefHint: Hint = (_world, { marks }) => (marks.length === 0 ? null : 'brief');

export const taking: readonly Binding[] = [
  bind(
    'browse',
    'o',
    sources,
    'o',
    'open a source, from a menu',
    ofEvent('source', ({ sources: given }) => given.length > 0),
  ),
  ...bindDigits('browse', effects.source, 'open the source of that number'),
  bind(
    'view',
    'space',
    toggleMark,
    'Space',
    'mark the event for the brief, and step on',
    hintIf('mark', hasEvent),
  ),
  bind('browse', 'b', openBrief, 'b', 'the brief: the marked events, with notes, to be saved', briefHint),
  bind('browse', 's', saveListed, 's', 'save what is listed: format, then name', () => 'save'),
  bind('browse', 'y', effects.copyEvent, 'y Y', copyHelp, hintIf('copy', hasEvent)),
  bind('browse', 'Y', effects.copyAddress, 'y Y', copyHelp),
  bind('browse', 'p', panes.nextPane, 'p', 'detail right, below, hidden', 'pane'),
];

const escapeHelp = 'undo one layer: detail, then the filter; never quits';
/** How to leave the filter in force. */
const allHint: Hint = ({ dataset }, { filter, focus }) =>
  filter === '' || focus === 'detail' ? null : `all ${dataset.events.length}`;

const leaving: readonly Binding[] = [
  bind('view', 'q', effects.quit, 'q', 'close what is open, else quit', 'quit'),
  bind('detail', 'q', effects.quitDetail, 'q', 'close what is open, else quit'),
  bind(['browse', 'page'], 'Q', effects.quit, 'Q', 'quit'),
  bind('any', 'ctrl+c', effects.interrupt, 'Ctrl-C', 'quit, with exit code 130'),
  bind('any', 'ctrl+z', effects.suspend, 'Ctrl-Z', 'suspend'),
];

export const general: readonly Binding[] = [
  bind('browse', 'e', effects.editData, 'e', 'edit the data file at the event, in $VISUAL or $EDITOR'),
  bind('browse', 'r', effects.reload, 'r', 'read the data again'),
  bind('browse', 'escape', panes.escape, 'Esc', escapeHelp, allHint),
  bind('page', 'escape q', close, 'Esc', 'close', 'close'),
  ...leaving,
  bind('browse', '?', openHelp, '?', 'this help', 'help'),
  bind('page', '?', openHelp, '?', 'this help'),
  bind('any', 'ctrl+l', effects.redraw, 'Ctrl-L', 'redraw the screen'),
];

/** Those that need no other event than those shown. */
export const previewKeys: ReadonlySet<Binding> = new Set([...stepping, ...betweenPanes, ...leaving]);

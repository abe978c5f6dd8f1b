// Accounts of the event side by side: who says what of each thing that is disputed.
import { accountsOf, besides, placesOf } from '../../timeline/accounts/accounts.ts';
import {
  accountsPage,
  accountsTable,
  claimText,
  sourceNumber,
  type AccountsPage,
} from '../../timeline/accounts/lines.ts';
import type { Claim, TimelineEvent } from '../../dataset/model.ts';
import { bind, bindDigits, bindPair, endKeys, rowKeys } from '../keys/binding.ts';
import { memoLast } from '../memo.ts';
import { onEvent, pastTheEnd, type Move } from '../moves.ts';
import { eventWords } from '../speech/speech.ts';
import { openOverlay, replaceOverlay, withEffect } from '../state.ts';
import type { AccountsOverlay } from './state.ts';
import type { World } from '../world.ts';
import { openSource } from './menu-items.ts';
import { close, inOverlay, type OverlayKind } from './overlay.ts';

const remembered = memoLast((dataset: World['dataset'], event: TimelineEvent) => accountsOf(dataset, event));

function subjectOf({ dataset, catalog }: World, own: AccountsOverlay) {
  const event = dataset.events[catalog.indexOf(own.event) ?? -1];
  return event === undefined ? null : { dataset, event, accounts: remembered(dataset, event) };
}

function pageOf(world: World, own: AccountsOverlay): AccountsPage {
  const subject = subjectOf(world, own);
  return subject === null
    ? { head: [], lines: [], items: [] }
    : accountsPage(subject, own.chosen, world.size);
}

export const openAccounts: Move = onEvent((_world, state, event) =>
  event.claims.length === 0
    ? { ...state, notice: 'Nobody says anything of this event in the data' }
    : openOverlay(state, { type: 'accounts', event: event.id, top: 0, chosen: 0 }),
);

/** So many claims on, in the order in which they are read. */
function walk(count: number): Move {
  return inOverlay('accounts', (own, world, state) => {
    const last = pageOf(world, own).items.length - 1;
    const chosen = Math.max(0, Math.min(last, own.chosen + count));
    return replaceOverlay(state, { ...own, chosen });
  });
}

/** To what the next side says. */
function across(step: 1 | -1): Move {
  return inOverlay('accounts', (own, world, state) => {
    const subject = subjectOf(world, own);
    if (subject === null) return state;
    return replaceOverlay(state, { ...own, chosen: besides(subject.accounts, own.chosen, step) });
  });
}

function claimOf(world: World, own: AccountsOverlay): { claim: Claim; event: TimelineEvent } | null {
  const subject = subjectOf(world, own);
  const place = subject === null ? undefined : placesOf(subject.accounts)[own.chosen];
  const claim = subject?.event.claims[place?.claim ?? -1];
  return subject === null || claim === undefined ? null : { claim, event: subject.event };
}

const source = (number: number): Move =>
  inOverlay('accounts', (own, world, state) => {
    const event = subjectOf(world, own)?.event;
    return event === undefined ? state : openSource(world, state, event, number);
  });

const ownSource = inOverlay('accounts', (own, world, state) => {
  const found = claimOf(world, own);
  const number = found === null ? 0 : sourceNumber(found.event, found.claim);
  if (found === null || number === 0) return { ...state, notice: 'No source is given for this claim' };
  return openSource(world, state, found.event, number);
});

const copyTable = inOverlay('accounts', (own, world, state) => {
  const subject = subjectOf(world, own);
  if (subject === null) return state;
  return withEffect(state, { type: 'copy', text: accountsTable(subject), what: 'the accounts as a table' });
});

/** As much of the chosen claim as has room is on the screen, the line that names its row too. */
function settled(world: World, own: AccountsOverlay, height: number): AccountsOverlay {
  const { items, lines } = pageOf(world, own);
  const chosen = Math.max(0, Math.min(items.length - 1, own.chosen));
  const { line = 0, end = 0 } = items[chosen] ?? {};
  const first = Math.max(0, line - 1);
  const top = Math.max(
    0,
    Math.min(own.top, first, Math.max(0, lines.length - height)),
    Math.min(first, end - height),
  );
  return top === own.top && chosen === own.chosen ? own : { ...own, top, chosen };
}

export const accounts: OverlayKind<AccountsOverlay> = {
  covers: 'screen',
  page: (world, _state, own) => {
    const { head, lines, items } = pageOf(world, own);
    return {
      head: [...head],
      count: lines.length,
      line: (row) => lines[row] ?? [],
      foot: [],
      cursor: items[own.chosen]?.line ?? 0,
    };
  },
  settle: settled,
  chosenAt: (world, own, { x, y }) => {
    const chosen = pageOf(world, own).items.findIndex(
      ({ line, end, left, right }) => y >= line && y < end && x >= left && x < right,
    );
    if (chosen === -1) return null;
    return chosen === own.chosen ? own : { ...own, chosen };
  },
  keys: {
    title: 'In the accounts',
    bindings: [
      ...bindPair('accounts', rowKeys, walk, '↑ ↓ · k j', 'walk from claim to claim', 'walk'),
      ...bindPair('accounts', ['right l', 'left h'], across, '→ ←', 'to what the next side says', 'side'),
      ...bindPair(
        'accounts',
        ['pagedown space ctrl+d', 'pageup ctrl+u'],
        (sign) => walk(sign * 5),
        'PgUp PgDn',
        'five claims on',
      ),
      ...bindPair('accounts', endKeys, (sign) => walk(sign * pastTheEnd), 'Home End', 'first, last'),
      bind('accounts', 'enter o', ownSource, 'Enter · o', 'open the source of the claim', 'source'),
      ...bindDigits('accounts', source, 'open the source of that number'),
      bind('accounts', 'y', copyTable, 'y', 'copy them as a table', 'copy'),
      bind('accounts', 'c', close, 'c', 'close'),
    ],
  },
  speech,
};

/** On opening whose accounts there are; then the claim that was moved to, with what it is about and whose side it is. */
function speech(
  world: World,
  _state: unknown,
  own: AccountsOverlay,
  before: AccountsOverlay | null,
): string[] {
  const subject = subjectOf(world, own);
  if (subject === null) return [];
  const { event, dataset, accounts: all } = subject;
  const words = (at: number): string => {
    const { aspect = 0, side = 0, claim = 0 } = placesOf(all)[at] ?? {};
    const row = all.aspects[aspect];
    const about = row?.name ?? 'also said';
    const against = row?.isContested === true ? ', accounts differ' : '';
    const text = claimText(dataset, event, event.claims[claim] ?? { what: '' });
    return `${about}${against}; ${all.sides[side]?.name ?? ''}: ${text.replace(/ \[(\d+)\]$/, ', source $1')}.`;
  };
  if (before !== null) return before.chosen === own.chosen ? [] : [words(own.chosen)];
  const sides = all.sides.map(({ name }) => name).join(', ');
  return [`Accounts of: ${eventWords(event)} Sides: ${sides}.`, ...placesOf(all).map((_, at) => words(at))];
}

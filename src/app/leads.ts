// What a click on a text that leads somewhere does: what keys do for it.
import { quote } from '../search/query.ts';
import { partInSight } from '../timeline/lines/hidden.ts';
import { leadAt, type Lead } from '../timeline/lines/line.ts';
import { detailOf, layoutOf } from './derive.ts';
import type { Point } from './keys/key.ts';
import { pageDetail } from './moves.ts';
import { openUrl } from './overlays/menu-items.ts';
import { toggleBranch } from './overlays/thread.ts';
import { entryOverlay } from './overlays/state.ts';
import { openOverlay, type State } from './state.ts';
import { jump, narrow } from './visits.ts';
import type { World } from './world.ts';

function placeFilter({ dataset }: World, id: string): string {
  return `where:${quote(dataset.places.get(id)?.name ?? id)}`;
}

export function takeLead(world: World, state: State, lead: Lead): State {
  switch (lead.type) {
    case 'event':
      return jump(world, state, lead.id);
    case 'actor':
      return openOverlay(state, entryOverlay(lead.id));
    case 'place':
      return narrow(world, state, placeFilter(world, lead.id));
    case 'source':
      return openUrl(state, world.dataset.sources.get(lead.id)?.url);
    case 'branch':
      return toggleBranch(lead.id)(world, state);
    case 'more':
      return pageDetail(1)(world, { ...state, focus: 'detail' });
  }
}

/** Goes where the text at a point of the detail leads; elsewhere the detail is focused. */
export function clickDetail(world: World, state: State, { x, y }: Point): State {
  const { detail, arrangement } = layoutOf(world, state);
  const shown = partInSight(detailOf(world, state), state.detailTop, detail?.height ?? 0);
  // Beside the list a rule and a blank are before the text, else a blank.
  const lead = leadAt(shown[y] ?? [], x - (arrangement === 'beside' ? 2 : 1));
  return lead === null || state.prompt !== null
    ? { ...state, focus: 'detail' }
    : takeLead(world, state, lead);
}

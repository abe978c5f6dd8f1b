// A note of the reader's own on an event: a line that is typed.
import type { TimelineEvent } from '../../dataset/model.ts';
import { piece } from '../../timeline/lines/line.ts';
import { noteOf } from '../brief/notes.ts';
import { bind } from '../keys/binding.ts';
import { fieldOf } from '../prompts/field.ts';
import { closeOverlay, openOverlay, type State } from '../state.ts';
import type { NoteOverlay } from './state.ts';
import { close, fieldPage, inOverlay, type OverlayKind } from './overlay.ts';

export function openNote(state: State, event: TimelineEvent): State {
  // A field has one line.
  const text = noteOf(state.notes, event).replace(/\s+/g, ' ');
  return openOverlay(state, { type: 'note', event: event.id, field: fieldOf(text), index: 0 });
}

const keep = inOverlay('note', (own, _world, state) => ({
  ...closeOverlay(state),
  notes: { ...state.notes, [own.event]: own.field.text.trim() },
}));

export const note: OverlayKind<NoteOverlay> = {
  covers: 'screen',
  field: { title: () => 'Note', count: () => '' },
  page: ({ catalog, dataset }, _state, { event }, { width }) => {
    const title = dataset.events[catalog.indexOf(event) ?? -1]?.title ?? event;
    const lines = [
      [piece('On: ', 'dim'), piece(title, 'title')],
      [piece('It is saved with the brief, and kept on this machine.', 'dim')],
    ];
    return fieldPage(lines, width);
  },
  keys: {
    title: 'In a note',
    bindings: [
      bind('note', 'enter', keep, 'Enter', 'keep the note; an empty one is erased', 'keep'),
      bind('note', 'escape', close, 'Esc', 'leave it as it was', 'leave'),
    ],
  },
  speech: ({ catalog, dataset }, _state, { event }, before) =>
    before === null ? [`Note on ${dataset.events[catalog.indexOf(event) ?? -1]?.title ?? event}:`] : [],
};

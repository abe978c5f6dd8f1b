// A question before the browser is open: answers to choose from, with what speaks for each.
import { cutLine, piece, wrapPieces, type Line } from '../timeline/lines/line.ts';
import type { Size } from '../timeline/lines/layout.ts';
import { windowTop } from '../timeline/lines/scroll.ts';
import { cut, padEnd, width } from '../timeline/lines/text.ts';
import type { Key } from './keys/key.ts';

export interface Question {
  /** What it is about. */
  readonly subject: string;
  readonly text: string;
  readonly answers: readonly { readonly label: string; readonly samples: readonly string[] }[];
}

/** Which answer is marked, and what came of it. */
export interface Asked {
  readonly index: number;
  readonly end: 'answered' | 'left' | 'interrupted' | null;
}

const steps: Readonly<Record<string, number>> = { down: 1, j: 1, up: -1, k: -1, pagedown: 10, pageup: -10 };

export function press({ answers }: Question, asked: Asked, { name }: Key): Asked {
  const last = answers.length - 1;
  const at = (index: number): Asked => ({ ...asked, index: Math.max(0, Math.min(last, index)) });
  if (asked.end !== null) return asked;
  if (name === 'enter') return { ...asked, end: 'answered' };
  if (name === 'escape' || name === 'q') return { ...asked, end: 'left' };
  if (name === 'ctrl+c') return { ...asked, end: 'interrupted' };
  if (name === 'home' || name === 'end') return at(name === 'home' ? 0 : last);
  if (/^[1-9]$/.test(name))
    return Number(name) <= answers.length ? { index: Number(name) - 1, end: 'answered' } : asked;
  return at(asked.index + (steps[name] ?? 0));
}

/** Most cells of a column's name, so that there is room for what is in it. */
const mostLabelCells = 30;

interface QuestionLines {
  readonly head: readonly Line[];
  /** The answers in sight, the first of them that of this number. */
  readonly answers: readonly Line[];
  readonly top: number;
  readonly foot: readonly Line[];
}

export function questionLines(question: Question, { index }: Asked, { columns, rows }: Size): QuestionLines {
  const { subject, text, answers } = question;
  const cells = columns - 1;
  const head = [...wrapPieces([piece(subject, 'dim')], cells), ...wrapPieces([piece(text, 'title')], cells)];
  const height = Math.max(1, Math.min(answers.length, rows - head.length - 3));
  const top = windowTop(index, Math.max(0, index - height + 1), height, answers.length);
  const labelCells = Math.min(mostLabelCells, Math.max(...answers.map(({ label }) => width(label))));
  const hidden = answers.length - height;
  const hints = 'Enter takes it   ↑ ↓ choose   Esc leaves';
  return {
    head,
    answers: answers.slice(top, top + height).map(({ label, samples }, row) => {
      const isChosen = top + row === index;
      const number = top + row < 9 ? String(top + row + 1) : ' ';
      return cutLine(
        [
          piece(isChosen ? '❯ ' : '  ', 'cursor'),
          piece(`${number} `, 'dim'),
          piece(padEnd(cut(label, labelCells), labelCells), isChosen ? 'selected' : 'plain'),
          piece(`  ${samples.join(' · ')}`, 'dim'),
        ],
        cells,
      );
    }),
    top,
    foot: [cutLine([piece(hidden > 0 ? `${hidden} more   ${hints}` : hints, 'dim')], cells)],
  };
}

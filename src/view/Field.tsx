import { Box, useCursor } from 'ink';
import TextInput from 'ink-text-input';
import { beforeCaret, type TextField } from '../app/field.ts';
import { cutLine, lineWidth, type Line } from '../timeline/line.ts';
import { splitGraphemes, width } from '../timeline/text.ts';
import { Row } from './Row.tsx';
import { paint, type Look } from './theme.ts';

export interface FieldProps {
  /** What stands before the field: the prompt's sign and the filters in force. */
  readonly label: Line;
  readonly field: TextField;
  /** Cells for the label and the text together. */
  readonly cells: number;
  /** Row of the screen. */
  readonly top: number;
  readonly look: Look;
}

/** The part of the text that fits, the caret within it. */
export function visiblePart(field: TextField, cells: number): { text: string; caret: number } {
  const parts = splitGraphemes(field.text);
  let start = 0;
  let caret = width(beforeCaret(field));
  while (caret >= cells && start < field.caret) caret -= width(parts[start++] ?? '');
  let text = '';
  let used = 0;
  for (const part of parts.slice(start)) {
    used += width(part);
    if (used > cells) break;
    text += part;
  }
  return { text, caret };
}

/** Cells that stay free to type in, as long as the label has more than half of the room. */
const roomToType = 12;

/** The label gives way to the text, up to half of the room. */
export function labelCells({ text }: TextField, cells: number): number {
  return Math.max(Math.floor(cells / 2), cells - width(text) - roomToType);
}

/** A line being typed. The keys are the state's: the input only draws, and the terminal's own cursor is the caret. */
export function Field({ label, field, cells, top, look }: FieldProps) {
  const { setCursorPosition } = useCursor();
  const lead = cutLine(label, labelCells(field, cells));
  const start = lineWidth(lead);
  const { text, caret } = visiblePart(field, Math.max(1, cells - start - 1));
  setCursorPosition({ x: start + caret, y: top });
  return (
    <Box width={cells} height={1} flexShrink={0}>
      <Row text={paint(lead, look)} />
      <TextInput value={text} onChange={ignore} focus={false} showCursor={false} />
    </Box>
  );
}

const ignore = (): void => undefined;

import { Box } from 'ink';
import TextInput from 'ink-text-input';
import { visibleField, type FieldLine } from './field-line.ts';
import { Row } from './Row.tsx';
import { paint, type Look } from './theme.ts';

export interface FieldProps extends Omit<FieldLine, 'right'> {
  readonly look: Look;
}

/** A line being typed. The keys are the state's: the input only draws, and the terminal's own cursor is the caret. */
export function Field({ look, ...line }: FieldProps) {
  const { lead, text } = visibleField(line);
  return (
    <Box width={line.cells} height={1} flexShrink={0}>
      <Row text={paint(lead, look)} />
      <TextInput value={text} onChange={ignore} focus={false} showCursor={false} />
    </Box>
  );
}

const ignore = (): void => undefined;

import { Box, Text } from 'ink';
import TextInput from 'ink-text-input';
import { visibleField, type FieldLine } from './field-line.ts';
import { paint, type Look } from './theme.ts';

interface FieldProps {
  readonly line: FieldLine;
  readonly look: Look;
}

/** A line being typed. The keys are the state's: the input only draws, and the terminal's own cursor is the caret. */
export function Field({ line, look }: FieldProps) {
  const { lead, text } = visibleField(line);
  return (
    <Box position="absolute" width={line.cells} height={1}>
      <Text>{paint(lead, look)}</Text>
      <TextInput value={text} onChange={ignore} focus={false} showCursor={false} />
    </Box>
  );
}

const ignore = (): void => undefined;

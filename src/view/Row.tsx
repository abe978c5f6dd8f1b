import { Text } from 'ink';
import { memo } from 'react';

/**
 * One line of the screen, already cut to its pane and painted. One text node a line: Ink's time goes with the number of
 * nodes that it lays out.
 */
export const Row = memo(function Row({ text }: { readonly text: string }) {
  return <Text wrap="truncate">{text === '' ? ' ' : text}</Text>;
});

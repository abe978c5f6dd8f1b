import { Text, Transform } from 'ink';
import type { Line } from '../timeline/lines/line.ts';
import { paint, type Look } from './theme.ts';

/** Lines that are cut and painted already: to Ink each is a dot, so that it neither measures nor wraps them. */
export function Rows({ lines, look }: { readonly lines: readonly Line[]; readonly look: Look }) {
  const rows = lines.map((line) => paint(line, look));
  return (
    <Transform transform={(_, row) => rows[row] ?? ''}>
      <Text>{rows.map(() => '.').join('\n')}</Text>
    </Transform>
  );
}

import { Text, Transform } from 'ink';

/**
 * Rows that are cut and painted already. Ink gets each as a single character, so that it neither measures nor wraps them.
 */
export function Rows({ rows }: { readonly rows: readonly string[] }) {
  return (
    <Transform transform={(_, row) => rows[row] ?? ''}>
      <Text>{rows.map(() => '.').join('\n')}</Text>
    </Transform>
  );
}

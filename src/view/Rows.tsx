import { Text, Transform } from 'ink';

/** Rows that are cut and painted already: to Ink each is a dot, so that it neither measures nor wraps them. */
export function Rows({ rows }: { readonly rows: readonly string[] }) {
  return (
    <Transform transform={(_, row) => rows[row] ?? ''}>
      <Text>{rows.map(() => '.').join('\n')}</Text>
    </Transform>
  );
}

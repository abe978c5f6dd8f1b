/** Reads RFC 4180, to see that nothing is lost. */
export function parseCsv(text: string): string[][] {
  const cells = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/gy;
  const table: string[][] = [[]];
  for (const [, cell = '', end] of text.matchAll(cells)) {
    table.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '\r\n') table.push([]);
  }
  return table.slice(0, -1);
}

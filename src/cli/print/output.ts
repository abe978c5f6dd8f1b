// Writing much without holding it all: the reader of a pipe sets the pace.
import { once } from 'node:events';

/** UTF-16 units gathered for a write. */
const batch = 65_536;

export async function writeAll(stdout: NodeJS.WritableStream, parts: Iterable<string>): Promise<void> {
  let text = '';
  for (const part of parts) {
    text += part;
    if (text.length < batch) continue;
    await write(stdout, text);
    text = '';
  }
  if (text !== '') await write(stdout, text);
}

async function write(stdout: NodeJS.WritableStream, text: string): Promise<void> {
  if (!stdout.write(text)) await once(stdout, 'drain');
}

/** A JSON array with a record a line, so that it can be read by line tools too. */
export function* jsonArray(records: Iterable<unknown>): Generator<string> {
  let separator = '[\n';
  for (const record of records) {
    yield separator + JSON.stringify(record);
    separator = ',\n';
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

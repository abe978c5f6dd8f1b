import { test } from 'vitest';
import { openTerminal } from '../helpers/fake-terminal.tsx';
import { plainLook } from '../helpers/frame.tsx';
import { harbour, opened, usual, worldOf } from '../helpers/harbour.ts';
import { writeFileSync } from 'node:fs';
test('x', async () => {
  const out: string[] = [];
  for (let i = 0; i < 12; i++) {
  const w = worldOf(harbour, usual);
  const t = openTerminal(w, opened(w), plainLook);
  const log: string[] = [];
  const t0 = performance.now();
  t.store.subscribe(() => log.push(`${(performance.now()-t0).toFixed(0)} ${JSON.stringify(t.store.get().state.prompt?.field)}`));
  const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));
  await wait(100);
  t.send('/dock'); await t.until(() => t.cursor().x === 7);
  t.send('\u0015漢字'); await t.until(() => t.cursor().x === 7 && t.screen()[0]!.includes('漢'));
  if (i % 2) await wait(50);
  t.send('\u0015\u007f\u001b'); await wait(300);
  out.push(`run ${i}: ` + log.join(' | '));
  t.close();
  }
  writeFileSync('/tmp/vt/log.txt', out.join('\n'));
});

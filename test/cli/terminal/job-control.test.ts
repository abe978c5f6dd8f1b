import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createJobControl } from '../../../src/cli/terminal/job-control.ts';

/** Who draws, and the shell: what they do, in order. `drawn` is called once the screen is drawn again. */
function start() {
  const done: string[] = [];
  const waiting: (() => void)[] = [];
  const until = (what: string): Promise<void> =>
    new Promise((resolve) => {
      done.push(what);
      waiting.push(resolve);
    });
  const stdout = new PassThrough() as unknown as NodeJS.WriteStream;
  const jobs = createJobControl(stdout, { on: '', off: '' }, () => until('stopped'));
  jobs.drawnBy(async (run) => {
    done.push('left');
    await run();
    await until('draws');
  });
  const goOn = async (): Promise<void> => {
    waiting.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { jobs, done, goOn };
}

test('Ctrl-Z while the screen is drawn again leaves it once it is there', async () => {
  const { jobs, done, goOn } = start();
  void jobs.suspend();
  await goOn();
  await goOn();
  expect(done).toEqual(['left', 'stopped', 'draws']);
  void jobs.suspend();
  await goOn();
  expect(done).toEqual(['left', 'stopped', 'draws', 'left', 'stopped']);
});

test('Ctrl-Z twice stops once', async () => {
  const { jobs, done, goOn } = start();
  void jobs.suspend();
  void jobs.suspend();
  await goOn();
  await goOn();
  await goOn();
  expect(done).toEqual(['left', 'stopped', 'draws']);
  expect(jobs.isAway()).toBe(false);
});

test('a program that has the terminal is stopped with ours, on the screen that it has', async () => {
  const { jobs, done, goOn } = start();
  let end = (): void => undefined;
  void jobs.lend(() => new Promise((resolve) => (end = resolve)));
  void jobs.suspend();
  await goOn();
  expect(done).toEqual(['left', 'stopped']);
  end();
  await goOn();
  expect(done).toEqual(['left', 'stopped', 'draws']);
});

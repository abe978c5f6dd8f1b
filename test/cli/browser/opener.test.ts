import { expect, test } from 'vitest';
import { browserCommands } from '../../../src/cli/browser/opener.ts';

const url = 'https://example.org/?a=1&b=$(x)';

test.each([
  ['firefox', [['firefox', url]]],
  [
    'firefox:chromium',
    [
      ['firefox', url],
      ['chromium', url],
    ],
  ],
  ['w3m %s', [['w3m', url]]],
  ['chromium --new-window', [['chromium', '--new-window', url]]],
  ['open-it --url=%s --now', [['open-it', `--url=${url}`, '--now']]],
  ["'/Program Files/browser' %s", [['/Program Files/browser', url]]],
  ['::', []],
  [' ', []],
])('BROWSER=%s', (browser, commands) => {
  expect(browserCommands(browser, url)).toEqual(commands);
});

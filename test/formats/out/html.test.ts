// The page is read by a browser: Debian's Chromium, without a window.
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { figure } from '../../../src/timeline/figure.ts';
import { anchor, html } from '../../../src/formats/out/html.ts';
import type { Dataset } from '../../../src/dataset/model.ts';
import { bundled } from '../../helpers/bundled.ts';
import { actor, datasetOf, event, place, siege } from '../../helpers/dataset.ts';
import { selected, written } from '../../helpers/output.ts';
import { makeFolder } from '../../cli/folder.ts';

const folder = makeFolder();
const pageOf = (dataset: Dataset, ids?: readonly string[]): string =>
  written((all) => html(all, figure(all.events, dataset, anchor)), dataset, ids);

/** What it asks of its makers at every start. */
const ofBrowser = /^(http:\/\/)?[\w-]+\.google(apis)?\.com[:/]/;

/** What the browser makes of the page, and whatever it asks of the network on the way. */
async function browse(page: string, ...options: readonly string[]) {
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  proxy.on('connect', ({ url }, socket) => {
    asked.push(url ?? '');
    socket.end();
  });
  await once(proxy, 'listening');
  const { port } = proxy.address() as AddressInfo;
  const { stdout } = await promisify(execFile)(
    'chromium',
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
      `--user-data-dir=${join(folder.path, 'profile')}`,
      `--proxy-server=127.0.0.1:${port}`,
      // Addresses of this machine would go past the proxy.
      '--proxy-bypass-list=<-loopback>',
      ...options,
      `file://${folder.write('page.html', page)}`,
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  proxy.close();
  return { dom: stdout, asked: asked.filter((address) => !ofBrowser.test(address)) };
}

const hostile = (() => {
  const markup =
    '<script src="http://evil.example/x.js"></script><img src=http://evil.example/p onerror=alert(1)>"\'&';
  const all = datasetOf(
    [
      event({
        id: '"><script>1</script>',
        title: markup,
        summary: `${markup}\n\n${markup}`,
        date_note: markup,
        kind: markup,
        actors: [{ actor: 'a', role: markup }],
        places: [{ place: 'p' }],
        claims: [{ by: { unnamed: markup }, stance: markup, what: markup, source: 's', about: [markup] }],
        disputed: [markup, '</style><style>@import "http://evil.example/c"'],
        toll: { killed: 1, of: markup },
        weapon: markup,
        sources: [{ source: 's' }],
        note: `${markup}\n</blockquote><iframe src="http://evil.example/f">`,
      }),
      event({ id: 'b', title: markup, actors: [{ actor: 'a' }] }),
    ],
    {
      title: markup,
      actors: [actor('a', { name: markup })],
      places: [place('p', { name: markup })],
      sources: [{ id: 's', url: 'http://evil.example/?"><img src=y>', title: markup, publisher: markup }],
    },
  );
  return { page: pageOf(all), markup };
})();

const textOf = (dom: string): string =>
  dom
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

describe('in a browser', () => {
  test('a page that does fetch something is noticed', async () => {
    expect((await browse('<img src="http://evil.example/p">', '--dump-dom')).asked).toEqual([
      'http://evil.example/p',
    ]);
  });

  test('the page has the titles, both sides of what accounts differ on, and the sources', async () => {
    const { dom, asked } = await browse(pageOf(siege), '--dump-dom');
    const text = textOf(dom);
    for (const part of [
      'The siege of Milltown',
      'Night raid on the Old Mill',
      'Accounts differ on: culprit ≠ River Guard denied: that it sent anyone [ 1 ] two ferrymen blamed: men of the River Guard [ 2 ]',
      'عمر الحداد seeks a truce',
      'The Courier (Wire) · 30 Nov 2019 · River Guard denies raid https://courier.example/2019/11/30/the-river-guard-denies-all',
    ]) {
      expect(text).toContain(part);
    }
    expect(asked).toEqual([]);
  });

  test('markup in the data stays text, and nothing is asked of the network', async () => {
    const { dom, asked } = await browse(hostile.page, '--dump-dom');
    expect(dom).not.toMatch(/<(script|img|iframe|link|object|embed|base)\b/i);
    expect(dom.match(/<style/g)).toHaveLength(1);
    expect([...dom.matchAll(/<[a-z]+ [^>]*\bon\w+=/gi)]).toEqual([]);
    expect(textOf(dom)).toContain(hostile.markup);
    expect(asked).toEqual([]);
  });

  test('every mark of the picture and every number leads to a place of the page', async () => {
    const { dom } = await browse(pageOf(bundled), '--dump-dom');
    const ids = new Set([...dom.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...dom.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(1000);
    expect(targets.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('it prints on paper', async () => {
    const file = join(folder.path, 'page.pdf');
    await browse(pageOf(siege), `--print-to-pdf=${file}`);
    const pdf = readFileSync(file, 'latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    const pages = [...pdf.matchAll(/\/Type \/Page\b/g)].length;
    expect(pages).toBeGreaterThan(1);
    expect(pages).toBeLessThan(6);
  });
});

test('the page has no script, no address to fetch from, and a policy that forbids both', () => {
  const page = pageOf(bundled);
  expect(page).not.toMatch(/<script|<img|<link|@import|url\(/);
  expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
});

test('what has no date stands in no picture', () => {
  const data = datasetOf([event({ id: 'a', date: 'XXXX' }), event({ id: 'b', date: '2020' })]);
  expect(figure(data.events, data, anchor).match(/<rect/g)).toHaveLength(1);
  expect(figure([], data, anchor)).toBe('');
  expect([...html(selected(data, ['a']), '').parts].join('')).not.toContain('<figure');
});

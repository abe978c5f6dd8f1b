// The pages of the bundled dataset: their languages, dates and independence of each other.
import { describe, expect, test } from 'vitest';
import { documented, events, originOf, sources } from '../helpers/bundled-data.ts';
import type { FileEvent, FileSource } from '../helpers/bundled-data.ts';

const byId = new Map(sources.map((source) => [source.id, source]));

const pagesOf = ({ sources: uses }: FileEvent): FileSource[] =>
  uses.flatMap(({ source }) => byId.get(source) ?? []);

/** An address without what does not tell one page from another. */
function addressOf(url: string): string {
  const { hostname, pathname, search } = new URL(url);
  const host = hostname.replace(/^(?:www|amp|m|mobile)\./, '');
  return `${host}${pathname.replace(/\/amp\b|\/$/g, '')}${/[?&](?:p|id|nid|nn|q)=/i.test(search) ? search : ''}`.toLowerCase();
}

/** The words of a title, whatever their order. */
const titleKey = (title: string) =>
  [...new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])].toSorted().join(' ');

describe('a source', () => {
  test('has a language, as BCP 47 writes it', () => {
    const wrong = sources.filter(({ language = '' }) => {
      try {
        return Intl.getCanonicalLocales(language)[0] !== language;
      } catch {
        return true;
      }
    });
    expect(wrong.map(({ id, language }) => [id, language])).toEqual([]);
  });

  test('in the script of Arabic or Hebrew is in a language written so', () => {
    const wrong = sources.filter(
      ({ title = '', language = '' }) =>
        /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(title) &&
        !['ar', 'fa', 'ckb', 'ur', 'he'].includes(language),
    );
    expect(wrong.map(({ id, language }) => [id, language])).toEqual([]);
  });

  test('is one page: no two addresses differ only in what a page is fetched with', () => {
    const addresses = sources.map(({ url = '' }) => addressOf(url));
    expect(
      sources.filter((_, at) => addresses.indexOf(addresses[at] ?? '') !== at).map(({ id }) => id),
    ).toEqual([]);
  });

  test('with the title of another in one event has the same origin', () => {
    const wrong = events.flatMap((event) => {
      const titled = pagesOf(event).filter(({ title }) => title !== undefined);
      return titled.flatMap((page, at) =>
        titled
          .slice(at + 1)
          .filter((other) => titleKey(page.title ?? '') === titleKey(other.title ?? ''))
          .filter((other) => originOf(page) !== originOf(other))
          .map((other) => [event.id, page.id, other.id]),
      );
    });
    expect(wrong).toEqual([]);
  });

  test('has the day, or the day before, that its address shows', () => {
    // A page that was moved: its address has the day of the move, two years after its news.
    const moved = 'sentinel-tribune-asks-billions-loans-virus-death';
    const shown = sources.flatMap(({ id, url = '', published = '' }) => {
      const [, year, month, day] = url.match(/\/(20\d\d)\/(\d\d)\/(\d\d)\//) ?? [];
      return year && id !== moved ? [{ id, published, day: `${year}-${month}-${day}` }] : [];
    });
    const daysApart = (a: string, b: string) => (Date.parse(a) - Date.parse(b)) / 86_400_000;
    expect(shown.filter(({ published, day }) => ![0, 1].includes(daysApart(day, published)))).toEqual([]);
    expect(shown.length).toBeGreaterThan(50);
  });

  test('dated more than a year after its event says so in what it supports', () => {
    const yearAfter = (date: string) => {
      const [last = ''] = date.match(/\d{4}-\d\d(?:-\d\d)?/g)?.slice(-1) ?? [];
      return `${Number(last.slice(0, 4)) + 1}${last.slice(4)}`;
    };
    const wrong = events.flatMap((event) =>
      event.sources.flatMap(({ source, supports = '' }) => {
        const { published = '' } = byId.get(source) ?? {};
        const isLate = published > yearAfter(event.date);
        return isLate && !supports.includes(published.slice(0, 4)) ? [[event.id, source, published]] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('a publisher', () => {
  test('has one name: of all sites only one, which hosts the pages of others, has two', () => {
    const names = new Map<string, Set<string>>();
    for (const { url = '', publisher = '' } of sources) {
      const host = new URL(url).hostname.replace(/^(?:www|m|en|english|amp|old|news)\./, '');
      names.set(host, (names.get(host) ?? new Set()).add(publisher));
    }
    const several = [...names].filter(([host, { size }]) => size > 1 && host !== 'pressreader.com');
    expect(several.map(([host, publishers]) => [host, ...publishers])).toEqual([]);
  });
});

/** Sites that rewrite or translate others by machine, forums and blogs that copy. */
const rewriters = new Set([
  'Republic World',
  'Teller Report',
  'Search4Dinar',
  'Dinar Detectives',
  'Flash News 24',
  'Yankees Unscripted',
]);

describe('a rewrite', () => {
  test('says whose text it is, or why no original stands in its place', () => {
    const wrong = events.flatMap((event) =>
      event.sources.flatMap(({ source, supports = '' }) => {
        const { publisher = '', agency } = byId.get(source) ?? {};
        const isExplained = agency !== undefined || /\brewrite|retelling|only stored/.test(supports);
        return rewriters.has(publisher) && !isExplained ? [[event.id, source]] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

/** Events that some test of their pages holds for, all of them. */
const eventsOnly = (holds: (page: FileSource) => boolean) =>
  events.filter((event) => pagesOf(event).every(holds)).map(({ id }) => id);

describe('independence', () => {
  test('these events rest on pages of one origin', () => {
    const single = events.filter((event) => new Set(pagesOf(event).map(originOf)).size === 1);
    expect(single.map(({ id }) => id)).toEqual([
      '2019-10-30-soleimani-backs-abdul-mahdi',
      '2020-01-05-baghdad-rockets',
      '2020-02-askari-warns-us-contractors',
      '2020-03-30-qaani-visits-baghdad',
    ]);
  });

  test('these events rest on pages of state-run and partisan publishers alone', () => {
    const partisan = new Set(
      documented('State-run and partisan publishers').flatMap(([, publishers = '']) =>
        publishers.split(', '),
      ),
    );
    expect(eventsOnly((page) => partisan.has(originOf(page)))).toEqual([
      '2020-02-askari-warns-us-contractors',
      '2020-03-25-kataib-hezbollah-warns-of-us-plan',
      '2020-04-10-kataib-hezbollah-rejects-kadhimi',
      '2021-02-08-raisi-in-baghdad',
    ]);
  });
});

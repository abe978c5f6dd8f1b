// What `timeline list --csv` prints. An apostrophe guards what a spreadsheet would take for a formula.
import { stances } from '../../dataset/stance.ts';
import { record } from './conflict.ts';
import type { Profile } from './profile.ts';

export const ownCsv: Profile = {
  format: 'timeline list --csv',
  recognises: ({ headers }) =>
    ['id', 'date', 'date_note', 'earliest', 'latest', 'title', 'claims'].every((name) =>
      headers.includes(name),
    ),
  recordOf: (cell) => {
    const text = (name: string): string => unguarded(cell(name));
    const list = (name: string): readonly string[] => split(text(name));
    const [killed, wounded] = [quantity(text('killed')), quantity(text('wounded'))];
    return record({
      id: text('id'),
      date: text('date'),
      date_note: text('date_note'),
      title: text('title'),
      summary: text('summary'),
      kind: text('kind'),
      importance: text('importance'),
      actors: list('actors'),
      places: list('places'),
      disputed: list('disputed'),
      toll: killed === undefined && wounded === undefined ? undefined : record({ killed, wounded }),
      weapon: text('weapon'),
      tags: list('tags'),
      sources: list('sources'),
      claims: claimsIn(text('claims')),
      links: list('links').map((link) => {
        const [relation = '', ...to] = link.split(' ');
        return { to: to.join(' '), relation };
      }),
    });
  },
};

const unguarded = (text: string): string =>
  /^'[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/.test(text) ? text.slice(1) : text;

const split = (text: string): readonly string[] =>
  (text.includes('\n') ? text.split(/\r?\n/) : text.split('; ')).filter((item) => item !== '');

/** `12`, `5–20`, `12 (5–20)` */
function quantity(text: string): unknown {
  if (/^\d+$/.test(text)) return Number(text);
  const [, best, low, high] = /^(?:(\d+) \()?(\d+)–(\d+)\)?$/.exec(text) ?? [];
  return low === undefined
    ? undefined
    : record({ low: Number(low), best: best === undefined ? undefined : Number(best), high: Number(high) });
}

const known = new Set<string>([...stances, 'says']);

/** "Iran denies: …"; what has no stance goes on with the claim before. */
function claimsIn(text: string): readonly unknown[] {
  const claims: { by: string; stance: string; what: string }[] = [];
  for (const part of split(text)) {
    const [, by = '', stance = '', what = ''] = /^(.*?) ([\w-]+): (.*)$/s.exec(part) ?? [];
    const last = claims.at(-1);
    if (known.has(stance)) claims.push({ by, stance, what });
    else if (last !== undefined) last.what += `; ${part}`;
    else claims.push({ by: '', stance: '', what: part });
  }
  return claims.map(({ by, stance, what }) =>
    record({ by, what, stance: stance === 'says' ? undefined : stance }),
  );
}

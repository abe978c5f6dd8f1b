import { describe, expect, test } from 'vitest';
import { buildNameIndex, findNames } from '../../src/names/names.ts';
import { worldNames } from './world-names.ts';

const names = [...new Set(Object.values(worldNames).flatMap((pairs) => pairs.map(([, name]) => name)))];
const index = buildNameIndex(names.map((name) => ({ id: name, names: [name], weight: 1 })));

test('there are a hundred names', () => {
  expect(names.length).toBeGreaterThanOrEqual(100);
});

/** Han and Thai would need a dictionary; of Wade–Giles and of the vowels of Sorani nobody is told. */
const notFirst: Readonly<Record<string, readonly string[]>> = {
  'Urdu, Pashto, Kurdish': ['مەسعوود بارزانی'],
  Chinese: ['习近平', '毛泽东', '天安门', 'Mao Tse-tung', 'Chou En-lai', 'Hsi Chin-ping'],
  'Thai, Burmese': ['ทักษิณ'],
};

describe('without an alias, the name comes first by another public spelling', () => {
  test.each(Object.entries(worldNames))('%s', (language, pairs) => {
    const missed = pairs.flatMap(([query, name]) => (findNames(index, query)[0]?.id === name ? [] : [query]));
    expect(missed).toEqual(notFirst[language] ?? []);
  });

  test('a name in such a script by its romanised form', () => {
    const native = ['معمر القذافي', 'בנימין נתניהו', '김정은', 'Владимир Путин', 'राहुल गांधी'];
    const natives = buildNameIndex(native.map((name) => ({ id: name, names: [name], weight: 1 })));
    const first = (query: string) => findNames(natives, query)[0]?.id;
    expect(['gaddafi', 'netanyahu', 'kim jong un', 'putin', 'rahul gandhi'].map(first)).toEqual(native);
  });
});

test.each([
  'مقتدى الصدر',
  'نوري المالكي',
  'هاشمي رفسنجاني',
  'يوسف القرضاوي',
  'إسماعيل هنية',
  'אביגדור ליברמן',
  'יאיר לפיד',
  '손흥민',
  '방탄소년단',
  'ममता बनर्जी',
  'Медведев',
  'Αλέξανδρος',
  'შევარდნაძე',
  'さっぽろ',
  '蔡英文',
])('who is not there is not taken for somebody else: %s', (query) => {
  expect(findNames(index, query)).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { buildNameIndex, findNames } from '../../src/names/names.ts';
import { worldNames } from './world-names.ts';

const names = [...new Set(Object.values(worldNames).flatMap((pairs) => pairs.map(([, name]) => name)))];
const index = buildNameIndex(names.map((name) => ({ id: name, names: [name], weight: 1 })));

test('there are a hundred names', () => {
  expect(names.length).toBeGreaterThanOrEqual(100);
});

describe('without an alias, the name comes first by another public spelling', () => {
  test.each(Object.entries(worldNames))('%s', (_language, pairs) => {
    const missed = pairs.flatMap(([query, name]) => (findNames(index, query)[0]?.id === name ? [] : [query]));
    expect(missed).toEqual([]);
  });

  test('a name in such a script by its romanised form', () => {
    const native = [
      'معمر القذافي',
      'בנימין נתניהו',
      '김정은',
      'Владимир Путин',
      'राहुल गांधी',
      '习近平',
      'ทักษิณ ชินวัตร',
    ];
    const natives = buildNameIndex(native.map((name) => ({ id: name, names: [name], weight: 1 })));
    const first = (query: string) => findNames(natives, query)[0]?.id;
    const sought = ['gaddafi', 'netanyahu', 'kim jong un', 'putin', 'rahul gandhi', 'xi jin ping', 'thaksin'];
    expect(sought.map(first)).toEqual(native);
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
  '特朗普',
  'สมัคร',
  'عەلی',
  'token',
  'paint',
  'Chu Jung-chi',
])('who is not there is not taken for somebody else: %s', (query) => {
  expect(findNames(index, query)).toEqual([]);
});

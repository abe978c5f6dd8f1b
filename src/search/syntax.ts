// The forms of the query language, for the help and the manual page.
import { fieldNames, fieldOf } from './fields/fields.ts';

export const querySyntax: readonly (readonly [form: string, meaning: string])[] = [
  ['suleimani raid', 'all of the words, in names (however spelt) or in the text'],
  ['"red line"', 'a phrase'],
  ['-rocket', 'without'],
  ...fieldNames.flatMap((name) => {
    const { help } = fieldOf(name);
    return help === undefined ? [] : [help];
  }),
];

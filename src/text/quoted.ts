// A date that is none, as a message shows it.

const longestQuoted = 40;

/** Cut short and without anything that a terminal would act on. */
export function quoted(text: string): string {
  if (text === '') return 'an empty text';
  const start = text
    .slice(0, longestQuoted * 2)
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
  const characters = Array.from(start);
  if (characters.length <= longestQuoted && start.length === text.length) return start;
  return `${characters.slice(0, longestQuoted - 1).join('')}…`;
}

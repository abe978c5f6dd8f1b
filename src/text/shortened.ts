// Quotes text that is not a date in messages about it.

const longest = 40;

/** Truncated, with control and bidi characters replaced. */
export function shortened(text: string): string {
  if (text === '') return 'an empty text';
  const start = text
    .slice(0, longest * 2)
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
  const characters = Array.from(start);
  if (characters.length <= longest && start.length === text.length) return start;
  return `${characters.slice(0, longest - 1).join('')}…`;
}

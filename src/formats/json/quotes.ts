// Quotes that a word processor, a chat or another language puts in the place of JSON's.

const curly = /[“”„‟‘’‚‛«»‹›]/;

/** What is wrong at `at` where such a quote stands there; null where none does. */
export function quoteMessage(text: string, at: number): string | null {
  const char = text.charAt(at);
  return curly.test(char) ? `${char} is no quote of JSON; straight ones (") are expected` : null;
}

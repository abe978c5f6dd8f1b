// Splits a shell's line, as far as it is typed, into words, and quotes words for it so that nothing from the data is
// expanded.

type Quote = '"' | "'";

export interface ShellLine {
  /** Without quotation marks and backslashes; the last one is being typed. */
  readonly words: readonly string[];
  /** The quotation mark that is open at the end. */
  readonly openQuote: Quote | null;
  /** How much of the last word stands before that mark. */
  readonly quotedFrom: number;
  /** How much of the last word stands up to the last break outside of quotes. */
  readonly brokenAt: number;
  /** Whether something within the last word was quoted and is closed, or quoted in another way: $'…'. */
  readonly isMixed: boolean;
}

const start = { word: '', isWord: false, quotedFrom: 0, brokenAt: 0, isMixed: false };

/** `breaks` are characters at which the shell begins what it completes. */
export function splitShellLine(line: string, breaks = ''): ShellLine {
  const words: string[] = [];
  let last = start;
  let openQuote: Quote | null = null;
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    const { word } = last;
    if (char === '\\' && openQuote !== "'") {
      last = { ...last, word: word + line.charAt(++at), isWord: true };
    } else if (openQuote !== null) {
      if (char === openQuote) openQuote = null;
      last = openQuote === null ? { ...last, isMixed: true } : { ...last, word: word + char };
    } else if (char === '"' || char === "'") {
      openQuote = char;
      last = { ...last, isWord: true, quotedFrom: word.length, isMixed: last.isMixed || word.endsWith('$') };
    } else if (/\s/.test(char)) {
      if (last.isWord) words.push(word);
      last = start;
    } else {
      const brokenAt = breaks.includes(char) ? word.length + 1 : last.brokenAt;
      last = { ...last, word: word + char, isWord: true, brokenAt };
    }
  }
  const { word, quotedFrom, brokenAt, isMixed } = last;
  return { words: [...words, word], openQuote, quotedFrom, brokenAt, isMixed };
}

/** The text, escaped for the open quotation mark; null where that is impossible. */
export function escapeForShell(text: string, openQuote: Quote | null): string | null {
  if (/[\r\n]/.test(text)) return null;
  if (openQuote === null) return text.replace(/[^\p{L}\p{N}\p{M}_./:=@%+,-]/gu, '\\$&');
  if (openQuote === "'") return text.replaceAll("'", "'\\''");
  return isInDoubleQuotes(text) ? text.replace(/["$`\\]/g, '\\$&') : null;
}

/** Within double quotes a shell puts in its history for what follows a !, and a backslash would stay. */
export function isInDoubleQuotes(text: string): boolean {
  return !text.includes('!');
}

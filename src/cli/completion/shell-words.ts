// The words of a shell's line, as far as it is typed; no expansions.

export interface ShellLine {
  /** The last one is being typed. */
  readonly words: readonly string[];
  /** The quotation mark that is open at the end. */
  readonly openQuote: '"' | "'" | null;
}

export function splitShellLine(line: string): ShellLine {
  const words: string[] = [];
  let word = '';
  let isWord = false;
  let openQuote: ShellLine['openQuote'] = null;
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at);
    if (char === '\\' && openQuote !== "'") word += line.charAt(++at);
    else if (openQuote !== null && char === openQuote) openQuote = null;
    else if (openQuote === null && (char === '"' || char === "'")) openQuote = char;
    else if (openQuote === null && /\s/.test(char)) {
      if (isWord) words.push(word);
      word = '';
      isWord = false;
      continue;
    } else word += char;
    isWord = true;
  }
  return { words: [...words, word], openQuote };
}

/** With backslashes where a shell would take a character for its own. */
export function escapeForShell(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}_./:=@%+,-]/gu, '\\$&');
}

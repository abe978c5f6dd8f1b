// Text and addresses in Markdown.

/**
 * Text that stays text, in CommonMark and on GitHub: no markup, HTML, entities, mentions, formulas or addresses that turn
 * into links.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&#!|~$@^]/g, '\\$&')
    .replace(/:\/\//g, ':\\/\\/')
    .replace(/\b(www)\./gi, '$1\\.')
    .replace(/\s+/g, ' ');
}

/** Loaded addresses are http or https; these are the characters that would end a destination in angle brackets. */
export function destination(url: string): string {
  return url.replace(/[<>\\\s]/g, (char) => encodeURIComponent(char));
}

/** A line that begins a block is text too: a list, a number of one, a heading's underline, a rule. */
export function escapeBlock(text: string): string {
  return escapeMarkdown(text).replace(/^(\s*)([-+=]|\d+[.)](?=\s|$))/, (_, blanks: string, sign: string) =>
    /\d/.test(sign) ? `${blanks}${sign.slice(0, -1)}\\${sign.slice(-1)}` : `${blanks}\\${sign}`,
  );
}

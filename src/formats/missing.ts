// Cells in which nothing is known.

const missing = /^(?:|n\/?a|none|null|nil|nan|nat|unknown|undated|s\/d|-+|\.+|\?+|0000-00-00)$/i;

/** Words that people put into a cell where nothing is known. Not 0. */
export function isMissing(text: string): boolean {
  if (text.length >= 20) return false;
  const word = text.trim();
  // Called for every cell: the first letter rules most of them out.
  return word === '' || (missingStart.includes(word.charAt(0)) && missing.test(word));
}

const missingStart = 'nNuUsS-.?0';

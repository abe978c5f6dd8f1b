// The sequence that sets the clipboard of the terminal, which may be far away.

/** Base64 characters that terminals and multiplexers take in one OSC 52 sequence; the limit that k9s found. */
const maxSequence = 74_994;

/** The terminal sequence that sets the clipboard, wrapped so that tmux and screen pass it on; null when too long. */
export function clipboardSequence(text: string, env: NodeJS.ProcessEnv): string | null {
  const data = Buffer.from(text, 'utf8').toString('base64');
  if (data.length > maxSequence) return null;
  const sequence = `\u001b]52;c;${data}\u0007`;
  // tmux itself takes OSC 52 where set-clipboard is on; screen has to be told to pass it on.
  return env['TERM']?.startsWith('screen') === true && env['TMUX'] === undefined
    ? `\u001bP${sequence}\u001b\\`
    : sequence;
}

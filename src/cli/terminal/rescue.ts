// For who starts a program that has the screen and may end on the spot: the terminal as it was before.

const saveCursor = '\u001b7';
/** The alternate screen last. */
const leaveAll =
  '\u001b[?2026l\u001b[?1006l\u001b[?1000l\u001b[?2004l\u001b[?7h\u001b[?25h\u001b[?1049l\u001b[m';

/** Before the program is started. Returns what leaves every mode that it may have left on. */
export function prepareRescue(): () => void {
  // Leaving the alternate screen restores the cursor, also where it hasn't been entered yet.
  process.stdout.write(saveCursor);
  return () => void process.stdout.write(leaveAll);
}

// Restores the terminal after a child process that had the screen and was killed.

const saveCursor = '\u001b7';
/** The alternate screen last. */
const leaveAll =
  '\u001b[?2026l\u001b[?1006l\u001b[?1000l\u001b[?2004l\u001b[?7h\u001b[?25h\u001b[?1049l\u001b[m';

/** To be called before the child starts. Returns a function that leaves every mode the child may have left on. */
export function prepareRescue(): () => void {
  // Leaving the alternate screen restores the cursor, also where it hasn't been entered yet.
  process.stdout.write(saveCursor);
  return () => void process.stdout.write(leaveAll);
}

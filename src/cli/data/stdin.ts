/** Stdin as an operand. */
export const stdinPath = '-';

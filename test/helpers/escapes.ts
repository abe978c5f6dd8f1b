// What of a program's output is no text: every byte that a terminal would act on.

/** A control sequence, a control string with its end or without, a short escape, or a control character. */
const sequence =
  /\u001b\[[\u0030-\u003f]*[\u0020-\u002f]*[\u0040-\u007e]|\u001b[\]PX^_][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)?|\u001b[\u0020-\u002f]*[\u0030-\u007e]|[\u0000-\u001f\u007f-\u009f]|[\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** Each kind once, in the order of their first appearance; numbers that only say where or how far are left out. */
function sequencesIn(output: string): string[] {
  return [...new Set(Array.from(output.matchAll(sequence), ([text]) => text))];
}

/** SGR parameters of the one table of looks; a colour is one of red, green, magenta, or the default. */
const sgr = /^\u001b\[(?:(?:1|2|4|7|22|24|27|31|32|35|39)(?:;|(?=m)))+m$/;

/** What may reach the terminal from the browser. Everything else is a way that a file has found. */
const drawn: readonly RegExp[] = [
  /^\r$/,
  /^\n$/,
  sgr,
  // The cursor, up and down, to a column, home; the rest of a line or of the screen cleared.
  /^\u001b\[\d{0,3}[ABEFG]$/,
  /^\u001b\[(?:\d{1,3};\d{1,3})?H$/,
  /^\u001b\[[02]?[KJ]$/,
  // Autowrap, cursor shown, alternate screen, bracketed paste, synchronized updates.
  /^\u001b\[\?(?:7|25|1049|2004|2026)[hl]$/,
  // A link to an address of the web, without a character that could end it, and its end.
  /^\u001b\]8;;(?:https?:\/\/[!-~]+)?\u001b\\$/,
];

const written: readonly RegExp[] = [/^\r$/, /^\n$/];

const unlistedBy =
  (allowed: readonly RegExp[]) =>
  (output: string): string[] =>
    sequencesIn(output).filter((text) => !allowed.some((pattern) => pattern.test(text)));

/** What of the browser's output isn't on the list. */
export const unlisted = unlistedBy(drawn);

/** Likewise of output that is only lines of text. */
export const unlistedInText = unlistedBy(written);

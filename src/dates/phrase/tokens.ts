// What patterns of tokens share.

/** What stands between the ends of a range. */
export const joiner = String.raw`(?:-|\.\.|to|until|till|through)`;

// Parts of patterns that several files share.

/** What joins the ends of a range. */
export const joiner = String.raw`(?:-|\.\.|to|until|till|through)`;

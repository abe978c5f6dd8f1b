/** Exit codes, the same as fzf's: 128 + n is for signals. */
export const exitCodes = { ok: 0, noMatch: 1, unusable: 2, crashed: 70 } as const;

// A completion of a word of the command line.

export interface Candidate {
  readonly value: string;
  readonly description: string;
}

export function prefixed(prefix: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map(({ value, description }) => ({ value: prefix + value, description }));
}

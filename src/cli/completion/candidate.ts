// One way in which a word of a command line may go on.

export interface Candidate {
  readonly value: string;
  readonly description: string;
}

export function prefixed(prefix: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map(({ value, description }) => ({ value: prefix + value, description }));
}

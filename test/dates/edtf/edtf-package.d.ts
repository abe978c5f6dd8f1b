// What the tests use of the npm package `edtf`, which comes without types.
declare module 'edtf' {
  export interface Parsed {
    readonly type: string;
    readonly level: number;
  }
  export function parse(text: string, constraints?: Readonly<Record<string, unknown>>): Parsed;

  /** Milliseconds since 1970; infinite for an open end, null for an unknown one. */
  export interface Bounds {
    readonly min: number | null;
    readonly max: number | null;
  }
  export default function edtf(text: string, constraints?: Readonly<Record<string, unknown>>): Bounds;
}

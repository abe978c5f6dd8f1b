// What the format has against a record, in words.
import * as v from 'valibot';
import { cleanLine, quote } from './clean.ts';
import { nearest } from './nearest.ts';
import type { Step } from './locate.ts';
import { schemas } from './schema.ts';

export interface Complaint {
  readonly path: readonly Step[];
  readonly message: string;
}

/** Empty where the format is content. Slow: for records that reading by hand did not like. */
export function explain(kind: keyof typeof schemas, raw: unknown): Complaint[] {
  if (Array.isArray(raw)) return [{ path: [], message: `a list; ${String(schemas[kind].message)}` }];
  const { issues } = v.safeParse(schemas[kind], shortened(raw));
  return (issues ?? []).flatMap((issue) => complaintsOf(issue, []));
}

type Issue = v.BaseIssue<unknown>;

function complaintsOf(issue: Issue, base: readonly Step[]): Complaint[] {
  const path = [
    ...base,
    ...(issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key))),
  ];
  // Of a choice, the alternative that was meant is the one whose complaints lie deeper.
  const deeper = (issue.issues ?? []).filter((inner) => inner.path !== undefined);
  const given = deeper.filter((inner) => inner.input !== undefined);
  // Where several alternatives each lack something, none is known to be meant.
  const told = given.length > 0 || deeper.length > 1 ? given : deeper;
  if (told.length > 0) return told.flatMap((inner) => complaintsOf(inner, path));
  const isMissing = issue.type === 'loose_object' && issue.received === 'undefined';
  if (isMissing) return [{ path, message: `missing; ${misnamed(issue) ?? issue.message}` }];
  return [{ path, message: `${nameOf(issue.input)}; ${issue.message}` }];
}

/** A field that is there and is likely the one that is missing. Those that the format defines are near to no other. */
function misnamed({ path }: Issue): string | null {
  const { key, input } = path?.at(-1) ?? {};
  if (typeof key !== 'string' || typeof input !== 'object' || input === null) return null;
  const near = nearest(key, Object.keys(input));
  return near === null ? null : `did you mean ${quote(key)} by ${quote(near)}?`;
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' && value !== null ? 'an object' : cleanLine(String(value));
}

/** A million wrong items would make as many complaints. */
const maxItems = 2_000;

function shortened(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  const fields = Object.entries(raw);
  if (!fields.some(([, value]) => Array.isArray(value) && value.length > maxItems)) return raw;
  return Object.fromEntries(
    fields.map(([key, value]) => [key, Array.isArray(value) ? value.slice(0, maxItems) : (value as unknown)]),
  );
}

// What the datasets of conflict events have in common.
import { isMissing } from '../missing.ts';

export function items(text: string): readonly string[] {
  return text
    .split(';')
    .map((item) => item.trim())
    .filter((item) => !isMissing(item) && item !== '-9' && item !== '-99');
}

export function present(text: string): string | undefined {
  return isMissing(text) ? undefined : text;
}

/** Absent fields are left out. */
export function record(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const given = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(given);
}

/** 0 and 0 are what programs write where nothing is known. */
export function pointAt(lat: string, lon: string): { readonly lat?: number; readonly lon?: number } {
  // A comma for the point, as in most of Europe.
  const [north, east] = [lat, lon].map((text) =>
    text === '' ? Number.NaN : Number(text.replace(/^(-?\d+),(\d+)$/, '$1.$2')),
  );
  const isPoint = north !== undefined && east !== undefined && Math.abs(north) <= 90 && Math.abs(east) <= 180;
  return isPoint && !(north === 0 && east === 0) ? { lat: north, lon: east } : {};
}

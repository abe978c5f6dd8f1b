// How many were killed and wounded: numbers that may be bounds.
import type { Quantity, Toll } from './model.ts';

/** The lowest and the highest that it may be. */
function boundsOf(quantity: Quantity): { readonly low: number; readonly high: number } {
  return typeof quantity === 'number' ? { low: quantity, high: quantity } : quantity;
}

/** `12`, `5–20`, `12 (5–20)`; a spreadsheet takes a hyphen between two numbers for a date. */
export function quantityText(quantity: Quantity): string {
  if (typeof quantity === 'number') return String(quantity);
  const { low, best, high } = quantity;
  const range = low === high ? String(low) : `${low}–${high}`;
  return best === undefined || low === high ? range : `${best} (${range})`;
}

/** `3 killed, 5–20 wounded (protesters)`; empty where no number is known. */
export function tollText({ killed, wounded, of }: Toll): string {
  const parts = [
    killed === undefined ? [] : `${quantityText(killed)} killed`,
    wounded === undefined ? [] : `${quantityText(wounded)} wounded`,
  ].flat();
  const whom = of === undefined || parts.length === 0 ? '' : ` (${of})`;
  return parts.join(', ') + whom;
}

/** `killed 3–11`, `wounded 20`: facts of their own. */
export function tollFacts({ killed, wounded }: Toll): string[] {
  return [
    killed === undefined ? [] : `killed ${quantityText(killed)}`,
    wounded === undefined ? [] : `wounded ${quantityText(wounded)}`,
  ].flat();
}

/** The numbers of several added up, the lowest and the highest each; empty where none is known. */
export function tollSums(tolls: readonly Toll[]): string {
  const sums = (['killed', 'wounded'] as const).flatMap((field) => {
    const bounds = tolls.flatMap((toll) => (toll[field] === undefined ? [] : boundsOf(toll[field])));
    const low = bounds.reduce((sum, one) => sum + one.low, 0);
    const high = bounds.reduce((sum, one) => sum + one.high, 0);
    return high === 0 ? [] : `${field} ${quantityText({ low, high })}`;
  });
  return sums.join(', ');
}

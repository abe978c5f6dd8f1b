// Fields whose value is a number: `killed:>10`, `wounded:5..20`, `killed:0`. Where sources give a range, it matches by overlap.
import type { Quantity, TimelineEvent } from '../../dataset/model.ts';
import { foldText } from '../../text/fold.ts';
import { truncated, type Field } from './field.ts';

interface Range {
  readonly low: number;
  readonly high: number;
}

interface Counted extends Pick<Field, 'takes' | 'also' | 'help' | 'example' | 'counts'> {
  readonly name: string;
  readonly numberOf: (event: TimelineEvent) => Quantity | undefined;
}

export function counted({ name, numberOf, ...field }: Counted): Field {
  return {
    ...field,
    values: [],
    find: ({ all, dataset }, value) => {
      const sought = rangeOf(value.text);
      if (sought === null)
        return {
          events: null,
          note: `“${name}:${truncated(value.text)}” is no number and is ignored; try ${name}:>10, ${name}:5..20 or ${name}:0`,
        };
      const found = all.filter((index) => {
        const event = dataset.events[index];
        const number = event === undefined ? undefined : numberOf(event);
        if (number === undefined) return false;
        const { low, high } = typeof number === 'number' ? { low: number, high: number } : number;
        return low <= sought.high && high >= sought.low;
      });
      return { events: [found] };
    },
  };
}

const number = String.raw`(\d{1,15})`;
const infinity = Number.POSITIVE_INFINITY;

/** How a range is written; the bounds are whole numbers. */
const forms: readonly (readonly [form: RegExp, range: (first: number, second: number) => Range])[] = [
  [new RegExp(`^=?${number}$`), (exactly) => ({ low: exactly, high: exactly })],
  [new RegExp(`^>${number}$`), (below) => ({ low: below + 1, high: infinity })],
  [new RegExp(`^(?:>=|=>|≥)${number}$|^${number}(?:\\+|\\.\\.|…)$`), (low) => ({ low, high: infinity })],
  [new RegExp(`^<${number}$`), (above) => ({ low: 0, high: above - 1 })],
  [new RegExp(`^(?:<=|=<|≤|\\.\\.|…)${number}$`), (high) => ({ low: 0, high })],
  [new RegExp(`^${number}(?:\\.\\.\\.?|…|-|to)${number}$`), (low, high) => ({ low, high })],
];

/** The numbers that are meant; null where that is none. */
function rangeOf(text: string): Range | null {
  const plain = foldText(text).replace(/[\s,'_]/g, '');
  for (const [form, range] of forms) {
    const [first, second] =
      form
        .exec(plain)
        ?.slice(1)
        .filter((part) => part !== undefined) ?? [];
    if (first === undefined) continue;
    const { low, high } = range(Number(first), Number(second ?? first));
    return { low: Math.min(low, high), high: Math.max(low, high) };
  }
  return null;
}

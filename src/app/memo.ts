/** Memoizes the last call: `make` is called again only when an argument has changed. */
export function memoLast<Args extends readonly unknown[], Value>(
  make: (...args: Args) => Value,
): (...args: Args) => Value {
  let last: { args: Args; value: Value } | undefined;
  return (...args) => {
    if (last === undefined || args.some((arg, index) => !Object.is(arg, last?.args[index]))) {
      last = { args, value: make(...args) };
    }
    return last.value;
  };
}

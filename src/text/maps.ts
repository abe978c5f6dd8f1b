// Lists by key, and values kept for a while.

/** Adds to the list of a key. */
export function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** What is kept under a key, made where it isn't there. */
export type Recent<Value> = (key: string, make: () => Value) => Value;

/** Keeps the `most` values that were asked for last. */
export function recent<Value>(most: number): Recent<Value> {
  const kept = new Map<string, { readonly value: Value }>();
  return (key, make) => {
    const known = kept.get(key) ?? { value: make() };
    kept.delete(key);
    kept.set(key, known);
    if (kept.size > most) for (const oldest of kept.keys()) return (kept.delete(oldest), known.value);
    return known.value;
  };
}

// Lists by key, and caches.

/** Adds to the list of a key. */
export function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** The cached value; `make` makes it if it is not there. */
export type Recent<Value> = (key: string, make: () => Value) => Value;

/** An LRU cache of `most` values. */
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

/** Memoizes `make` by object; a value is kept as long as its object lives. */
export function perObject<Key extends object, Value extends object>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const made = new WeakMap<Key, Value>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}

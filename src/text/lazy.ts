// What costs time is made when it is first asked for.

/** What `make` makes, once, when first asked for. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** A value that is worked out the first time somebody asks, and then kept. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What belongs to each key, in the order given: looked up instead of searched for, since every document asks. */
export function groups<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      const list = found.get(key);
      if (list) list.push(item);
      else found.set(key, [item]);
    }
  }
  return found;
}

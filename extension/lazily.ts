/** Makes the value when it is first asked for; tries again next time when that fails. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    const { value } = made;
    if (value instanceof Promise) value.catch(() => (made = undefined));
    return value;
  };
}

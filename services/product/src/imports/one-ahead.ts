/** The same items; while one is worked at, the next is made already, and not more. */
export async function* oneAhead<T>(source: AsyncIterator<T, undefined>): AsyncGenerator<T, undefined> {
  const ask = () => {
    const asked = source.next();
    // Whoever takes it is told; nobody may.
    asked.catch(() => {});
    return asked;
  };
  let next = ask();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return undefined;
      next = ask();
      yield value;
    }
  } finally {
    await next.catch(() => {});
    await source.return?.();
  }
}

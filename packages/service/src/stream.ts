interface StreamHooks {
  /** Runs each step of the stream: where a context is entered. */
  step?<R>(next: () => Promise<R>): Promise<R>;
  /** Called once, with the error that ended the stream or with undefined. */
  end?(error: unknown): void;
  /** What to throw in place of an error. */
  mapError?(error: unknown): unknown;
}

/** The same stream, observed. */
export function observeStream<T>(stream: AsyncIterable<T>, hooks: StreamHooks): AsyncIterable<T> {
  const { step = (next) => next(), end = () => {}, mapError = (error) => error } = hooks;
  let hasEnded = false;
  function endOnce(error: unknown): void {
    if (hasEnded) return;
    hasEnded = true;
    end(error);
  }
  return {
    [Symbol.asyncIterator](): AsyncIterator<T> {
      const steps = stream[Symbol.asyncIterator]();
      async function follow(next: () => Promise<IteratorResult<T>>): Promise<IteratorResult<T>> {
        try {
          const result = await step(next);
          if (result.done) endOnce(undefined);
          return result;
        } catch (e) {
          const error = mapError(e);
          endOnce(error);
          throw error;
        }
      }
      return {
        next: () => follow(() => steps.next()),
        return: (value) => follow(async () => steps.return?.(value) ?? { done: true, value }),
        throw: (e) => follow(async () => steps.throw?.(e) ?? Promise.reject(e)),
      };
    },
  };
}

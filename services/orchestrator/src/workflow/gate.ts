/**
 * Steps pass it until the process stops. From then on none begins: its run stays where it is, and the next process goes
 * on with it.
 */
export interface Gate {
  pass<T>(step: () => Promise<T>): Promise<T>;
  /** Waits within a step. Stopping does not wait for this; the step then goes no further. */
  idle(wait: Promise<unknown>): Promise<void>;
  /** Resolves when no step is under way any more, or when the time is over. */
  close(withinMs: number): Promise<void>;
}

const never = new Promise<never>(() => {});

export function createGate(): Gate {
  let underWay = 0;
  let isClosed = false;
  let drained: (() => void) | undefined;

  const enter = (): Promise<void> | undefined => {
    if (isClosed) return never;
    underWay += 1;
    return undefined;
  };
  const leave = () => {
    underWay -= 1;
    if (underWay === 0) drained?.();
  };

  return {
    pass: async (step) => {
      await enter();
      try {
        return await step();
      } finally {
        leave();
      }
    },
    idle: async (wait) => {
      leave();
      await wait;
      await enter();
    },
    close: (withinMs) => {
      isClosed = true;
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, withinMs);
        drained = () => {
          clearTimeout(timer);
          resolve();
        };
        if (underWay === 0) drained();
      });
    },
  };
}

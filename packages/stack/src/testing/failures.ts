export interface Failures {
  /** Waits for `work`; a failure of it is kept for the end. */
  keep(work: Promise<unknown>): Promise<void>;
  count(): number;
  /** Throws one error that tells all that was kept. */
  throwIfAny(): void;
}

/** Collects what failed, so that what comes after it is run as well. */
export function createFailures(): Failures {
  const kept: unknown[] = [];
  return {
    async keep(work) {
      try {
        await work;
      } catch (error) {
        kept.push(error);
      }
    },
    count: () => kept.length,
    throwIfAny() {
      if (kept.length === 0) return;
      throw new Error(kept.map((error) => (error instanceof Error ? error.message : String(error))).join("\n\n"));
    },
  };
}

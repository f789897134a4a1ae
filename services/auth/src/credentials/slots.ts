import { DomainError } from "@souk/errors/domain-error";

interface Waiting {
  readonly enter: () => void;
}

/** Runs work at most `concurrency` at a time, with a bounded queue before it. */
export interface Slots {
  /** @throws DomainError TOO_BUSY when the queue is full, and the signal's reason when that gives up first. */
  run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

export function createSlots({ concurrency, queueLimit }: { concurrency: number; queueLimit: number }): Slots {
  const queue = new Set<Waiting>();
  let running = 0;

  function leave(): void {
    const [next] = queue;
    if (next === undefined) {
      running -= 1;
      return;
    }
    queue.delete(next);
    next.enter();
  }

  async function enter(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (running < concurrency) {
      running += 1;
      return;
    }
    if (queue.size >= queueLimit) throw tooBusy();
    await waitInLine(queue, signal);
  }

  return {
    async run(work, signal) {
      await enter(signal);
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}

function waitInLine(queue: Set<Waiting>, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const waiting = {
      enter: () => {
        signal?.removeEventListener("abort", giveUp);
        resolve();
      },
    };
    const giveUp = () => {
      queue.delete(waiting);
      reject(signal?.reason);
    };
    signal?.addEventListener("abort", giveUp, { once: true });
    queue.add(waiting);
  });
}

function tooBusy(): DomainError {
  return new DomainError("exhausted", "TOO_BUSY", "too many sign-ins at this moment: try again in a second", {
    retry_after_seconds: "1",
  });
}

import { DomainError } from "@souk/errors/domain-error";

export interface GateOptions {
  /** How many run at once. */
  readonly running: number;
  /** How many more may wait; further ones are turned away. */
  readonly waiting: number;
}

/** Lets a few run at once, some wait in line, and refuses the rest with MEDIA_BUSY. */
export function createGate(limits: GateOptions): <T>(run: () => Promise<T>) => Promise<T> {
  const line: (() => void)[] = [];
  let running = 0;

  async function enter(): Promise<void> {
    if (running < limits.running) {
      running++;
      return;
    }
    if (line.length >= limits.waiting)
      throw new DomainError("unavailable", "MEDIA_BUSY", "Too many pictures at once; try again.");
    await new Promise<void>((resolve) => line.push(resolve));
  }

  /** Whoever leaves hands its place on, so that nobody slips in between. */
  function leave(): void {
    const next = line.shift();
    if (next) next();
    else running--;
  }

  return async (run) => {
    await enter();
    try {
      return await run();
    } finally {
      leave();
    }
  };
}

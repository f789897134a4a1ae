import { setTimeout as pause } from "node:timers/promises";

export interface NotedVisit {
  readonly day: string;
  readonly productId: string;
  readonly visitor: Uint8Array;
}

export interface VisitBufferOptions {
  /** Tells of visits; those of a call that rejects are told again with the next. */
  readonly tell: (visits: readonly NotedVisit[]) => Promise<void>;
  /** From the first visit that waits to when it is told. */
  readonly waitMs: number;
  /** More do not wait, whatever is away: they are not counted. */
  readonly waitingMax: number;
  readonly onError: (error: unknown) => void;
}

/**
 * Collects visits, each once, and tells of them together. What waits when the process ends is lost: some seconds of them.
 */
export function createVisitBuffer({ tell, waitMs, waitingMax, onError }: VisitBufferOptions) {
  const waiting = new Map<string, NotedVisit>();
  let isTelling = false;

  async function tellLater(): Promise<void> {
    isTelling = true;
    while (waiting.size > 0) {
      await pause(waitMs, undefined, { ref: false });
      const told = [...waiting];
      try {
        await tell(told.map(([, visit]) => visit));
        for (const [key] of told) waiting.delete(key);
      } catch (error) {
        onError(error);
      }
    }
    isTelling = false;
  }

  return {
    /** Whether there was room. */
    add(visit: NotedVisit): boolean {
      if (waiting.size >= waitingMax) return false;
      waiting.set(`${visit.day} ${visit.productId} ${Buffer.from(visit.visitor).toString("base64url")}`, visit);
      if (!isTelling) void tellLater();
      return true;
    },
  };
}

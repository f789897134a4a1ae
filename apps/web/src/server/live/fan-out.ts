import { DomainError } from "@souk/errors/domain-error";

/** One page that follows one order. However slow it is, what waits for it is one version: the latest. */
interface Stream {
  /** The next version of the order; undefined once the stream has ended or `signal` is aborted. */
  next(signal: AbortSignal | undefined): Promise<string | undefined>;
  /** Gives its place to others. Closing twice is closing once. */
  close(): void;
}

export interface FanOut {
  tell(orderId: string, version: string): void;
  /** @throws DomainError TOO_MANY_STREAMS */
  requireRoom(followerId: string): void;
  open(orderId: string, followerId: string): Stream;
  followed(): string[];
  size(): number;
  /** Ends all streams, and those that are opened from now on. */
  end(): void;
}

export interface FanOutLimits {
  readonly streamsMax: number;
  /** Of one shopper. */
  readonly streamsPerFollowerMax: number;
}

/** Tells the pages of this process that the order they show has changed. */
export function createFanOut({ streamsMax, streamsPerFollowerMax }: FanOutLimits): FanOut {
  const ofOrder = new Map<string, Set<{ tell(version: string): void; end(): void }>>();
  const perFollower = new Map<string, number>();
  let size = 0;
  let hasEnded = false;

  function open(orderId: string, followerId: string): Stream {
    const mailbox = createMailbox();
    const others = ofOrder.get(orderId) ?? new Set();
    ofOrder.set(orderId, others.add(mailbox));
    perFollower.set(followerId, (perFollower.get(followerId) ?? 0) + 1);
    size += 1;
    if (hasEnded) mailbox.end();
    let isOpen = true;
    const close = () => {
      if (!isOpen) return;
      isOpen = false;
      mailbox.end();
      size -= 1;
      others.delete(mailbox);
      if (others.size === 0) ofOrder.delete(orderId);
      const left = (perFollower.get(followerId) ?? 1) - 1;
      if (left > 0) perFollower.set(followerId, left);
      else perFollower.delete(followerId);
    };
    return { next: mailbox.next, close };
  }

  return {
    tell(orderId, version) {
      for (const mailbox of ofOrder.get(orderId) ?? []) mailbox.tell(version);
    },
    requireRoom(followerId) {
      const hasRoom = size < streamsMax && (perFollower.get(followerId) ?? 0) < streamsPerFollowerMax;
      if (hasRoom) return;
      throw new DomainError(
        "exhausted",
        "TOO_MANY_STREAMS",
        "Too many pages follow orders; ask from time to time instead.",
      );
    },
    open,
    followed: () => [...ofOrder.keys()],
    size: () => size,
    end() {
      hasEnded = true;
      for (const mailboxes of ofOrder.values()) for (const mailbox of mailboxes) mailbox.end();
    },
  };
}

function createMailbox() {
  let waiting: string | undefined;
  let isOver = false;
  let wake: (() => void) | undefined;
  const ring = () => {
    wake?.();
    wake = undefined;
  };
  return {
    tell(version: string) {
      waiting = version;
      ring();
    },
    end() {
      isOver = true;
      ring();
    },
    async next(signal: AbortSignal | undefined): Promise<string | undefined> {
      signal?.addEventListener("abort", ring, { once: true });
      try {
        while (waiting === undefined && !isOver && !signal?.aborted) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      } finally {
        signal?.removeEventListener("abort", ring);
      }
      if (isOver || signal?.aborted) return undefined;
      const version = waiting;
      waiting = undefined;
      return version;
    },
  };
}

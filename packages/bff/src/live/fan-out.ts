import { DomainError } from "@souk/errors/domain-error";

/** One page that follows some things. However slow it is, what waits for it is one version: the latest. */
export interface Stream {
  /** The next version of one of them; undefined once the stream has ended or `signal` is aborted. */
  next(signal: AbortSignal | undefined): Promise<string | undefined>;
  /** Gives its place to others. Closing twice is closing once. */
  close(): void;
}

export interface FanOut {
  tell(id: string, version: string): void;
  /** @throws DomainError TOO_MANY_STREAMS */
  requireRoom(followerId: string): void;
  open(ids: readonly string[], followerId: string): Stream;
  followed(): string[];
  size(): number;
  /** Ends all streams, and those that are opened from now on. */
  end(): void;
}

export interface FanOutLimits {
  readonly streamsMax: number;
  /** Of one account or guest. */
  readonly streamsPerFollowerMax: number;
}

/** Tells the pages of this process that what they show has changed. */
export function createFanOut({ streamsMax, streamsPerFollowerMax }: FanOutLimits): FanOut {
  const ofThing = new Map<string, Set<Mailbox>>();
  const perFollower = new Map<string, number>();
  let size = 0;
  let hasEnded = false;

  function open(ids: readonly string[], followerId: string): Stream {
    const mailbox = createMailbox();
    for (const id of ids) ofThing.set(id, (ofThing.get(id) ?? new Set()).add(mailbox));
    perFollower.set(followerId, (perFollower.get(followerId) ?? 0) + 1);
    size += 1;
    if (hasEnded) mailbox.end();
    let isOpen = true;
    const close = () => {
      if (!isOpen) return;
      isOpen = false;
      mailbox.end();
      size -= 1;
      for (const id of ids) leave(id, mailbox);
      const left = (perFollower.get(followerId) ?? 1) - 1;
      if (left > 0) perFollower.set(followerId, left);
      else perFollower.delete(followerId);
    };
    return { next: mailbox.next, close };
  }

  function leave(id: string, mailbox: Mailbox): void {
    const all = ofThing.get(id);
    all?.delete(mailbox);
    if (all?.size === 0) ofThing.delete(id);
  }

  return {
    tell(id, version) {
      for (const mailbox of ofThing.get(id) ?? []) mailbox.tell(version);
    },
    requireRoom(followerId) {
      const hasRoom = size < streamsMax && (perFollower.get(followerId) ?? 0) < streamsPerFollowerMax;
      if (hasRoom) return;
      const message = "Too many pages follow what happens; ask from time to time instead.";
      throw new DomainError("exhausted", "TOO_MANY_STREAMS", message);
    },
    open,
    followed: () => [...ofThing.keys()],
    size: () => size,
    end() {
      hasEnded = true;
      for (const mailboxes of ofThing.values()) for (const mailbox of mailboxes) mailbox.end();
    },
  };
}

type Mailbox = ReturnType<typeof createMailbox>;

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

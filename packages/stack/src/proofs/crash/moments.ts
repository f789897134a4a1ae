/** Where a call or a write can be struck: before anything of it has happened, or when it has and nobody knows. */
export type Side = "before" | "after";

/** One instant in a checkout: the nth time that something is about to happen, or has happened. */
export interface Moment {
  /** "inventory ReserveStock", "provider POST /v1/payments", "record reserve-stock". */
  readonly what: string;
  readonly side: Side;
  /** Counted from 1. */
  readonly nth: number;
}

export const momentName = ({ what, side, nth }: Moment): string => `${side} ${what}${nth > 1 ? ` (${nth})` : ""}`;

/** What passes between the parts of a checkout, as the proxies on the way see it. */
export interface Watch {
  /** Resolves when what was seen may go on. `text` has the ids that tell whose it is. */
  reach(text: string, what: string, side: Side): Promise<void>;
  /** From now on this id belongs to whatever is known by another one. */
  learn(known: string, id: string): void;
  /** Something that is under way, and may be held on it. */
  track(work: Promise<void>): void;
}

/** Something that is followed on its way, and where it is held. */
export interface Followed {
  readonly holdAt?: Moment | undefined;
  onReached?(moment: Moment): Promise<void> | void;
}

interface Known extends Followed {
  readonly key: string;
  readonly seen: Moment[];
  readonly counts: Map<string, number>;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Follows checkouts by the ids in what passes, and holds each at its moment. */
export function createMoments() {
  const byId = new Map<string, Known>();
  const held = new Set<string>();
  const underWay = new Set<Promise<void>>();
  let letGo: (() => void)[] = [];

  const whose = (text: string): Known | undefined => {
    for (const [id] of text.matchAll(uuid)) {
      const known = byId.get(id);
      if (known) return known;
    }
    return undefined;
  };

  const watch: Watch = {
    learn: (id, other) => {
      const known = byId.get(id);
      if (known) byId.set(other, known);
    },
    track: (work) => {
      const ended = work.catch(() => {}).then(() => void underWay.delete(ended));
      underWay.add(ended);
    },
    reach: async (text, what, side) => {
      const known = whose(text);
      if (!known) return;
      const nth = (known.counts.get(`${side} ${what}`) ?? 0) + 1;
      known.counts.set(`${side} ${what}`, nth);
      const moment = { what, side, nth };
      known.seen.push(moment);
      await known.onReached?.(moment);
      const { key, holdAt } = known;
      if (holdAt?.what !== what || holdAt.side !== side || holdAt.nth !== nth) return;
      held.add(key);
      await new Promise<void>((resolve) => letGo.push(resolve));
    },
  };

  return {
    watch,
    /** From now on anew: what was seen of it before does not count. Gives what is seen. */
    follow(key: string, ids: readonly string[], followed: Followed = {}): readonly Moment[] {
      held.delete(key);
      const known: Known = { ...followed, key, seen: [], counts: new Map() };
      for (const id of [key, ...ids]) byId.set(id, known);
      return known.seen;
    },
    isHeld: (key: string) => held.has(key),
    /** What is held goes on, late: to parts that have been started anew since. Resolves when all of it has come through. */
    async letGo(): Promise<number> {
      const late = letGo;
      letGo = [];
      for (const go of late) go();
      await Promise.all(underWay);
      return late.length;
    },
  };
}

export type Moments = ReturnType<typeof createMoments>;

import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { OwnStack } from "../own-stack.ts";
import type { Member, Role } from "./parts.ts";
import type { Instant } from "./redis-proxy.ts";

const shortestPauseMs = 200;
const instantWithinMs = 20_000;

interface Blow {
  /** Whom it hits: a process of that role, or a server. */
  readonly hits: Role | "redis" | "postgres";
  /** Left out: at no instant in particular. */
  readonly at?: Instant & { readonly of: Role };
}

/** Each part at each instant at which something could be lost or doubled, and at any other time. */
const blows: readonly Blow[] = [
  { hits: "source", at: { of: "source", what: "publish", side: "before" } },
  { hits: "sink", at: { of: "sink", what: "acknowledge", side: "before" } },
  { hits: "redis", at: { of: "source", what: "publish", side: "after" } },
  { hits: "source", at: { of: "source", what: "publish", side: "after" } },
  { hits: "sink", at: { of: "sink", what: "acknowledge", side: "after" } },
  { hits: "redis", at: { of: "sink", what: "acknowledge", side: "after" } },
  { hits: "postgres" },
  { hits: "sink" },
  { hits: "source" },
  { hits: "redis" },
];

interface Deps {
  readonly stack: OwnStack;
  readonly members: readonly Member[];
  readonly kills: number;
  readonly pauseMs: number;
}

/** Gives how many kills were at their instant. */
export async function strikeInTurn({ stack, members, kills, pauseMs }: Deps): Promise<number> {
  let exact = 0;
  for (let kill = 0; kill < kills; kill++) {
    await pause(randomInt(shortestPauseMs, Math.max(shortestPauseMs + 1, pauseMs)));
    const blow = blows[kill % blows.length];
    if (!blow) continue;
    const there = blow.at && (await reached(members, blow.at));
    if (there) exact++;
    await stack.kill(nameOf(blow, members, there, kill));
    await stack.allUp();
  }
  return exact;
}

/** The member that came to the instant first; undefined when none did in time. */
async function reached(members: readonly Member[], at: Instant & { of: Role }): Promise<Member | undefined> {
  const { promise, resolve } = Promise.withResolvers<Member | undefined>();
  const those = members.filter(({ role }) => role === at.of);
  for (const member of those) member.redis.arm(at, () => resolve(member));
  const given = new AbortController();
  const late = pause(instantWithinMs, undefined, { signal: given.signal }).catch(() => undefined);
  const first = await Promise.race([promise, late]);
  given.abort();
  for (const member of those) member.redis.arm(undefined);
  return first;
}

function nameOf({ hits }: Blow, members: readonly Member[], there: Member | undefined, kill: number): string {
  if (hits === "redis" || hits === "postgres") return hits;
  if (there?.role === hits) return there.name;
  const those = members.filter(({ role }) => role === hits);
  return those[kill % those.length]?.name ?? hits;
}

import type { Redis } from "ioredis";
import { z } from "zod";
import { maxSessionsPerAccount, type Session } from "../domain/session.ts";
import { defineScript } from "./redis-script.ts";
import { endScript, rotateScript, startScript } from "./session-scripts.ts";

/** Whether a refresh may go on: the generation that is current now, and since when. */
export type Rotation =
  | { readonly outcome: "rotated" | "repeated"; readonly generation: number; readonly at: Date }
  | { readonly outcome: "reused" | "over" };

/** The sessions in Redis. Each change is one script, so two at once cannot both be the first. */
export interface SessionStore {
  /** Gives the sessions that have to end because the account has too many now. */
  start(session: Session): Promise<readonly string[]>;
  find(accountId: string, sessionId: string): Promise<Session | undefined>;
  /** Newest first. */
  list(accountId: string, now: Date): Promise<readonly Session[]>;
  /** Uses up a generation, once; a repeat within the grace time gets what the first got. */
  rotate(session: Pick<Session, "id" | "accountId">, presentedGeneration: number, now: Date): Promise<Rotation>;
  end(accountId: string, sessionId: string): Promise<void>;
}

const storedSession = z.object({
  device: z.string(),
  createdAtMs: z.coerce.number(),
  lastUsedAtMs: z.coerce.number(),
  generation: z.coerce.number(),
  seed: z.string(),
});

const rotation = z.union([
  z
    .tuple([z.enum(["rotated", "repeated"]), z.number(), z.number()])
    .transform(([outcome, generation, atMs]) => ({ outcome, generation, at: new Date(atMs) })),
  z.tuple([z.enum(["reused", "over"])]).transform(([outcome]) => ({ outcome })),
]);

export interface SessionLimits {
  /** From the last use. */
  readonly ttlMs: number;
  /** From the sign-in, however much it is used. */
  readonly lifetimeMs: number;
  /** How long a refresh that was repeated gets the answer of the first. */
  readonly graceMs: number;
}

export function createSessionStore(redis: Redis, { ttlMs, lifetimeMs, graceMs }: SessionLimits): SessionStore {
  const start = defineScript(redis, startScript);
  const rotate = defineScript(redis, rotateScript);
  const end = defineScript(redis, endScript);

  async function read(accountId: string, id: string): Promise<Session | undefined> {
    return parse(accountId, id, await redis.hgetall(sessionKey(accountId, id)));
  }

  return {
    async start(session) {
      const nowMs = session.lastUsedAt.getTime();
      const args = [nowMs, ttlMs, maxSessionsPerAccount, session.id, ...fieldsOf(session)];
      return z.array(z.string()).parse(await start(keys(session.accountId, session.id), args));
    },
    find: read,
    async list(accountId, now) {
      const ids = await redis.zrange(listKey(accountId), `(${now.getTime() - ttlMs}`, "+inf", "BYSCORE");
      const sessions = await Promise.all(ids.map((id) => read(accountId, id)));
      return sessions
        .filter((session) => session !== undefined)
        .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
        .slice(0, maxSessionsPerAccount);
    },
    async rotate({ id, accountId }, presented, now) {
      const args = [now.getTime(), ttlMs, graceMs, id, presented, lifetimeMs];
      return rotation.parse(await rotate(keys(accountId, id), args));
    },
    async end(accountId, id) {
      await end(keys(accountId, id), [id]);
    },
  };
}

const sessionKey = (accountId: string, id: string) => `auth:{${accountId}}:session:${id}`;
const listKey = (accountId: string) => `auth:{${accountId}}:sessions`;
const keys = (accountId: string, id: string) => [sessionKey(accountId, id), listKey(accountId)];

function fieldsOf({ device, createdAt, lastUsedAt, generation, seed }: Session): (string | number)[] {
  const fields = {
    device,
    createdAtMs: createdAt.getTime(),
    lastUsedAtMs: lastUsedAt.getTime(),
    generation,
    seed: Buffer.from(seed).toString("base64"),
  };
  return Object.entries(fields).flat();
}

function parse(accountId: string, id: string, fields: Record<string, string>): Session | undefined {
  if (Object.keys(fields).length === 0) return undefined;
  const { device, createdAtMs, lastUsedAtMs, generation, seed } = storedSession.parse(fields);
  return {
    id,
    accountId,
    device,
    createdAt: new Date(createdAtMs),
    lastUsedAt: new Date(lastUsedAtMs),
    generation,
    seed: Buffer.from(seed, "base64"),
  };
}

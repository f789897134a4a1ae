import { randomBytes } from "node:crypto";
import type { Redis } from "ioredis";

/** Some hours longer than the day, for processes whose clocks differ. */
const keptSeconds = 30 * 3_600;

/** The key of a day ("2026-11-21"), the same in all processes. Rejects while Redis is away. */
export type DayKeys = (day: string) => Promise<string>;

/** Keys that the first who needs one makes by chance, and that nobody has any more when their day is over. */
export function createDayKeys(redis: Redis): DayKeys {
  let known: { readonly day: string; readonly key: string } | undefined;
  return async (day) => {
    if (known?.day === day) return known.key;
    const made = randomBytes(32).toString("base64url");
    const key = (await redis.set(`souk:visits:key:${day}`, made, "EX", keptSeconds, "NX", "GET")) ?? made;
    known = { day, key };
    return key;
  };
}

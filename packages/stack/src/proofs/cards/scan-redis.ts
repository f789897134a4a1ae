import { Redis } from "ioredis";
import { z } from "zod";
import { cardNumbersIn, type Find } from "./card-numbers.ts";
import type { Scanned } from "./scan-files.ts";

const keysAtOnce = 500;

/** How the value of a key of each type is read whole. */
const reading: Readonly<Record<string, readonly [command: string, ...rest: string[]]>> = {
  string: ["get"],
  hash: ["hgetall"],
  list: ["lrange", "0", "-1"],
  set: ["smembers"],
  zset: ["zrange", "0", "-1"],
  stream: ["xrange", "-", "+"],
};

/** Every key and value, events on the bus included. */
export async function scanRedis(url: string, known: readonly string[]): Promise<Scanned & { keys: number }> {
  const redis = new Redis(url, { maxRetriesPerRequest: 2 });
  const finds: Find[] = [];
  let [bytes, keys] = [0, 0];
  try {
    for await (const some of redis.scanStream({ count: keysAtOnce })) {
      for (const key of z.array(z.string()).parse(some)) {
        const [command, ...rest] = reading[await redis.type(key)] ?? ["exists"];
        const text = `${key} ${flat(await redis.callBuffer(command, key, ...rest))}`;
        finds.push(...cardNumbersIn(text, `redis ${key}`, known));
        bytes += text.length;
        keys++;
      }
    }
  } finally {
    redis.disconnect();
  }
  return { finds, bytes, keys };
}

function flat(value: unknown): string {
  if (Array.isArray(value)) return value.map(flat).join(" | ");
  return Buffer.isBuffer(value) ? value.toString("latin1") : String(value ?? "");
}

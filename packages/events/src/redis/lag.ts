import type { Redis } from "ioredis";
import { streamKey } from "./keys.ts";
import { LAG } from "./scripts.ts";

/** Of all partitions together. A group that has never consumed lags by everything that is there. */
export async function groupLag(
  redis: Redis,
  { group, topic, partitions }: { group: string; topic: string; partitions: number },
): Promise<number> {
  const streams = Array.from({ length: partitions }, (_, partition) => streamKey(topic, partition));
  const lags = await Promise.all(streams.map((stream) => redis.eval(LAG, 1, stream, group)));
  return lags.reduce<number>((total, lag) => total + Number(lag), 0);
}

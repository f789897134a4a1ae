import type { Redis } from "ioredis";
import { streamKey } from "./keys.ts";
import { LAG, WAITED } from "./scripts.ts";

interface Place {
  readonly group: string;
  readonly topic: string;
  readonly partitions: number;
}

/** Of all partitions together. A group that has never consumed lags by everything that is there. */
export async function groupLag(redis: Redis, place: Place): Promise<number> {
  return (await ofEach(redis, place, LAG)).reduce((total, lag) => total + lag, 0);
}

/** Of the partition where something has waited longest. */
export async function groupWaitedMs(redis: Redis, place: Place): Promise<number> {
  return Math.max(0, ...(await ofEach(redis, place, WAITED)));
}

async function ofEach(redis: Redis, { group, topic, partitions }: Place, script: string): Promise<number[]> {
  const streams = Array.from({ length: partitions }, (_, partition) => streamKey(topic, partition));
  const answers = await Promise.all(streams.map((stream) => redis.eval(script, 1, stream, group)));
  return answers.map(Number);
}

import type { Redis } from "ioredis";

export interface StreamEntry {
  readonly id: string;
  readonly value: Uint8Array;
}

/** The entries after `afterId` of each stream, by its key; empty when none came while it blocked. */
export async function readStreams(
  redis: Redis,
  streams: readonly { stream: string; afterId: string }[],
  { count, blockMs }: { count: number; blockMs: number },
): Promise<Map<string, StreamEntry[]>> {
  const places = [...streams.map(({ stream }) => stream), ...streams.map(({ afterId }) => afterId)];
  const reply = await redis.callBuffer("XREAD", "COUNT", count, "BLOCK", blockMs, "STREAMS", ...places);
  return new Map(list(reply).map((each) => [text(list(each)[0]), list(list(each)[1]).map(entryOf)]));
}

function entryOf(reply: unknown): StreamEntry {
  const [id, fields] = list(reply);
  const value = list(fields)[1];
  return { id: text(id), value: value instanceof Uint8Array ? value : new Uint8Array() };
}

const list = (reply: unknown): unknown[] => (Array.isArray(reply) ? reply : []);
const text = (reply: unknown): string => (Buffer.isBuffer(reply) ? reply.toString() : "");

import { setTimeout as pause } from "node:timers/promises";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import { decodeEnvelope, encodeEnvelope } from "@souk/events/envelope";
import { streamKey } from "@souk/events/redis/keys";
import { createRedisBus } from "@souk/events/redis-bus";
import { newId } from "@souk/ids/id";
import { Redis } from "ioredis";
import type { Random } from "../payouts/random.ts";

const topics = ["order-events", "logistics-events"] as const;
const partitions = 8;
const lookMs = 250;
/** Told again as news of their own, long after, they have to change nothing. */
const tellable =
  /^(order\.(shipment|return_pickup)_|logistics\.(delivery_(collected|delivered|returned|attempt_failed)|return_(next|collected|brought|attempt_failed|called_off)))/;

interface Heard {
  readonly topic: string;
  readonly value: Uint8Array;
}

/**
 * Says events again that went over the bus: as they were, which is a repeat, and some under an id of their own, which is
 * news that comes late and out of order. Reads the bus beside everybody who consumes it.
 */
export function createEchoes(url: string, isOurs: (key: string) => boolean) {
  const redis = new Redis(url, { maxRetriesPerRequest: 3 });
  const bus = createRedisBus({ url });
  const heard: Heard[] = [];
  const stopping = new AbortController();
  const last = new Map<string, string>();
  const told = { repeats: 0, late: 0 };

  async function look(topic: string, stream: string): Promise<void> {
    const from = last.get(stream);
    if (from === undefined) return void last.set(stream, (await newest(stream)) ?? "0-0");
    const entries = (await redis.callBuffer("xrange", stream, `(${from}`, "+", "count", "500")) as [Buffer, Buffer[]][];
    for (const [id, [, value]] of entries) {
      last.set(stream, id.toString());
      if (value && isOurs(decodeEnvelope(value).subject)) heard.push({ topic, value });
    }
  }

  async function newest(stream: string): Promise<string | undefined> {
    const [entry] = (await redis.callBuffer("xrevrange", stream, "+", "-", "count", "1")) as [Buffer, Buffer[]][];
    return entry?.[0].toString();
  }

  async function listen(): Promise<void> {
    while (!stopping.signal.aborted) {
      for (const topic of topics) for (let at = 0; at < partitions; at++) await look(topic, streamKey(topic, at));
      await pause(lookMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }
  const listening = listen();

  return {
    told,
    async again(random: Random, count: number): Promise<void> {
      for (let at = 0; at < count && heard.length > 0; at++) {
        const { topic, value } = heard[random.below(heard.length)] as Heard;
        const envelope = decodeEnvelope(value);
        const isLate = random.chance(0.3) && tellable.test(envelope.type);
        const again = isLate ? underAnotherId(value) : value;
        await bus.publish([{ topic, key: envelope.subject, value: again }]);
        if (isLate) told.late++;
        else told.repeats++;
      }
    },
    async close(): Promise<void> {
      stopping.abort();
      await listening.catch(() => {});
      redis.disconnect();
      await bus.close();
    },
  };
}

export type Echoes = ReturnType<typeof createEchoes>;

function underAnotherId(value: Uint8Array): Uint8Array {
  const { source, type, subject: key, time, data: payload } = decodeEnvelope(value);
  const occurredAt = time ? timestampDate(time) : new Date();
  return encodeEnvelope({ id: newId(), source, type, key, occurredAt, payload });
}

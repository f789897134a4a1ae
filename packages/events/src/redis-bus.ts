import type { Backoff } from "./backoff.ts";
import type { BusRecord, ConsumeOptions, EventBus } from "./bus.ts";
import { openCommandConnection } from "./redis/connection.ts";
import { partitionOf, streamKey } from "./redis/keys.ts";
import { groupLag, groupWaitedMs } from "./redis/lag.ts";
import { APPEND } from "./redis/scripts.ts";
import { RedisSubscription } from "./redis/subscription.ts";
import { Trimmer } from "./redis/trimmer.ts";

export interface RedisBusOptions {
  /** Redis 7 or Valkey, with `appendonly yes` and `appendfsync always`: only then is what it has taken safe. */
  readonly url: string;
  /** Per topic. The same for everybody, for ever: another number sends keys to other partitions. Default 8. */
  readonly partitions?: number;
  /** A member that has not been heard of for this long loses its partitions. Default 6,000. */
  readonly leaseMs?: number;
  /** After a handler has rejected. Default 100 ms growing to 5 s. */
  readonly retry?: Backoff;
  /** Of a topic that no group consumes, this many records per partition are kept. Default 10,000. */
  readonly unreadLength?: number;
  /** Told of what was lost and will be tried again: connections, failed handlers. */
  readonly onError?: (error: unknown) => void;
}

const HEARTBEATS_PER_LEASE = 3;
const TRIM_EVERY_MS = 2_000;

/** The event bus on Redis Streams: one stream per topic and partition. */
export function createRedisBus(options: RedisBusOptions): EventBus {
  const { url, partitions = 8, leaseMs = 6_000, retry = { firstDelayMs: 100, maxDelayMs: 5_000 } } = options;
  const onError = options.onError ?? (() => {});
  const redis = openCommandConnection(url, onError);
  const trimmer = new Trimmer({ redis, everyMs: TRIM_EVERY_MS, unreadLength: options.unreadLength ?? 10_000, onError });
  const subscriptions = new Set<RedisSubscription>();
  const heartbeatMs = leaseMs / HEARTBEATS_PER_LEASE;

  async function publish(records: readonly BusRecord[]): Promise<void> {
    const streams = Map.groupBy(records, ({ topic, key }) => streamKey(topic, partitionOf(key, partitions)));
    const appends = [...streams].map(([stream, each]) => {
      trimmer.touch(stream);
      return redis.eval(APPEND, 1, stream, ...each.map(({ value }) => Buffer.from(value)));
    });
    await Promise.all(appends);
  }

  async function consume(consumeOptions: ConsumeOptions): Promise<RedisSubscription> {
    const onAcknowledged = (stream: string) => trimmer.touch(stream);
    const context = { redis, url, partitions, leaseMs, heartbeatMs, retry, onAcknowledged, onError };
    const subscription = new RedisSubscription(context, consumeOptions);
    subscriptions.add(subscription);
    return subscription.start();
  }

  return {
    publish,
    consume,
    lag: (group, topic) => groupLag(redis, { group, topic, partitions }),
    waitedMs: (group, topic) => groupWaitedMs(redis, { group, topic, partitions }),
    async close() {
      await Promise.all([...subscriptions].map((each) => each.stop()));
      await trimmer.stop();
      redis.disconnect();
    },
  };
}

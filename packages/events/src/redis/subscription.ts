import { setTimeout as pause } from "node:timers/promises";
import type { Redis } from "ioredis";
import type { Backoff } from "../backoff.ts";
import type { ConsumeOptions, Subscription } from "../bus.ts";
import { HeldPartition } from "./held-partition.ts";
import { streamKey } from "./keys.ts";
import { Membership } from "./membership.ts";
import { OPEN_GROUP } from "./scripts.ts";
import { StreamReader } from "./stream-reader.ts";

export interface SubscriptionContext {
  readonly redis: Redis;
  readonly url: string;
  readonly partitions: number;
  readonly leaseMs: number;
  readonly heartbeatMs: number;
  readonly retry: Backoff;
  onAcknowledged(stream: string): void;
  onError(error: unknown): void;
}

/** A member of a group: keeps the partitions that it is given, and has a reader feed those that are idle. */
export class RedisSubscription implements Subscription {
  private readonly context: SubscriptionContext;
  private readonly options: ConsumeOptions;
  private readonly reader: StreamReader;
  private readonly memberships: readonly Membership[];
  private readonly held = new Map<string, HeldPartition>();
  private readonly stopping = new AbortController();
  private beating: Promise<void> = Promise.resolve();
  private stopped: Promise<void> | undefined;

  constructor(context: SubscriptionContext, options: ConsumeOptions) {
    this.context = context;
    this.options = options;
    const { topics, group, batchSize = 100 } = options;
    this.memberships = topics.map((topic) => new Membership({ ...context, topic, group }));
    this.reader = new StreamReader({
      redis: context.redis,
      url: context.url,
      count: batchSize,
      streams: () => [...this.held.values()],
      onError: context.onError,
    });
  }

  /** Does not reject when Redis is away: it begins when Redis comes back. */
  async start(): Promise<this> {
    await this.beatAll();
    this.beating = this.beatForEver();
    this.reader.start();
    return this;
  }

  stop(): Promise<void> {
    this.stopped ??= this.drain();
    return this.stopped;
  }

  private async drain(): Promise<void> {
    await this.reader.stop();
    await Promise.all([...this.held.values()].map((each) => each.stop()));
    this.stopping.abort();
    await this.beating;
    await Promise.all(this.memberships.map((each) => each.leave().catch(this.context.onError)));
  }

  /** Goes on while the last batches end, so that their partitions are not given to others before. */
  private async beatForEver(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await pause(this.context.heartbeatMs, undefined, { signal }).catch(() => {});
      if (!signal.aborted) await this.beatAll();
    }
  }

  private async beatAll(): Promise<void> {
    for (const membership of this.memberships) {
      try {
        await this.ensureGroup(membership);
        await this.beat(membership);
      } catch (error) {
        this.context.onError(error);
      }
    }
    this.reader.wake();
  }

  /** In every partition, not only ours, so that nothing published from now on is trimmed before the group has it. */
  private async ensureGroup(membership: Membership): Promise<void> {
    if (membership.isKnown) return;
    const { redis, partitions } = this.context;
    const streams = Array.from({ length: partitions }, (_, partition) => streamKey(membership.topic, partition));
    await Promise.all(streams.map((stream) => redis.eval(OPEN_GROUP, 1, stream, this.options.group)));
  }

  private async beat(membership: Membership): Promise<void> {
    const { fair, owned } = await membership.beat();
    for (const each of this.held.values()) {
      if (each.topic !== membership.topic) continue;
      if (each.member !== membership.id || !owned.includes(each.partition)) void this.drop(each);
    }
    for (const partition of owned.slice(0, fair)) await this.hold(membership, partition);
    if (owned.length > fair) void this.giveUp(membership, owned.slice(fair));
  }

  /** One that is still being dropped is taken up again by a later heartbeat. */
  private async hold(membership: Membership, partition: number): Promise<void> {
    const { topic, id: member } = membership;
    const stream = streamKey(topic, partition);
    if (this.held.has(stream) || this.stopping.signal.aborted) return;
    const { redis, retry, onAcknowledged, onError } = this.context;
    const { group, handler } = this.options;
    const place = { topic, partition, group, member, isHeld: () => membership.holds() };
    const onIdle = (each: HeldPartition) => this.becameIdle(each);
    this.held.set(
      stream,
      await HeldPartition.open({ ...place, redis, retry, handler, onAcknowledged, onError, onIdle }),
    );
  }

  private becameIdle(partition: HeldPartition): void {
    if (partition.isStopping) void this.drop(partition);
    this.reader.wake();
  }

  /** Only when what runs in them has ended: a partition is never with two members at once. */
  private async giveUp(membership: Membership, partitions: readonly number[]): Promise<void> {
    const ours = partitions.flatMap((partition) => this.held.get(streamKey(membership.topic, partition)) ?? []);
    await Promise.all(ours.map((each) => this.drop(each)));
    await membership.release(partitions).catch(this.context.onError);
  }

  private async drop(partition: HeldPartition): Promise<void> {
    await partition.stop();
    if (this.held.get(partition.stream) === partition) this.held.delete(partition.stream);
  }
}

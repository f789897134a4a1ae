import { setTimeout as pause } from "node:timers/promises";
import type { Redis } from "ioredis";
import { type Backoff, backoffMs } from "../backoff.ts";
import type { BatchHandler } from "../bus.ts";
import { ownersKey, streamKey } from "./keys.ts";
import type { StreamEntry } from "./read-streams.ts";
import { ACKNOWLEDGE, OPEN_GROUP } from "./scripts.ts";

export interface PartitionContext {
  readonly redis: Redis;
  readonly topic: string;
  readonly partition: number;
  readonly group: string;
  readonly member: string;
  readonly handler: BatchHandler;
  readonly retry: Backoff;
  isHeld(): boolean;
  onError(error: unknown): void;
  onAcknowledged(stream: string): void;
  /** A batch has been handled or has failed. */
  onIdle(partition: HeldPartition): void;
}

/** One partition while this process owns it: hands over its records, one batch at a time, and acknowledges them. */
export class HeldPartition {
  readonly stream: string;
  private readonly context: PartitionContext;
  private readonly stopping = new AbortController();
  private acknowledgedId: string;
  private acknowledgedCount: number;
  private failures = 0;
  private working: Promise<void> | undefined;

  private constructor(context: PartitionContext, stream: string, acknowledgedId: string, acknowledgedCount: number) {
    this.context = context;
    this.stream = stream;
    this.acknowledgedId = acknowledgedId;
    this.acknowledgedCount = acknowledgedCount;
  }

  static async open(context: PartitionContext): Promise<HeldPartition> {
    const stream = streamKey(context.topic, context.partition);
    const reply = await context.redis.eval(OPEN_GROUP, 1, stream, context.group);
    const [id, count] = Array.isArray(reply) ? reply : [];
    return new HeldPartition(context, stream, String(id), Number(count));
  }

  get topic(): string {
    return this.context.topic;
  }

  get partition(): number {
    return this.context.partition;
  }

  get member(): string {
    return this.context.member;
  }

  /** It was told to stop, or found that it is no longer ours; it may still be finishing a batch. */
  get isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  /** Where to read on; undefined while a batch is being handled or when it is to be given up. */
  get afterId(): string | undefined {
    return this.working || this.isStopping ? undefined : this.acknowledgedId;
  }

  /** Starts on a batch; `afterId` is defined again when it has been handled or has failed. */
  accept(entries: readonly StreamEntry[]): void {
    this.working = this.handle(entries).finally(() => {
      this.working = undefined;
      this.context.onIdle(this);
    });
  }

  /** Resolves when nothing of it runs any more. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.working;
  }

  private async handle(entries: readonly StreamEntry[]): Promise<void> {
    const { context } = this;
    try {
      const done = await this.deliver(entries);
      if (done < entries.length && !this.isStopping) {
        throw new Error(`the handler was done with ${done} of ${entries.length} records`);
      }
      this.failures = 0;
    } catch (error) {
      context.onError(error);
      const delayMs = backoffMs(context.retry, ++this.failures);
      await pause(delayMs, undefined, { signal: this.stopping.signal }).catch(() => {});
    }
  }

  private async deliver(entries: readonly StreamEntry[]): Promise<number> {
    const { topic, partition, handler } = this.context;
    if (!this.context.isHeld()) {
      this.stopping.abort();
      return 0;
    }
    const deliveries = entries.map(({ id, value }) => ({ topic, partition, position: id, value }));
    const done = await handler(deliveries, this.stopping.signal);
    const last = entries[done - 1];
    if (last) await this.acknowledge(last.id, done);
    return done;
  }

  private async acknowledge(id: string, count: number): Promise<void> {
    const { redis, topic, group, member, partition } = this.context;
    const total = this.acknowledgedCount + count;
    const keys = [this.stream, ownersKey(topic, group)] as const;
    let isOurs: unknown;
    try {
      isOurs = await redis.eval(ACKNOWLEDGE, 2, ...keys, member, partition, group, id, total);
    } finally {
      if (isOurs !== 1) this.stopping.abort();
    }
    this.acknowledgedId = id;
    this.acknowledgedCount = total;
    this.context.onAcknowledged(this.stream);
  }
}

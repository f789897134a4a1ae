import { setTimeout as pause } from "node:timers/promises";
import type { Redis } from "ioredis";
import { openBlockingConnection } from "./connection.ts";
import { readStreams, type StreamEntry } from "./read-streams.ts";

/** A stream that takes entries: `afterId` is where to read on, undefined while it has something in hand. */
export interface ReadableStream {
  readonly stream: string;
  readonly afterId: string | undefined;
  accept(entries: readonly StreamEntry[]): void;
}

export interface StreamReaderOptions {
  /** For unblocking the connection that reads. */
  readonly redis: Redis;
  readonly url: string;
  /** Most entries per stream in one read. */
  readonly count: number;
  streams(): readonly ReadableStream[];
  onError(error: unknown): void;
}

const BLOCK_MS = 5_000;
const ERROR_PAUSE_MS = 250;
const UNBLOCK_RETRY_MS = 2;

/** Reads all streams that are ready, with one blocking command on a connection of its own. */
export class StreamReader {
  private readonly options: StreamReaderOptions;
  private readonly connection: Redis;
  private readonly stopping = new AbortController();
  private connectionId: number | undefined;
  /** Counts reads; even while none is under way. */
  private reads = 0;
  private isWaking = false;
  private mustWakeAgain = false;
  private idleWait = Promise.withResolvers<void>();
  /** One for each read: a promise that outlives them would keep them all. */
  private stopped = Promise.withResolvers<void>();
  private running: Promise<void> = Promise.resolve();

  constructor(options: StreamReaderOptions) {
    this.options = options;
    this.connection = openBlockingConnection(options.url, BLOCK_MS, options.onError);
    this.connection.on("close", () => {
      this.connectionId = undefined;
    });
  }

  start(): void {
    this.running = this.readForEver();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.stopped.resolve();
    this.connection.disconnect();
    this.idleWait.resolve();
    await this.running;
  }

  /** Has it look again which streams are ready, though it may be blocked in Redis for those it knew. */
  wake(): void {
    this.idleWait.resolve();
    if (!this.isReading) return;
    if (this.isWaking) {
      this.mustWakeAgain = true;
      return;
    }
    this.isWaking = true;
    this.mustWakeAgain = false;
    void this.unblock(this.reads).finally(() => {
      this.isWaking = false;
      if (this.mustWakeAgain) this.wake();
    });
  }

  private get isReading(): boolean {
    return this.reads % 2 === 1;
  }

  private async readForEver(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      this.stopped = Promise.withResolvers();
      try {
        // A connection that is given up while it is away leaves what was sent to it without an answer.
        await Promise.race([this.readOnce(), this.stopped.promise]);
      } catch (error) {
        if (signal.aborted) return;
        this.options.onError(error);
        await pause(ERROR_PAUSE_MS, undefined, { signal }).catch(() => {});
      }
    }
  }

  private async readOnce(): Promise<void> {
    this.connectionId ??= Number(await this.connection.client("ID"));
    this.idleWait = Promise.withResolvers();
    const ready = this.options.streams().flatMap((each) => (each.afterId ? [{ each, afterId: each.afterId }] : []));
    if (ready.length === 0) return this.idleWait.promise;
    const places = ready.map(({ each, afterId }) => ({ stream: each.stream, afterId }));
    const found = await this.read(places);
    if (this.stopping.signal.aborted) return;
    for (const { each } of ready) {
      const entries = found.get(each.stream);
      if (entries && each.afterId) each.accept(entries);
    }
  }

  private async read(places: { stream: string; afterId: string }[]): Promise<Map<string, StreamEntry[]>> {
    this.reads++;
    try {
      return await readStreams(this.connection, places, { count: this.options.count, blockMs: BLOCK_MS });
    } finally {
      this.reads++;
    }
  }

  /** Again until it works or the read has ended: Redis may get to know of the read after this. */
  private async unblock(read: number): Promise<void> {
    while (this.reads === read && this.connectionId !== undefined) {
      const count = await this.options.redis.client("UNBLOCK", this.connectionId).catch(() => 1);
      if (count === 1) return;
      await pause(UNBLOCK_RETRY_MS);
    }
  }
}

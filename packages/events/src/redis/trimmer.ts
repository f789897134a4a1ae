import type { Redis } from "ioredis";
import { TRIM } from "./scripts.ts";

export interface TrimmerOptions {
  readonly redis: Redis;
  readonly everyMs: number;
  readonly unreadLength: number;
  onError(error: unknown): void;
}

/** Removes from time to time what all groups have acknowledged, of the streams that something has happened to. */
export class Trimmer {
  private readonly options: TrimmerOptions;
  private readonly touched = new Set<string>();
  private readonly timer: NodeJS.Timeout;
  private trimming: Promise<void> = Promise.resolve();

  constructor(options: TrimmerOptions) {
    this.options = options;
    this.timer = setInterval(() => {
      this.trimming = this.trim();
    }, options.everyMs).unref();
  }

  touch(stream: string): void {
    this.touched.add(stream);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.trimming;
  }

  private async trim(): Promise<void> {
    const streams = [...this.touched];
    this.touched.clear();
    const { redis, unreadLength, onError } = this.options;
    try {
      await Promise.all(streams.map((stream) => redis.eval(TRIM, 1, stream, unreadLength)));
    } catch (error) {
      for (const stream of streams) this.touched.add(stream);
      onError(error);
    }
  }
}

import { randomUUID } from "node:crypto";
import type { Redis } from "ioredis";
import { membersKey, ownersKey } from "./keys.ts";
import { HEARTBEAT, RELEASE } from "./scripts.ts";

export interface Share {
  /** How many partitions a member should hold at most. */
  readonly fair: number;
  readonly owned: readonly number[];
}

/**
 * This process as one member of a group of a topic. Redis hands each partition to one living member; a member lives for
 * `leaseMs` after each heartbeat. Locally the lease ends earlier, so that the two views never overlap.
 */
export class Membership {
  private member = randomUUID();
  private heldUntilMs = 0;
  readonly topic: string;
  private readonly redis: Redis;
  private readonly keys: [string, string];
  private readonly leaseMs: number;
  private readonly partitions: number;

  constructor(options: { redis: Redis; topic: string; group: string; leaseMs: number; partitions: number }) {
    this.topic = options.topic;
    this.redis = options.redis;
    this.keys = [membersKey(options.topic, options.group), ownersKey(options.topic, options.group)];
    this.leaseMs = options.leaseMs;
    this.partitions = options.partitions;
  }

  get id(): string {
    return this.member;
  }

  /** Whether Redis has ever heard of us. */
  get isKnown(): boolean {
    return this.heldUntilMs > 0;
  }

  /** Whether what the last heartbeat gave is certainly still ours. */
  holds(): boolean {
    return performance.now() < this.heldUntilMs;
  }

  /** After a lapse this is a new member: others may have handled and given back what the old one owned. */
  async beat(): Promise<Share> {
    if (!this.holds()) this.member = randomUUID();
    const sentAtMs = performance.now();
    const reply = await this.redis.eval(HEARTBEAT, 2, ...this.keys, this.member, this.leaseMs, this.partitions);
    this.heldUntilMs = sentAtMs + this.leaseMs * 0.8;
    const [fair, owned] = Array.isArray(reply) ? reply : [];
    return { fair: Number(fair), owned: Array.isArray(owned) ? owned.map(Number) : [] };
  }

  async release(partitions: readonly number[]): Promise<void> {
    await this.redis.eval(RELEASE, 2, ...this.keys, this.member, "stay", ...partitions);
  }

  async leave(): Promise<void> {
    const all = Array.from({ length: this.partitions }, (_, partition) => partition);
    await this.redis.eval(RELEASE, 2, ...this.keys, this.member, "leave", ...all);
    this.heldUntilMs = 0;
  }
}

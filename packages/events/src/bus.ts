/** What goes on the bus. Records of one key keep their order within a topic. */
export interface BusRecord {
  readonly topic: string;
  readonly key: string;
  /** The binary form of a souk.events.v1.Envelope. */
  readonly value: Uint8Array;
}

export interface Delivery {
  readonly topic: string;
  readonly partition: number;
  /** Of the record within its partition; only ever grows. */
  readonly position: string;
  readonly value: Uint8Array;
}

/**
 * Handles records of one partition, in order, and resolves to how many it is done with, counted from the first: these
 * are acknowledged, the rest comes again. So does all of it, after a pause, when the handler rejects. When `signal` is
 * aborted the handler should finish what it has begun and return early.
 */
export type BatchHandler = (deliveries: readonly Delivery[], signal: AbortSignal) => Promise<number>;

export interface ConsumeOptions {
  /** Each group sees every record; members of one group share the partitions. A group lasts: do not make names up. */
  readonly group: string;
  readonly topics: readonly string[];
  readonly handler: BatchHandler;
  /** Most records in one call of the handler. Default 100. */
  readonly batchSize?: number;
}

export interface Subscription {
  /** Waits for the handlers that are running, acknowledges, and leaves the partitions to others at once. */
  stop(): Promise<void>;
}

/**
 * Delivers at least once. While the broker is away `publish`, `lag` and `waitedMs` reject; a subscription waits and goes on by
 * itself. `bus-contract` is what every adapter must pass.
 */
export interface EventBus {
  /** Resolves when all records are stored so that a crash of the broker does not lose them. May publish twice. */
  publish(records: readonly BusRecord[]): Promise<void>;
  consume(options: ConsumeOptions): Promise<Subscription>;
  /** How many records of the topic the group has not acknowledged. */
  lag(group: string, topic: string): Promise<number>;
  /** How long, in ms, the first of them has been there; 0 when there is none. */
  waitedMs(group: string, topic: string): Promise<number>;
  close(): Promise<void>;
}

import type { Envelope } from "@souk/contracts/events/v1/envelope";
import type { Db, Tx } from "@souk/database/database";
import type { Logger } from "@souk/telemetry/logger";
import { runInTrace, withSpan } from "@souk/telemetry/tracing";
import type { Consumer } from "../define-consumer.ts";
import { recordInbox } from "./inbox.ts";
import type { ConsumerMetrics } from "./metrics.ts";
import type { RetryPolicy } from "./retry-policy.ts";

export interface HandlingContext {
  readonly db: Db;
  readonly group: string;
  readonly consumers: readonly Consumer[];
  readonly retry: RetryPolicy;
  readonly log: Logger;
  readonly metrics: ConsumerMetrics;
}

/** One event for one consumer. */
export interface Task {
  readonly consumer: Consumer;
  readonly topic: string;
  readonly envelope: Envelope;
}

export function tasksFor(consumers: readonly Consumer[], topic: string, envelope: Envelope): Task[] {
  const interested = consumers.filter((each) => each.topic === topic && each.type === envelope.type);
  return interested.map((consumer) => ({ consumer, topic, envelope }));
}

/** Those that the inbox does not know yet, in their order. */
export async function handleTasks(tx: Tx, tasks: readonly Task[]): Promise<void> {
  const entryOf = ({ consumer, envelope }: Task) => ({ consumer: consumer.name, eventId: envelope.id });
  const isFresh = await recordInbox(tx, tasks.map(entryOf));
  for (const run of runsOf(tasks.filter((task) => isFresh(entryOf(task))))) await runTasks(tx, run);
}

/** Tasks that follow each other and have the same consumer, together. */
function runsOf(tasks: readonly Task[]): Task[][] {
  const runs: Task[][] = [];
  for (const task of tasks) {
    const last = runs.at(-1);
    if (last?.[0]?.consumer === task.consumer) last.push(task);
    else runs.push([task]);
  }
  return runs;
}

async function runTasks(tx: Tx, tasks: readonly Task[]): Promise<void> {
  const consumer = tasks[0]?.consumer;
  if (!consumer?.handleAll || tasks.length === 1) {
    for (const task of tasks) await runTask(tx, task);
    return;
  }
  const attributes = { "messaging.batch.message_count": tasks.length };
  const envelopes = tasks.map(({ envelope }) => envelope);
  await withSpan(consumer.name, attributes, async () => consumer.handleAll?.(tx, envelopes));
}

/** In the trace of the change that the event tells of. */
export function runTask(tx: Tx, { consumer, topic, envelope }: Task): Promise<void> {
  const attributes = { "messaging.destination.name": topic, "messaging.message.id": envelope.id };
  return runInTrace(envelope, () => withSpan(consumer.name, attributes, () => consumer.handle(tx, envelope)));
}

import type { Envelope } from "@souk/contracts/events/v1/envelope";
import { isDatabaseAway } from "@souk/database/database-away";
import { inTransaction } from "@souk/database/transaction";
import type { Delivery } from "../bus.ts";
import { decodeEnvelope } from "../envelope.ts";
import { UndecodableError } from "../undecodable-error.ts";
import { buryUnreadable } from "./bury.ts";
import { handleWithRetries } from "./handle-with-retries.ts";
import { type HandlingContext, handleTasks, type Task, tasksFor } from "./task.ts";

/**
 * All of a batch in one transaction; if that fails, one event after another, each with its retries. Rejects when the
 * database is away, for then nothing can be recorded and the bus must bring the batch again.
 */
export async function handleBatch(
  context: HandlingContext,
  deliveries: readonly Delivery[],
  signal: AbortSignal,
): Promise<number> {
  const tasks = tasksOf(context, deliveries);
  if (tasks && (await handleTogether(context, tasks))) return deliveries.length;
  for (const [done, delivery] of deliveries.entries()) {
    if (signal.aborted || !(await handleAlone(context, delivery, signal))) return done;
  }
  return deliveries.length;
}

/** Undefined when a delivery cannot be read: it then needs handling by itself. */
function tasksOf({ consumers }: HandlingContext, deliveries: readonly Delivery[]): Task[] | undefined {
  try {
    return deliveries.flatMap(({ topic, value }) => tasksFor(consumers, topic, decodeEnvelope(value)));
  } catch {
    return undefined;
  }
}

async function handleTogether({ db, log, metrics }: HandlingContext, tasks: readonly Task[]): Promise<boolean> {
  if (tasks.length === 0) return true;
  try {
    await inTransaction(db, (tx) => handleTasks(tx, tasks));
    for (const { consumer } of tasks) metrics.handled(consumer.name);
    return true;
  } catch (error) {
    if (isDatabaseAway(error)) throw error;
    log.debug({ err: error }, "a batch of events failed; handling them one by one");
    return false;
  }
}

/** False when it was told to stop before the event was done with. */
async function handleAlone(context: HandlingContext, delivery: Delivery, signal: AbortSignal): Promise<boolean> {
  let envelope: Envelope;
  try {
    envelope = decodeEnvelope(delivery.value);
  } catch (error) {
    if (!(error instanceof UndecodableError)) throw error;
    await buryUnreadable(context, delivery, error);
    return true;
  }
  for (const task of tasksFor(context.consumers, delivery.topic, envelope)) {
    if (!(await handleWithRetries(context, task, signal))) return false;
  }
  return true;
}

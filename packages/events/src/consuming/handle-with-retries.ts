import { setTimeout as pause } from "node:timers/promises";
import { isDatabaseAway } from "@souk/database/database-away";
import { inTransaction } from "@souk/database/transaction";
import { backoffMs } from "../backoff.ts";
import { UndecodableError } from "../undecodable-error.ts";
import { buryTask } from "./bury.ts";
import { type HandlingContext, handleTasks, type Task } from "./task.ts";

/**
 * Tries until it succeeds or goes to the dead letters; an undecodable event goes there at once. False when told to stop
 * first: it begins anew when the event comes again.
 */
export async function handleWithRetries(context: HandlingContext, task: Task, signal: AbortSignal): Promise<boolean> {
  const { db, retry, log, metrics } = context;
  const { consumer, envelope } = task;
  for (let attempt = 1; ; attempt++) {
    try {
      await inTransaction(db, (tx) => handleTasks(tx, [task]));
      metrics.handled(consumer.name);
      return true;
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      metrics.failed(consumer.name);
      log.warn(
        { err: error, consumer: consumer.name, event_id: envelope.id, attempt },
        "an event could not be handled",
      );
      if (attempt >= retry.attempts || error instanceof UndecodableError) {
        await buryTask(context, task, error, attempt);
        return true;
      }
    }
    await pause(backoffMs(retry, attempt), undefined, { signal }).catch(() => {});
    if (signal.aborted) return false;
  }
}

import { toBinary } from "@bufbuild/protobuf";
import { EnvelopeSchema } from "@souk/contracts/events/v1/envelope";
import { newId } from "@souk/ids/id";
import type { Delivery } from "../bus.ts";
import { deadLetters } from "../tables.ts";
import { causeOf } from "./cause-of.ts";
import { recordInbox } from "./inbox.ts";
import type { HandlingContext, Task } from "./task.ts";

type Row = typeof deadLetters.$inferInsert;

export async function buryTask(context: HandlingContext, task: Task, error: unknown, attempts: number): Promise<void> {
  const { consumer, topic, envelope } = task;
  await bury(context, {
    id: newId(),
    consumer: consumer.name,
    topic,
    eventId: envelope.id,
    eventType: envelope.type,
    subject: envelope.subject,
    envelope: toBinary(EnvelopeSchema, envelope),
    cause: causeOf(error),
    attempts,
  });
}

/** Bytes that are no envelope belong to no consumer: the group stands for it, their place on the bus for an id. */
export async function buryUnreadable(context: HandlingContext, delivery: Delivery, error: unknown): Promise<void> {
  const { topic, partition, position, value } = delivery;
  await bury(context, {
    id: newId(),
    consumer: context.group,
    topic,
    eventId: `${topic}/${partition}/${position}`,
    eventType: "",
    subject: "",
    envelope: value,
    cause: causeOf(error),
    attempts: 1,
  });
}

/** The inbox takes it too, so that a repeat is not handled behind the back of whoever replays the dead letter. */
async function bury({ db, log, metrics }: HandlingContext, row: Row): Promise<void> {
  await db.transaction(async (tx) => {
    await recordInbox(tx, [row]);
    await tx.insert(deadLetters).values(row).onConflictDoNothing();
  });
  metrics.buried(row.consumer);
  log.error({ consumer: row.consumer, event_id: row.eventId, cause: row.cause }, "an event went to the dead letters");
}

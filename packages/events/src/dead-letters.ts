import type { Conn, Db } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { isId } from "@souk/ids/id";
import { desc, eq, lt, sql } from "drizzle-orm";
import { causeOf } from "./consuming/cause-of.ts";
import { runTask } from "./consuming/task.ts";
import type { Consumer } from "./define-consumer.ts";
import { decodeEnvelope } from "./envelope.ts";
import { deadLetters } from "./tables.ts";

export type DeadLetter = typeof deadLetters.$inferSelect;

export interface DeadLetterPage {
  readonly deadLetters: readonly DeadLetter[];
  /** For the next page; undefined on the last. */
  readonly nextPageToken: string | undefined;
}

const MAX_PAGE_SIZE = 100;

/** Newest first. @throws DomainError invalid PAGE_TOKEN_INVALID */
export async function listDeadLetters(
  db: Conn,
  { pageSize = 24, pageToken = "" }: { pageSize?: number; pageToken?: string } = {},
): Promise<DeadLetterPage> {
  if (pageToken && !isId(pageToken)) {
    throw new DomainError("invalid", "PAGE_TOKEN_INVALID", "The page token is not one that a list has returned.");
  }
  const size = Math.min(pageSize, MAX_PAGE_SIZE);
  const rows = await db
    .select()
    .from(deadLetters)
    .where(pageToken ? lt(deadLetters.id, pageToken) : undefined)
    .orderBy(desc(deadLetters.id))
    .limit(size + 1);
  const page = rows.slice(0, size);
  return { deadLetters: page, nextPageToken: rows.length > size ? page.at(-1)?.id : undefined };
}

/**
 * Handles the event again and, when that succeeds, removes the dead letter in the same transaction.
 * @throws DomainError not_found DEAD_LETTER_NOT_FOUND; failed_precondition DEAD_LETTER_FAILED_AGAIN, with the cause
 */
export async function replayDeadLetter(
  { db, consumers }: { db: Db; consumers: readonly Consumer[] },
  id: string,
): Promise<void> {
  try {
    await inTransaction(db, async (tx) => {
      const [row] = await tx.select().from(deadLetters).where(eq(deadLetters.id, id)).for("update");
      if (!row) throw new NoSuchDeadLetter();
      const envelope = decodeEnvelope(row.envelope);
      const consumer = consumers.find(({ name }) => name === row.consumer);
      if (!consumer) throw new Error(`there is no consumer ${row.consumer} any more`);
      await runTask(tx, { consumer, topic: row.topic, envelope });
      await tx.delete(deadLetters).where(eq(deadLetters.id, id));
    });
  } catch (error) {
    if (error instanceof NoSuchDeadLetter) {
      throw new DomainError("not_found", "DEAD_LETTER_NOT_FOUND", "There is no such dead letter, or no longer.", {
        id,
      });
    }
    throw await failedAgain(db, id, error);
  }
}

class NoSuchDeadLetter extends Error {}

async function failedAgain(db: Db, id: string, error: unknown): Promise<DomainError> {
  const cause = causeOf(error);
  await db
    .update(deadLetters)
    .set({ cause, attempts: sql`${deadLetters.attempts} + 1`, failedAt: new Date() })
    .where(eq(deadLetters.id, id));
  const message = `The event failed again: ${cause}`;
  return new DomainError("failed_precondition", "DEAD_LETTER_FAILED_AGAIN", message, { id }, { cause: error });
}

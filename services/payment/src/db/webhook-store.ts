import type { Tx } from "@souk/database/database";
import { providerWebhooks } from "./schema.ts";

/** False when this event came in before. */
export async function insertWebhookOnce(tx: Tx, webhook: typeof providerWebhooks.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(providerWebhooks)
    .values(webhook)
    .onConflictDoNothing()
    .returning({ eventId: providerWebhooks.eventId })
    .prepare("insert_webhook")
    .execute();
  return rows.length === 1;
}

import { audit } from "@souk/database/audit";
import type { Tx } from "@souk/database/database";
import { ownersOf } from "../db/membership-store.ts";
import { requestMail } from "../db/record-store.ts";
import { findSeller } from "../db/seller-store.ts";
import { changeWebhook, type Webhook } from "../db/webhook-store.ts";

/** Nothing is sent to it any more until an owner enables it again; what waits, waits. The owners get a mail. */
export async function disableFailing(
  tx: Tx,
  webhook: Webhook,
  reason: "webhook_gone" | "webhook_failing",
): Promise<void> {
  const { id, sellerId, url } = webhook;
  const seller = await findSeller(tx, sellerId);
  if (!seller) return;
  await changeWebhook(tx, id, { state: "failed" });
  const named = { subjectId: sellerId, subjectName: seller.name };
  await audit(tx, { actor: "webhooks", action: "webhook.disabled", ...named, reason, before: { webhook: id } });
  for (const accountId of await ownersOf(tx, sellerId))
    await requestMail(tx, {
      ...{ kind: "webhook_disabled", subjectId: id, accountId, shopName: seller.name },
      ...{ reason, note: url, at: "" },
    });
}

import { audit } from "@souk/database/audit";
import { once, type RequestKey } from "@souk/database/once";
import { inTransaction } from "@souk/database/transaction";
import { webhookSecretPlace } from "../db/sealed.ts";
import { findDeliveryOf, insertDeliveries } from "../db/webhook-delivery-store.ts";
import { changeWebhook, deleteWebhookRow, insertEvent, testEvent } from "../db/webhook-store.ts";
import type { SellerDeps } from "../deps.ts";
import { formerSecretMs } from "../domain/webhook-schedule.ts";
import { newSecret } from "../webhooks/sign.ts";
import { lockShopFor } from "./member-access.ts";
import { type ByOwner, lockWebhookFor } from "./webhook-access.ts";

type Deps = Pick<SellerDeps, "db" | "now" | "sealer">;

interface Input extends ByOwner {
  readonly request: RequestKey;
  readonly webhookId: string;
}

export async function rotateSecret(deps: Deps, { request, webhookId, ...owner }: Input): Promise<void> {
  await once(deps.db, request, async (tx) => {
    const { seller, webhook } = await lockWebhookFor(tx, owner, webhookId);
    await changeWebhook(tx, webhookId, {
      secretSealed: deps.sealer.seal(webhookSecretPlace(webhookId), newSecret()),
      formerSecretSealed: webhook.secretSealed,
      formerSecretUntil: new Date(deps.now().getTime() + formerSecretMs),
    });
    const named = { subjectId: seller.id, subjectName: seller.name };
    const after = { webhook: webhookId };
    await audit(tx, { actor: `user:${owner.actorId}`, action: "webhook.secret-rotated", ...named, after });
  });
}

export async function deleteWebhook(
  { db }: Pick<Deps, "db">,
  { webhookId, sellerId, actorId }: ByOwner & { webhookId: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const seller = await lockShopFor(tx, { sellerId, userId: actorId }, "manage_shop");
    if (!(await deleteWebhookRow(tx, sellerId, webhookId))) return;
    const named = { subjectId: sellerId, subjectName: seller.name };
    await audit(tx, { actor: `user:${actorId}`, action: "webhook.deleted", ...named, before: { webhook: webhookId } });
  });
}

/** Gives the delivery's id. */
export async function testWebhook(deps: Deps, { request, webhookId, ...owner }: Input): Promise<string> {
  return once(deps.db, request, async (tx) => {
    const now = deps.now();
    await lockWebhookFor(tx, owner, webhookId);
    const event = testEvent(owner.sellerId, now);
    await insertEvent(tx, event, now);
    await insertDeliveries(tx, [{ webhookId, eventId: event.id, eventType: event.type }], now);
    const delivery = await findDeliveryOf(tx, webhookId, event.id);
    if (!delivery) throw new Error("a delivery just made is not there");
    return delivery.id;
  });
}

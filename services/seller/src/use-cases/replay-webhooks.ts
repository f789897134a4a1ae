import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { findDelivery, requeue, requeueSince } from "../db/webhook-delivery-store.ts";
import type { SellerDeps } from "../deps.ts";
import { type ByOwner, lockWebhookFor, requireOwner } from "./webhook-access.ts";

type Deps = Pick<SellerDeps, "db" | "now">;
interface Input extends ByOwner {
  readonly request: RequestKey;
}

const mostAtATime = 1_000;

export const deliveryNotFound = () =>
  new DomainError("not_found", "DELIVERY_NOT_FOUND", "There is no such delivery of yours.");

/** Sends it again with the id it had, whatever became of it before. */
export async function replayDelivery(deps: Deps, input: Input & { readonly deliveryId: string }): Promise<void> {
  await once(deps.db, input.request, async (tx) => {
    await requireOwner(tx, input);
    const found = await findDelivery(tx, input.sellerId, input.deliveryId);
    if (!found) throw deliveryNotFound();
    await requeue(tx, found.delivery.id, deps.now());
  });
}

/** Gives how many are sent again. */
export async function replaySince(
  deps: Deps,
  input: Input & { readonly webhookId: string; readonly since: Date },
): Promise<number> {
  return once(deps.db, input.request, async (tx) => {
    const { webhook } = await lockWebhookFor(tx, input, input.webhookId);
    const { id: webhookId, sellerId, eventTypes } = webhook;
    return requeueSince(tx, {
      sellerId,
      webhookId,
      eventTypes,
      since: input.since,
      limit: mostAtATime,
      now: deps.now(),
    });
  });
}

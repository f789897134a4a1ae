import "server-only";
import { WebhookDelivery_State as State } from "@souk/contracts/seller/v1/webhook_service";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type DeliveryView, deliveryStates, deliveryView } from "./webhook-view.ts";

interface DeliveryPage {
  readonly rows: readonly DeliveryView[];
  readonly nextCursor: string | null;
}

const stateOf = {
  all: State.UNSPECIFIED,
  pending: State.PENDING,
  delivered: State.DELIVERED,
  failed: State.FAILED,
} as const;

const input = z.object({
  webhookId: z.uuid(),
  state: z.enum(["all", ...deliveryStates]).default("all"),
  eventType: z.string().max(60).default(""),
  cursor: z.string().max(500).nullish(),
});

/** What was, or is to be, sent to a webhook; the latest first. */
export const deliveries = sellerProcedure
  .input(input)
  .query(async ({ ctx, input: { webhookId, state, eventType, cursor }, signal }): Promise<DeliveryPage> => {
    const page = { pageSize: 50, pageToken: cursor ?? "" };
    const answer = await ctx.clients.webhook.listWebhookDeliveries(
      { sellerId: ctx.shop.id, webhookId, state: stateOf[state], eventType, ...page },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return { rows: answer.deliveries.map(deliveryView), nextCursor: answer.nextPageToken || null };
  });

import "server-only";
import { sellerProcedure } from "../../trpc.ts";
import { type WebhookView, webhookView } from "./webhook-view.ts";

interface WebhooksView {
  readonly webhooks: readonly WebhookView[];
  readonly eventTypes: readonly string[];
}

/** Where the shop has what happens in it be sent to, and what can be sent. */
export const list = sellerProcedure.query(async ({ ctx, signal }): Promise<WebhooksView> => {
  const options = { ...ctx.call, ...(signal && { signal }) };
  const { webhooks, eventTypes } = await ctx.clients.webhook.listWebhooks({ sellerId: ctx.shop.id }, options);
  return { webhooks: webhooks.map(webhookView), eventTypes };
});

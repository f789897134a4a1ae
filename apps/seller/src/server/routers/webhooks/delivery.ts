import "server-only";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type DeliveryView, deliveryView } from "./webhook-view.ts";

interface AttemptView {
  readonly at: string;
  readonly durationMs: number;
  readonly status: number;
  readonly error: string;
  readonly response: string;
}

interface DeliveryDetailView extends DeliveryView {
  readonly url: string;
  readonly body: string;
  readonly tried: readonly AttemptView[];
}

/** One delivery: what is sent, and what came of each attempt. */
export const delivery = sellerProcedure
  .input(z.object({ deliveryId: z.uuid() }))
  .query(async ({ ctx, input: { deliveryId }, signal }): Promise<DeliveryDetailView | null> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    const answer = await ctx.clients.webhook.getWebhookDelivery({ sellerId: ctx.shop.id, deliveryId }, options);
    const { delivery, url, body } = answer;
    if (!delivery) return null;
    const tried = answer.attempts.map(({ at, durationMs, status, error, response }) => ({
      ...{ durationMs, status, error, response },
      at: at ? timestampDate(at).toISOString() : "",
    }));
    return { ...deliveryView(delivery), url, body, tried };
  });

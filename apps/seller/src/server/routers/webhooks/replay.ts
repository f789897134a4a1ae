import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

/** Sends a delivery again, with the id it had. */
export const replay = sellerProcedure
  .input(z.object({ requestId: z.uuid(), deliveryId: z.uuid() }))
  .mutation(async ({ ctx, input: { requestId, deliveryId }, signal }): Promise<void> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    await ctx.clients.webhook.replayWebhookDelivery({ requestId, sellerId: ctx.shop.id, deliveryId }, options);
  });

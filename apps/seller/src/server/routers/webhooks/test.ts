import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

/** Sends a test event to it. */
export const test = sellerProcedure
  .input(z.object({ requestId: z.uuid(), webhookId: z.uuid() }))
  .mutation(async ({ ctx, input: { requestId, webhookId }, signal }): Promise<{ deliveryId: string }> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    const { deliveryId } = await ctx.clients.webhook.testWebhook(
      { requestId, sellerId: ctx.shop.id, webhookId },
      options,
    );
    return { deliveryId };
  });

import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

/** Gives up a webhook, and what was to be sent to it. */
export const remove = sellerProcedure
  .input(z.object({ webhookId: z.uuid() }))
  .mutation(async ({ ctx, input: { webhookId }, signal }): Promise<void> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    await ctx.clients.webhook.deleteWebhook({ sellerId: ctx.shop.id, webhookId }, options);
  });

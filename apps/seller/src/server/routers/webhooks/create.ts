import "server-only";
import { sellerProcedure } from "../../trpc.ts";
import { webhookInput } from "./webhook-input.ts";

/** Gives the secret, which is shown now and never again. */
export const create = sellerProcedure
  .input(webhookInput)
  .mutation(async ({ ctx, input, signal }): Promise<{ secret: string }> => {
    const { requestId, url, description, eventTypes } = input;
    const { secret } = await ctx.clients.webhook.createWebhook(
      { requestId, sellerId: ctx.shop.id, url, description, eventTypes },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return { secret };
  });

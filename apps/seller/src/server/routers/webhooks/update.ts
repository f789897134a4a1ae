import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { webhookInput } from "./webhook-input.ts";

/** Changes where it goes, what is sent, and whether anything is. */
export const update = sellerProcedure
  .input(webhookInput.extend({ webhookId: z.uuid(), enabled: z.boolean() }))
  .mutation(async ({ ctx, input, signal }): Promise<void> => {
    const { requestId, webhookId, url, description, eventTypes, enabled } = input;
    await ctx.clients.webhook.updateWebhook(
      { requestId, sellerId: ctx.shop.id, webhookId, url, description, eventTypes, enabled },
      { ...ctx.call, ...(signal && { signal }) },
    );
  });

import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

/** A new secret, shown now and never again; the former one signs too for a day. */
export const rotate = sellerProcedure
  .input(z.object({ requestId: z.uuid(), webhookId: z.uuid() }))
  .mutation(async ({ ctx, input: { requestId, webhookId }, signal }): Promise<{ secret: string }> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    const { secret } = await ctx.clients.webhook.rotateWebhookSecret(
      { requestId, sellerId: ctx.shop.id, webhookId },
      options,
    );
    return { secret };
  });

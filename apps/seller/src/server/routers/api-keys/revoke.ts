import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

/** The key opens nothing any more. */
export const revoke = sellerProcedure
  .input(z.object({ apiKeyId: z.uuid() }))
  .mutation(async ({ ctx, input: { apiKeyId }, signal }): Promise<void> => {
    const options = { ...ctx.call, ...(signal && { signal }) };
    await ctx.clients.apiKey.revokeApiKey({ sellerId: ctx.shop.id, apiKeyId }, options);
  });

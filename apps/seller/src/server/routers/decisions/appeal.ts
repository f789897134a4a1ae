import "server-only";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";

/** Asks that somebody else looks at a rejection. */
export const appeal = sellerProcedure
  .input(z.object({ requestId: z.uuid(), caseId: z.uuid(), text: z.string().trim().min(1).max(2_000) }))
  .mutation(async ({ ctx, input: { requestId, caseId, text } }) => {
    await ctx.clients.decision.appealDecision({ requestId, caseId, text, sellerId: ctx.shop.id }, ctx.call);
  });

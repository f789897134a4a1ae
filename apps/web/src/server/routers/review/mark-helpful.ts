import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";

/** Says, or takes back, that a review helped; how many say so now. */
export const markHelpful = accountProcedure
  .input(z.object({ reviewId: z.uuid(), isHelpful: z.boolean() }))
  .mutation(async ({ ctx, input, signal }): Promise<number> => {
    const { helpfulCount } = await ctx.clients.review.markHelpful(input, { ...ctx.call, ...(signal && { signal }) });
    return helpfulCount;
  });

import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";

export const remove = accountProcedure
  .input(z.object({ requestId: z.uuid(), reviewId: z.uuid() }))
  .mutation(async ({ ctx, input, signal }): Promise<void> => {
    await ctx.clients.review.deleteReview(input, { ...ctx.call, ...(signal && { signal }) });
  });

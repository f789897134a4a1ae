import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";

const input = z.object({
  requestId: z.uuid(),
  orderId: z.uuid(),
  offerId: z.uuid(),
  stars: z.int().min(1).max(5),
  title: z.string().max(120),
  text: z.string().max(6000),
  authorName: z.string().max(60),
});

/** Writes the review of a bought thing, in the language of the page, or changes it. */
export const write = accountProcedure.input(input).mutation(async ({ ctx, input, signal }): Promise<void> => {
  const request = { ...input, language: ctx.locale };
  await ctx.clients.review.writeReview(request, { ...ctx.call, ...(signal && { signal }) });
});

import "server-only";
import { z } from "zod";
import { moderatorProcedure } from "../../trpc.ts";

const verdict = z.object({
  isApproval: z.boolean(),
  reasonCodes: z.array(z.string().max(40)).max(5),
  note: z.string().max(1_000),
});

/** By who has the case. */
export const decide = moderatorProcedure
  .input(z.object({ requestId: z.uuid(), caseId: z.uuid(), verdict }))
  .mutation(async ({ ctx, input }) => {
    await ctx.clients.moderation.decideCase(input, ctx.call);
  });

/** About many at once; those that were left out, with why. */
export const bulkDecide = moderatorProcedure
  .input(z.object({ requestId: z.uuid(), caseIds: z.array(z.uuid()).min(1).max(100), verdict }))
  .mutation(async ({ ctx, input }) => {
    const { results } = await ctx.clients.moderation.bulkDecideCases(input, ctx.call);
    const left = results.filter(({ failure }) => failure !== "").map(({ caseId, failure }) => ({ caseId, failure }));
    return { decidedCount: results.length - left.length, left };
  });

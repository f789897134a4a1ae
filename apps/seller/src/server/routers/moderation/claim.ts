import "server-only";
import { z } from "zod";
import { moderatorProcedure } from "../../trpc.ts";
import { instant } from "../money/money-view.ts";

const input = z.object({ requestId: z.uuid(), caseId: z.uuid() });

/** Takes a case, or keeps it for longer; until when it is the caller's. */
export const claim = moderatorProcedure.input(input).mutation(async ({ ctx, input: given }) => {
  const { claim: claimed } = await ctx.clients.moderation.claimCase(given, ctx.call);
  return { until: instant(claimed?.expiresAt) };
});

export const release = moderatorProcedure.input(input).mutation(async ({ ctx, input: given }) => {
  await ctx.clients.moderation.releaseCase(given, ctx.call);
});

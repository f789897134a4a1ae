import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";

const requestId = z.uuid();

/** Works out what could be paid; answers with the run to look at. */
export const preview = operatorProcedure
  .input(z.object({ requestId }))
  .mutation(async ({ ctx, input }): Promise<{ runId: string }> => {
    const { run } = await ctx.clients.payout.previewPayoutRun(input, ctx.call);
    return { runId: run?.id ?? "" };
  });

export const approve = operatorProcedure
  .input(z.object({ requestId, runId: z.uuid() }))
  .mutation(async ({ ctx, input }): Promise<void> => {
    await ctx.clients.payout.approvePayoutRun(input, ctx.call);
  });

export const discard = operatorProcedure
  .input(z.object({ requestId, runId: z.uuid() }))
  .mutation(async ({ ctx, input }): Promise<void> => {
    await ctx.clients.payout.discardPayoutRun(input, ctx.call);
  });

export const hold = operatorProcedure
  .input(z.object({ requestId, payoutId: z.uuid(), reason: z.string().trim().min(1).max(500) }))
  .mutation(async ({ ctx, input }): Promise<void> => {
    await ctx.clients.payout.holdPayout(input, ctx.call);
  });

export const release = operatorProcedure
  .input(z.object({ requestId, payoutId: z.uuid() }))
  .mutation(async ({ ctx, input }): Promise<void> => {
    await ctx.clients.payout.releasePayout(input, ctx.call);
  });

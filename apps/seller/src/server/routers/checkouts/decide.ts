import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";

const input = z.object({ checkoutId: z.uuid(), note: z.string().max(1_000) });

/** Undoes a parked run once more. */
export const retry = operatorProcedure.input(input).mutation(async ({ ctx, input: asked }): Promise<void> => {
  await ctx.clients.checkout.retryCheckout(asked, ctx.call);
});

/** Ends a run that waits at the bank. */
export const undo = operatorProcedure.input(input).mutation(async ({ ctx, input: asked }): Promise<void> => {
  await ctx.clients.checkout.undoCheckout(asked, ctx.call);
});

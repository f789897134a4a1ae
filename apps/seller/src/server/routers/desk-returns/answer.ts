import "server-only";
import { z } from "zod";
import { operatorProcedure } from "../../trpc.ts";
import { deskChangeInput } from "./change-input.ts";

/** Agrees to a return in its shop's place, also after the shop refused it. */
export const approve = operatorProcedure
  .input(deskChangeInput.extend({ message: z.string().trim().max(1_000) }))
  .mutation(async ({ ctx, input }): Promise<void> => {
    await ctx.clients.returns.approveReturn(input, ctx.call);
  });

export const decline = operatorProcedure
  .input(deskChangeInput.extend({ message: z.string().trim().min(1).max(1_000) }))
  .mutation(async ({ ctx, input }): Promise<void> => {
    await ctx.clients.returns.declineReturn(input, ctx.call);
  });

import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";

/** Notes products as looked at, the latest last, unless the account does not want it. */
export const recordRecent = accountProcedure
  .input(z.object({ productIds: z.array(z.uuid()).min(1).max(24) }))
  .mutation(async ({ ctx, input, signal }) => {
    await ctx.clients.user.recordViews(input, { ...ctx.call, ...(signal && { signal }) });
  });

import "server-only";
import { z } from "zod";
import { accountProcedure } from "../../../trpc.ts";

/** No more messages come to this browser. */
export const removePush = accountProcedure
  .input(z.object({ endpoint: z.string().min(1).max(1_000) }))
  .mutation(async ({ ctx, input, signal }): Promise<void> => {
    await ctx.clients.notification.deletePushSubscription(input, { ...ctx.call, ...(signal && { signal }) });
  });

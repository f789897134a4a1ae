import "server-only";
import { accountProcedure } from "../../../trpc.ts";

/** The number is forgotten, and no text messages are sent. */
export const removePhone = accountProcedure.mutation(async ({ ctx, signal }): Promise<void> => {
  await ctx.clients.user.deletePhone({}, { ...ctx.call, ...(signal && { signal }) });
});

import "server-only";
import { accountProcedure } from "../../../trpc.ts";

export const revokeOtherDevices = accountProcedure.mutation(async ({ ctx, signal }) => {
  const { endedCount } = await ctx.clients.auth.revokeOtherSessions({}, { ...ctx.call, ...(signal && { signal }) });
  return { endedCount };
});

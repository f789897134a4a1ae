import "server-only";
import { moderatorProcedure } from "../../trpc.ts";

/** How much waits, up to 1000. */
export const counts = moderatorProcedure.query(async ({ ctx, signal }) => {
  const { waiting, overdue, appealed, mine } = await ctx.clients.moderation.countCases(
    {},
    { ...ctx.call, ...(signal && { signal }) },
  );
  return { waiting, overdue, appealed, mine };
});

import "server-only";
import { Portal } from "@souk/contracts/notification/v1/notification";
import { courierProcedure } from "../../trpc.ts";

/** How many notifications the courier has not read; at most 100. */
export const countUnread = courierProcedure.query(async ({ ctx, signal }): Promise<number> => {
  const { count } = await ctx.clients.notification.countUnread(
    { portal: Portal.LOGISTICS },
    { ...ctx.call, ...(signal && { signal }) },
  );
  return count;
});

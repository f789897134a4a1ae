import "server-only";
import { Portal } from "@souk/contracts/notification/v1/notification";
import { accountProcedure } from "../../trpc.ts";

/** How many notifications the shopper has not read; at most 100. */
export const countUnread = accountProcedure.query(async ({ ctx, signal }): Promise<number> => {
  const { count } = await ctx.clients.notification.countUnread(
    { portal: Portal.SHOP },
    { ...ctx.call, ...(signal && { signal }) },
  );
  return count;
});

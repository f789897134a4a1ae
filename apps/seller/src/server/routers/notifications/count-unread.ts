import "server-only";
import { Portal } from "@souk/contracts/notification/v1/notification";
import { sellerProcedure } from "../../trpc.ts";

/** How many notifications about this shop the member has not read; at most 100. */
export const countUnread = sellerProcedure.query(async ({ ctx, signal }): Promise<number> => {
  const { count } = await ctx.clients.notification.countUnread(
    { portal: Portal.CONSOLE, sellerId: ctx.shop.id },
    { ...ctx.call, ...(signal && { signal }) },
  );
  return count;
});

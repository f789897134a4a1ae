import "server-only";
import { Portal } from "@souk/contracts/notification/v1/notification";
import { z } from "zod";
import { accountProcedure } from "../../trpc.ts";
import { type ShopNotification, shopNotifications } from "./view.ts";

const pageSize = 20;

interface NotificationPage {
  readonly notifications: ShopNotification[];
  /** The cursor of the next page, or null. */
  readonly nextCursor: string | null;
}

/** What the shopper was told, the latest first. */
export const list = accountProcedure
  .input(z.object({ cursor: z.string().max(500).nullish() }))
  .query(async ({ ctx, input, signal }): Promise<NotificationPage> => {
    const { notifications, nextPageToken } = await ctx.clients.notification.listNotifications(
      { portal: Portal.SHOP, pageSize, pageToken: input.cursor ?? "" },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return { notifications: shopNotifications(notifications, ctx.locale), nextCursor: nextPageToken || null };
  });

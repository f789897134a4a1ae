import "server-only";
import { Portal } from "@souk/contracts/notification/v1/notification";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type ConsoleNotification, consoleNotifications } from "./view.ts";

const pageSize = 20;

interface NotificationPage {
  readonly notifications: ConsoleNotification[];
  /** The cursor of the next page, or null. */
  readonly nextCursor: string | null;
}

/** What the member was told about this shop, the latest first. */
export const list = sellerProcedure
  .input(z.object({ cursor: z.string().max(500).nullish() }))
  .query(async ({ ctx, input, signal }): Promise<NotificationPage> => {
    const { id: sellerId, slug: shop } = ctx.shop;
    const { notifications, nextPageToken } = await ctx.clients.notification.listNotifications(
      { portal: Portal.CONSOLE, sellerId, pageSize, pageToken: input.cursor ?? "" },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return {
      notifications: consoleNotifications(notifications, { shop, locale: ctx.locale }),
      nextCursor: nextPageToken || null,
    };
  });

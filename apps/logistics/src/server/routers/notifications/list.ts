import "server-only";
import { Portal } from "@souk/contracts/notification/v1/notification";
import { z } from "zod";
import { courierProcedure } from "../../trpc.ts";
import { type CourierNotification, courierNotifications } from "./view.ts";

const pageSize = 20;

interface NotificationPage {
  readonly notifications: CourierNotification[];
  /** The cursor of the next page, or null. */
  readonly nextCursor: string | null;
}

/** What the courier was told, the latest first. */
export const list = courierProcedure
  .input(z.object({ cursor: z.string().max(500).nullish() }))
  .query(async ({ ctx, input, signal }): Promise<NotificationPage> => {
    const { notifications, nextPageToken } = await ctx.clients.notification.listNotifications(
      { portal: Portal.LOGISTICS, pageSize, pageToken: input.cursor ?? "" },
      { ...ctx.call, ...(signal && { signal }) },
    );
    return { notifications: courierNotifications(notifications, ctx.locale), nextCursor: nextPageToken || null };
  });

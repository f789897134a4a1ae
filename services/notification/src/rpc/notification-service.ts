import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { Client, HandlerContext, ServiceImpl } from "@connectrpc/connect";
import type { Portal as ProtoPortal } from "@souk/contracts/notification/v1/notification";
import type { NotificationService } from "@souk/contracts/notification/v1/notification_service";
import type { SellerService } from "@souk/contracts/seller/v1/seller_service";
import type { Db } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { isId } from "@souk/ids/id";
import { toProto } from "@souk/money/proto";
import { requireUser } from "@souk/service/caller";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import type { SmsPort } from "../channels/sms-port.ts";
import { toldOf } from "../db/news-store.ts";
import { countUnread, listNotifications, markAllRead, markRead, type Place } from "../db/notification-store.ts";
import { openInbox } from "../use-cases/open-inbox.ts";
import type { PushDeps } from "../use-cases/save-push-subscription.ts";
import { toNotification, toPortal } from "./notification-mapper.ts";
import { pushHandlers } from "./push-handlers.ts";

const mostCounted = 100;

export interface NotificationRpcDeps extends PushDeps {
  readonly db: Db;
  readonly shops: Pick<Client<typeof SellerService>, "getMembership">;
  /** Undefined: no text messages are sent. */
  readonly sms: SmsPort | undefined;
  readonly now: () => Date;
}

export function notificationService(deps: NotificationRpcDeps) {
  const { db, now } = deps;
  const inboxOf = ({ portal, sellerId }: { portal: ProtoPortal; sellerId: string }, ctx: HandlerContext) =>
    openInbox(deps, { userId: requireUser(ctx).id, portal: toPortal(portal), sellerId });
  return {
    ...pushHandlers(deps),

    async getTextMessageState() {
      return { isOffered: deps.sms !== undefined };
    },

    async listWishMails(_request, ctx) {
      const told = await toldOf(db, requireUser(ctx).id);
      return {
        wishMails: told.map(({ productId, price, toldAt }) => ({
          productId,
          toldAt: timestampFromDate(toldAt),
          ...(price && { price: toProto(price) }),
        })),
      };
    },

    async listNotifications(request, ctx) {
      const limit = pageSizeOf(request.pageSize, { default: 20 });
      const page = { before: startOf(request.pageToken), limit: limit + 1 };
      const rows = await listNotifications(db, await inboxOf(request, ctx), page);
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        notifications: rows.slice(0, limit).map(toNotification),
        nextPageToken: last ? encodeCursor([last.createdAt.getTime(), last.id]) : "",
      };
    },

    async countUnread(request, ctx) {
      return { count: await countUnread(db, await inboxOf(request, ctx), mostCounted) };
    },

    async markRead({ notificationId }, ctx) {
      if (await markRead(db, requireUser(ctx).id, notificationId, now())) return {};
      throw new DomainError("not_found", "NOTIFICATION_NOT_FOUND", "There is no such notification of yours.");
    },

    async markAllRead(request, ctx) {
      await markAllRead(db, await inboxOf(request, ctx), request.upTo, now());
      return {};
    },
  } satisfies ServiceImpl<typeof NotificationService>;
}

function startOf(pageToken: string): Place | undefined {
  const [createdAtMs, id] = decodeCursor(pageToken, ["number", "string"]) ?? [];
  if (createdAtMs === undefined || id === undefined) return undefined;
  const createdAt = new Date(createdAtMs);
  if (isId(id) && !Number.isNaN(createdAt.getTime())) return { createdAt, id };
  throw new DomainError("invalid", "PAGE_TOKEN_INVALID", "A page token is the next_page_token of the page before.");
}

import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { ServiceImpl } from "@connectrpc/connect";
import type { NotificationService } from "@souk/contracts/notification/v1/notification_service";
import type { Db } from "@souk/database/database";
import { toProto } from "@souk/money/proto";
import { requireUser } from "@souk/service/caller";
import { toldOf } from "../db/news-store.ts";

export const notificationService = ({ db }: { db: Db }) =>
  ({
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
  }) satisfies ServiceImpl<typeof NotificationService>;

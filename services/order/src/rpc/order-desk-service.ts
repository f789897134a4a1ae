import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import {
  type OrderDeskService,
  SearchReturnsRequest_Filter as ReturnFilter,
} from "@souk/contracts/order/v1/order_desk_service";
import type { Db } from "@souk/database/database";
import type { Sealer } from "@souk/personal-data/sealer";
import { callerName } from "@souk/service/caller";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import { type DeskReturnFilter, deskReturnRows } from "../db/desk-return-store.ts";
import { type DeskRow, searchOrderRows } from "../db/desk-store.ts";
import type { EmailHashes } from "../email-hash.ts";
import { cancelOrderOnBehalf, cancelSellerOrderOnBehalf } from "../use-cases/cancel-on-behalf.ts";
import { deskQueryOf } from "./desk-query.ts";
import { orderStateOf, sellerOrderStateOf } from "./order-mapper.ts";
import { toReturnSummary } from "./return-mapper.ts";
import { visibleOrder, whole } from "./visible-order.ts";

const deskReturnFilters = {
  [ReturnFilter.UNSPECIFIED]: "all",
  [ReturnFilter.LATE]: "late",
  [ReturnFilter.WAITING]: "waiting",
  [ReturnFilter.DECLINED]: "declined",
} as const satisfies Record<ReturnFilter, DeskReturnFilter>;

interface Deps {
  readonly db: Db;
  readonly now: () => Date;
  readonly sealer: Sealer;
  readonly emails: EmailHashes;
}

export function orderDeskService(deps: Deps) {
  const shown = async (orderId: string, ctx: HandlerContext) => ({
    order: await whole(deps, await visibleOrder(deps, orderId, ctx)),
  });
  return {
    async searchOrders(request) {
      const query = deskQueryOf(request, deps.emails);
      if (query === undefined) return { orders: [], nextPageToken: "" };
      const limit = pageSizeOf(request.pageSize, { default: 50, max: 100 });
      const [atMs, id] = decodeCursor(request.pageToken, ["number", "string"]) ?? [];
      const after = atMs === undefined || id === undefined ? undefined : { placedAt: new Date(atMs), id };
      const rows = await searchOrderRows(deps.db, { ...query, after, limit: limit + 1 });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        orders: rows.slice(0, limit).map(toDeskOrder),
        nextPageToken: last?.placedAt ? encodeCursor([last.placedAt.getTime(), last.id]) : "",
      };
    },

    async searchReturns({ filter, pageSize, pageToken }) {
      const cursor = decodeCursor(pageToken, ["number", "string"]);
      const limit = pageSizeOf(pageSize, { default: 50, max: 100 });
      const after = cursor && { dueAt: new Date(cursor[0]), id: cursor[1] };
      const now = deps.now();
      const rows = await deskReturnRows(deps.db, { filter: deskReturnFilters[filter], now, after, limit: limit + 1 });
      const last = rows.length > limit ? rows[limit - 1]?.row : undefined;
      return {
        returns: rows.slice(0, limit).map((found) => ({
          ...{ orderId: found.row.orderId, orderNumber: found.orderNumber, sellerId: found.row.sellerId },
          return: toReturnSummary(found, now),
        })),
        nextPageToken: last ? encodeCursor([last.dueAt?.getTime() ?? 0, last.id]) : "",
      };
    },

    async cancelOrderOnBehalf(request, ctx) {
      const { orderId, reason, note } = request;
      await cancelOrderOnBehalf(deps, {
        ...{ request: requestKeyOf(ctx, request), actor: callerName(ctx), orderId, reason, note },
      });
      return shown(orderId, ctx);
    },

    async cancelSellerOrderOnBehalf(request, ctx) {
      const { orderId, sellerOrderId, reason, note } = request;
      await cancelSellerOrderOnBehalf(deps, {
        ...{ request: requestKeyOf(ctx, request), actor: callerName(ctx), orderId, sellerOrderId, reason, note },
      });
      return shown(orderId, ctx);
    },
  } satisfies ServiceImpl<typeof OrderDeskService>;
}

function toDeskOrder({ id, number, state, currencyCode, totalMinor, placedAt, parts }: DeskRow) {
  return {
    ...{ id, number, state: orderStateOf[state], total: { currencyCode, minorUnits: totalMinor } },
    ...(placedAt && { placedAt: timestampFromDate(placedAt) }),
    parts: parts.map((part) => ({
      ...{ sellerOrderId: part.id, sellerId: part.sellerId, state: sellerOrderStateOf[part.state] },
    })),
  };
}

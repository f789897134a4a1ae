import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import type { OrderService } from "@souk/contracts/order/v1/order_service";
import type { Db } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { DomainError } from "@souk/errors/domain-error";
import { fromProto } from "@souk/money/proto";
import type { Sealer } from "@souk/personal-data/sealer";
import { principalOf, requireShopper } from "@souk/service/caller";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import { listOrderRows } from "../db/order-list-store.ts";
import { changeShopper, findOrder, type StoredOrder } from "../db/order-store.ts";
import { timelineOf } from "../db/timeline-store.ts";
import { deliveryDays } from "../domain/delivery-days.ts";
import type { Recipient } from "../domain/order.ts";
import { localTime } from "../local-time.ts";
import { recipientPlace } from "../recipient-place.ts";
import { abandonOrder, cancelOrder } from "../use-cases/cancel-order.ts";
import { freezeQuote } from "../use-cases/freeze-quote.ts";
import { placeOrder } from "../use-cases/place-order.ts";
import { type QuoteDeps, quoteOrder } from "../use-cases/quote-order.ts";
import { contentHash } from "./content-hash.ts";
import { toOrder, toSummary } from "./order-mapper.ts";
import { frozenQuote, toQuote, toShares } from "./quote-mapper.ts";
import { toRecipient } from "./recipient.ts";

interface Deps extends QuoteDeps {
  readonly db: Db;
  readonly sealer: Sealer;
  readonly now: () => Date;
  readonly timeZone: string;
}

export function orderService(deps: Deps) {
  return {
    async quoteOrder(request) {
      return { quote: toQuote(await quoteOrder(deps, request), deliveryDays(localTime(deps.now(), deps.timeZone))) };
    },

    async freezeQuote(request) {
      const { orderId, shopperId, lines, locale, expectedTotal } = request;
      const order = await freezeQuote(deps, {
        orderId,
        shopperId,
        lines,
        locale,
        recipient: toRecipient(request),
        expectedTotal: fromProto(expectedTotal),
        contentHash: contentHash(request),
      });
      return { quote: frozenQuote(order), shares: toShares(order) };
    },

    async placeOrder(request) {
      return { order: await whole(deps, await placeOrder(deps, request)) };
    },

    async abandonOrder(request) {
      await abandonOrder(deps, request);
      return {};
    },

    async getOrder({ orderId }, ctx) {
      return { order: await whole(deps, await visibleOrder(deps, orderId, ctx)) };
    },

    async listOrders({ pageSize, pageToken }, ctx) {
      const limit = pageSizeOf(pageSize, { default: 20, max: 100 });
      const after = afterOf(decodeCursor(pageToken, ["number", "string"]));
      const rows = await listOrderRows(deps.db, { shopperId: requireShopper(ctx).id, after, limit: limit + 1 });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        orders: rows.slice(0, limit).map(toSummary),
        nextPageToken: last ? encodeCursor([last.placedAt.getTime(), last.id]) : "",
      };
    },

    async cancelOrder(request, ctx) {
      const { orderId } = request;
      await cancelOrder(deps, { request: requestKeyOf(ctx, request), orderId, shopperId: requireShopper(ctx).id });
      return { order: await whole(deps, await visibleOrder(deps, orderId, ctx)) };
    },

    async adoptOrders({ guestId, shopperId }) {
      return { adoptedCount: await inTransaction(deps.db, (tx) => changeShopper(tx, guestId, shopperId)) };
    },
  } satisfies ServiceImpl<typeof OrderService>;
}

/** An order that was placed, of the caller or for those who may see all. */
async function visibleOrder({ db }: Deps, orderId: string, ctx: HandlerContext): Promise<StoredOrder> {
  const order = await findOrder(db, orderId);
  const principal = principalOf(ctx);
  const seesAll = principal.kind === "service" || (principal.kind === "user" && principal.roles.includes("operator"));
  if (order?.placedAt && (seesAll || order.shopperId === requireShopper(ctx).id)) return order;
  throw new DomainError("not_found", "ORDER_NOT_FOUND", "There is no such order.");
}

async function whole({ db, sealer }: Deps, order: StoredOrder) {
  const recipient: Recipient = JSON.parse(sealer.open(recipientPlace(order.id), order.recipient));
  return toOrder(order, recipient, await timelineOf(db, order.id));
}

function afterOf(cursor: [number, string] | undefined) {
  return cursor && { placedAt: new Date(cursor[0]), id: cursor[1] };
}

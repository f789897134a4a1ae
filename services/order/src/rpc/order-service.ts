import { type Timestamp, timestampDate } from "@bufbuild/protobuf/wkt";
import type { ServiceImpl } from "@connectrpc/connect";
import {
  FreezeQuoteRequestSchema,
  ImportOrderRequestSchema,
  ListOrdersRequest_Filter,
  type OrderService,
} from "@souk/contracts/order/v1/order_service";
import type { Tx } from "@souk/database/database";
import { inTransaction } from "@souk/database/transaction";
import { fromProto } from "@souk/money/proto";
import type { Sealer } from "@souk/personal-data/sealer";
import { requireShopper } from "@souk/service/caller";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import { changeClaimant } from "../db/claim-store.ts";
import { consignmentRows } from "../db/consignment-store.ts";
import { listOrderRows } from "../db/order-list-store.ts";
import { changeShopper } from "../db/order-store.ts";
import { filterOrdered } from "../db/ordered-products.ts";
import { pickupConsignmentRows } from "../db/return-pickup-store.ts";
import type { OrderState } from "../domain/order-state.ts";
import type { EmailHashes } from "../email-hash.ts";
import type { OrderLinks } from "../order-link.ts";
import { abandonOrder, cancelOrder } from "../use-cases/cancel-order.ts";
import { cancelSellerOrder } from "../use-cases/cancel-seller-order.ts";
import { freezeQuote } from "../use-cases/freeze-quote.ts";
import { importOrder } from "../use-cases/import-order.ts";
import { placeOrder } from "../use-cases/place-order.ts";
import { type QuoteDeps, quoteOrder } from "../use-cases/quote-order.ts";
import { callerId } from "./caller-id.ts";
import { toConsignment } from "./consignments.ts";
import { contentHash } from "./content-hash.ts";
import { orderLinkHandlers } from "./order-links.ts";
import { toSummary } from "./order-mapper.ts";
import { frozenQuote, toQuote, toShares } from "./quote-mapper.ts";
import { toRecipient } from "./recipient.ts";
import { visibleOrder, whole } from "./visible-order.ts";

interface Deps extends QuoteDeps {
  readonly sealer: Sealer;
  readonly links: OrderLinks;
  readonly emails: EmailHashes;
}

const statesOf = {
  [ListOrdersRequest_Filter.UNSPECIFIED]: ["placed", "completed", "cancelled"],
  [ListOrdersRequest_Filter.OPEN]: ["placed"],
  [ListOrdersRequest_Filter.COMPLETED]: ["completed"],
  [ListOrdersRequest_Filter.CANCELLED]: ["cancelled"],
} as const satisfies Record<ListOrdersRequest_Filter, readonly OrderState[]>;

export function orderService(deps: Deps) {
  return {
    async quoteOrder(request, ctx) {
      const shopperId = callerId(ctx) ?? (request.shopperId || undefined);
      return { quote: toQuote(await quoteOrder(deps, { ...request, shopperId })) };
    },

    async freezeQuote(request) {
      const { orderId, shopperId, lines, locale, expectedTotal, couponCode, deliveryChoices } = request;
      const order = await freezeQuote(deps, {
        orderId,
        shopperId,
        lines,
        locale,
        couponCode,
        deliveryChoices,
        recipient: toRecipient(request),
        expectedTotal: fromProto(expectedTotal),
        contentHash: contentHash(FreezeQuoteRequestSchema, request),
      });
      return { quote: frozenQuote(order), shares: toShares(order) };
    },

    async placeOrder(request) {
      return { order: await whole(deps, await placeOrder(deps, request)) };
    },

    async importOrder(request) {
      const { orderId, shopperId, lines, locale, placedAt, deliveredAt } = request;
      const order = await importOrder(deps, {
        orderId,
        shopperId,
        lines: lines.map(({ offerId, quantity, unitPrice }) => ({
          offerId,
          quantity,
          unitPrice: fromProto(unitPrice),
        })),
        recipient: toRecipient(request),
        locale,
        placedAt: dateOf(placedAt),
        deliveredAt: dateOf(deliveredAt),
        contentHash: contentHash(ImportOrderRequestSchema, request),
      });
      return { order: await whole(deps, order) };
    },

    async abandonOrder(request) {
      await abandonOrder(deps, request);
      return {};
    },

    async getOrder({ orderId }, ctx) {
      return { order: await whole(deps, await visibleOrder(deps, orderId, ctx)) };
    },

    async listOrders({ pageSize, pageToken, query, filter }, ctx) {
      const limit = pageSizeOf(pageSize, { default: 20, max: 100 });
      const after = afterOf(decodeCursor(pageToken, ["number", "string"]));
      const wanted = { shopperId: requireShopper(ctx).id, query, states: statesOf[filter] };
      const rows = await listOrderRows(deps.db, { ...wanted, after, limit: limit + 1 });
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

    async cancelSellerOrder(request, ctx) {
      const { orderId, sellerOrderId } = request;
      const shopperId = requireShopper(ctx).id;
      await cancelSellerOrder(deps, { request: requestKeyOf(ctx, request), orderId, sellerOrderId, shopperId });
      return { order: await whole(deps, await visibleOrder(deps, orderId, ctx)) };
    },

    ...orderLinkHandlers(deps),

    async filterOrdered({ shopperId, productIds, since }) {
      return { productIds: await filterOrdered(deps.db, { shopperId, productIds, since: dateOf(since) }) };
    },

    async batchGetConsignments({ shipmentIds }) {
      const found = [consignmentRows(deps.db, shipmentIds), pickupConsignmentRows(deps.db, shipmentIds)];
      const rows = (await Promise.all(found)).flat();
      return { consignments: rows.map((row) => toConsignment(deps.sealer, row)) };
    },

    async adoptOrders({ guestId, shopperId }) {
      return { adoptedCount: await inTransaction(deps.db, (tx) => adoptOrders(tx, guestId, shopperId)) };
    },
  } satisfies ServiceImpl<typeof OrderService>;
}

async function adoptOrders(tx: Tx, guestId: string, shopperId: string): Promise<number> {
  await changeClaimant(tx, guestId, shopperId);
  return changeShopper(tx, guestId, shopperId);
}

const dateOf = (at: Timestamp | undefined) => (at ? timestampDate(at) : new Date(0));

function afterOf(cursor: [number, string] | undefined) {
  return cursor && { placedAt: new Date(cursor[0]), id: cursor[1] };
}

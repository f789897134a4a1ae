import type { HandlerContext, ServiceImpl } from "@connectrpc/connect";
import type { Money } from "@souk/contracts/money/v1/money";
import type { Deduction, ReturnService } from "@souk/contracts/order/v1/return_service";
import { localTime } from "@souk/delivery-days/local-time";
import { DomainError } from "@souk/errors/domain-error";
import { fromProto } from "@souk/money/proto";
import type { Sealer } from "@souk/personal-data/sealer";
import { requireShopper } from "@souk/service/caller";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import type { StoredOrder } from "../db/order-store.ts";
import { lastPickups } from "../db/return-pickup-store.ts";
import { countReturns, returnRows } from "../db/return-queue-store.ts";
import { lastArrivals, returnsOf } from "../db/return-store.ts";
import { pickupDays } from "../domain/pickup-days.ts";
import type { Return } from "../domain/return.ts";
import type { RefundWish } from "../domain/return-refund.ts";
import { planRefund } from "../domain/return-refund.ts";
import { returnableUntil } from "../domain/return-window.ts";
import type { Upstream } from "../upstream.ts";
import { approveReturn, declineReturn } from "../use-cases/returns/answer-return.ts";
import { bookPickup } from "../use-cases/returns/book-pickup.ts";
import { callOffPickup } from "../use-cases/returns/call-off-pickup.ts";
import { cancelReturn } from "../use-cases/returns/cancel-return.ts";
import { readReturn } from "../use-cases/returns/read-return.ts";
import { receiveReturn } from "../use-cases/returns/receive-return.ts";
import { type RefundDeps, refundReturn } from "../use-cases/returns/refund-return.ts";
import { type ReturnTimes, requestReturn } from "../use-cases/returns/request-return.ts";
import type { ZoneRates } from "../zone-rates.ts";
import { requireReturnKeeper, requireReturnReader } from "./return-access.ts";
import { fromCondition, fromReason, returnFilterOf, toReturn, toReturnable, toReturnSummary } from "./return-mapper.ts";
import { recipientOf, visibleOrder } from "./visible-order.ts";

interface Deps extends RefundDeps, ReturnTimes {
  readonly sealer: Sealer;
  readonly upstream: Pick<Upstream, "seller" | "payment">;
  readonly zoneRates: Pick<ZoneRates, "isOurs">;
  readonly timeZone: string;
}

interface ChangeRequest {
  readonly $typeName: string;
  readonly requestId: string;
  readonly sellerId: string;
  readonly returnId: string;
  readonly version: number;
  readonly note: string;
}

const mostCounted = 1_000;

export function returnService(deps: Deps) {
  const change = async <Request extends ChangeRequest>(request: Request, ctx: HandlerContext) => ({
    onBehalf: await requireReturnKeeper(deps, ctx, request),
    request: requestKeyOf(ctx, request),
    ...{ sellerId: request.sellerId, returnId: request.returnId, version: request.version },
  });
  const shown = async (key: { returnId: string; sellerId?: string }) => {
    const { found, order, all } = await readReturn(deps, key);
    const pickups = await lastPickups(deps.db, [found.id]);
    return { return: toReturn(found, order, all, pickups.get(found.id)) };
  };

  const isServed = async (order: StoredOrder) => deps.zoneRates.isOurs(recipientOf(deps, order).address);
  /** Nobody is asked while nothing is to be collected. */
  const daysFor = async (order: StoredOrder, all: readonly Return[]) => {
    if (!all.some(({ state }) => state === "approved") || !(await isServed(order))) return [];
    return pickupDays(localTime(deps.now(), deps.timeZone));
  };

  return {
    async getOrderReturns({ orderId }, ctx) {
      const order = await visibleOrder(deps, orderId, ctx);
      const ids = order.sellerOrders.map(({ id }) => id);
      const [all, left] = await Promise.all([returnsOf(deps.db, order.id), lastArrivals(deps.db, ids)]);
      const parts = order.sellerOrders.flatMap((part) => {
        const until = returnableUntil(part, { hasSince: left.get(part.id), windowMs: deps.returnWindowMs });
        if (!until || until < deps.now()) return [];
        return toReturnable(part, until, order.currencyCode) ?? [];
      });
      const pickups = await lastPickups(
        deps.db,
        all.map(({ id }) => id),
      );
      const returns = all.map((found) => toReturn(found, order, all, pickups.get(found.id))).reverse();
      return { parts, returns, pickupDays: await daysFor(order, all) };
    },

    async bookReturnPickup(request, ctx) {
      const { orderId, returnId, day } = request;
      const shopperId = requireShopper(ctx).id;
      const order = await visibleOrder(deps, orderId, ctx);
      if (!(await isServed(order))) throw pickupNotServed();
      await bookPickup(deps, { request: requestKeyOf(ctx, request), orderId, returnId, shopperId, day });
      return shown({ returnId });
    },

    async callOffReturnPickup(request, ctx) {
      const { orderId, returnId } = request;
      const shopperId = requireShopper(ctx).id;
      await callOffPickup(deps, { request: requestKeyOf(ctx, request), orderId, returnId, shopperId });
      return shown({ returnId });
    },

    async requestReturn(request, ctx) {
      const { orderId, sellerOrderId } = request;
      const lines = request.lines.map(({ lineId, quantity, reason, note }) => ({
        ...{ lineId, quantity, note, reason: fromReason(reason) },
      }));
      const shopperId = requireShopper(ctx).id;
      const key = requestKeyOf(ctx, request);
      const returnId = await requestReturn(deps, { request: key, orderId, sellerOrderId, shopperId, lines });
      return shown({ returnId });
    },

    async cancelReturn(request, ctx) {
      const { orderId, returnId } = request;
      const shopperId = requireShopper(ctx).id;
      await cancelReturn(deps, { request: requestKeyOf(ctx, request), orderId, returnId, shopperId });
      return shown({ returnId });
    },

    async listReturns({ sellerId, filter, sellerOrderId, pageSize, pageToken }, ctx) {
      await requireReturnReader(deps, ctx, sellerId);
      const cursor = decodeCursor(pageToken, ["number", "string"]);
      const limit = pageSizeOf(pageSize, { default: 50, max: 100 });
      const rows = await returnRows(deps.db, {
        sellerId,
        filter: returnFilterOf[filter],
        sellerOrderId: sellerOrderId || undefined,
        after: cursor && { dueAt: new Date(cursor[0]), id: cursor[1] },
        limit: limit + 1,
      });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      const now = deps.now();
      return {
        returns: rows.slice(0, limit).map((row) => toReturnSummary(row, now)),
        nextPageToken: last ? encodeCursor([last.row.dueAt?.getTime() ?? 0, last.row.id]) : "",
      };
    },

    async countReturns({ sellerId }, ctx) {
      await requireReturnReader(deps, ctx, sellerId);
      const counted = (filter: "requested" | "received") => countReturns(deps.db, { sellerId, filter }, mostCounted);
      const [requestedCount, receivedCount] = await Promise.all([counted("requested"), counted("received")]);
      return { requestedCount, receivedCount };
    },

    async getReturn({ sellerId, returnId }, ctx) {
      await requireReturnReader(deps, ctx, sellerId);
      return shown({ sellerId, returnId });
    },

    async approveReturn(request, ctx) {
      await approveReturn(deps, { ...(await change(request, ctx)), message: request.message });
      return shown(request);
    },

    async declineReturn(request, ctx) {
      await declineReturn(deps, { ...(await change(request, ctx)), message: request.message });
      return shown(request);
    },

    async receiveReturn(request, ctx) {
      const lines = request.lines.map(({ lineId, quantity, condition }) => ({
        ...{ lineId, quantity, condition: fromCondition(condition) },
      }));
      await receiveReturn(deps, { ...(await change(request, ctx)), lines });
      return shown(request);
    },

    async previewReturnRefund(request, ctx) {
      await requireReturnReader(deps, ctx, request.sellerId);
      const work = await readReturn(deps, request);
      const { currencyCode } = work.order;
      const { refundMinor } = planRefund(work, wishOf(request, currencyCode));
      const amount = { currencyCode, minorUnits: refundMinor };
      const { sellerCost, commission, marketplaceDiscount, refundable } = await deps.upstream.payment.previewRefund({
        ...{ orderId: work.order.id, sellerOrderId: work.part.id, amount },
      });
      return { refund: amount, sellerCost, commission, marketplaceDiscount, refundable };
    },

    async refundReturn(request, ctx) {
      const input = await change(request, ctx);
      const { order } = await readReturn(deps, request);
      await refundReturn(deps, { ...input, wish: wishOf(request, order.currencyCode) });
      return shown(request);
    },
  } satisfies ServiceImpl<typeof ReturnService>;
}

function pickupNotServed(): DomainError {
  const message = "No courier of ours goes to this address, or nobody can say so now.";
  return new DomainError("failed_precondition", "PICKUP_NOT_SERVED", message);
}

function wishOf(
  { deductions, delivery }: { deductions: readonly Deduction[]; delivery?: Money | undefined },
  currencyCode: string,
): RefundWish {
  const minorOf = (money: Money | undefined) => {
    const amount = fromProto(money);
    if (amount.currencyCode === currencyCode) return amount.minorUnits;
    throw new DomainError("invalid", "CURRENCY_MISMATCH", `This order was paid in ${currencyCode}.`);
  };
  return {
    deductions: deductions.map(({ lineId, amount, reason }) => ({ lineId, amountMinor: minorOf(amount), reason })),
    deliveryMinor: delivery ? minorOf(delivery) : 0n,
  };
}

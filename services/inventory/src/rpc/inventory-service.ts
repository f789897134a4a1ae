import type { Client, ServiceImpl } from "@connectrpc/connect";
import type { InventoryService } from "@souk/contracts/inventory/v1/inventory_service";
import type { ProductService } from "@souk/contracts/product/v1/product_service";
import type { SellerService } from "@souk/contracts/seller/v1/seller_service";
import type { Db } from "@souk/database/database";
import { DomainError } from "@souk/errors/domain-error";
import { callerName } from "@souk/service/caller";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import { listAdjustmentRows } from "../db/adjustment-store.ts";
import { findReservation, linesOf } from "../db/reservation-store.ts";
import { findStock, prepareAvailability } from "../db/stock-store.ts";
import { adjustStock } from "../use-cases/adjust-stock.ts";
import { commitReservation } from "../use-cases/commit-reservation.ts";
import { releaseReservation } from "../use-cases/release-reservation.ts";
import { reserveStock } from "../use-cases/reserve-stock.ts";
import { setStock } from "../use-cases/set-stock.ts";
import { toAdjustment, toReservation, toStock } from "./inventory-mapper.ts";
import { isTrusted, mayActFor, noSuchOffer, requireActorFor, requireOfferOf } from "./seller-access.ts";

/** What anybody outside may learn of how many there are. */
const mostShown = 100n;

interface Deps {
  readonly db: Db;
  readonly now: () => Date;
  readonly sellers: Client<typeof SellerService>;
  readonly products: Client<typeof ProductService>;
  readonly holdMs: number;
}

export function inventoryService(deps: Deps) {
  const availability = prepareAvailability(deps.db);
  return {
    async batchGetAvailability({ offerIds }) {
      if (offerIds.length === 0) return {};
      const rows = await availability(offerIds);
      return {
        availabilities: rows.map(({ offerId, available }) => ({
          offerId,
          available: available > mostShown ? mostShown : available,
        })),
      };
    },

    async batchGetStock({ offerIds }, ctx) {
      const rows = offerIds.length === 0 ? [] : await findStock(deps.db, offerIds);
      // Another's are left out like those that are not there.
      const visible = new Set<string>();
      for (const sellerId of new Set(rows.map((row) => row.sellerId))) {
        if (await mayActFor(ctx, deps.sellers, sellerId)) visible.add(sellerId);
      }
      return { stocks: rows.filter((row) => visible.has(row.sellerId)).map(toStock) };
    },

    async setStock(req, ctx) {
      const { count } = req;
      if (!count) throw new DomainError("invalid", "COUNT_MISSING", "Say what was counted.");
      const actorId = await requireActorFor(ctx, deps.sellers, count.sellerId);
      const [known] = isTrusted(ctx) ? [count] : await findStock(deps.db, [count.offerId]);
      if (!known) await requireOfferOf(deps.products, count);
      const [row] = await setStock(deps, { request: requestKeyOf(ctx, req), actorId, counts: [count] });
      return row ? { stock: toStock(row) } : {};
    },

    async bulkSetStock(req, ctx) {
      await setStock(deps, { request: requestKeyOf(ctx, req), actorId: callerName(ctx), counts: req.counts });
      return {};
    },

    async adjustStock(req, ctx) {
      const actorId = await requireActorFor(ctx, deps.sellers, req.sellerId);
      return { stock: toStock(await adjustStock(deps, { ...req, request: requestKeyOf(ctx, req), actorId })) };
    },

    async listAdjustments({ offerId, sellerId, pageSize, pageToken }, ctx) {
      await requireActorFor(ctx, deps.sellers, sellerId);
      const [owned] = await findStock(deps.db, [offerId]);
      if (owned?.sellerId !== sellerId) throw noSuchOffer();
      const limit = pageSizeOf(pageSize, { default: 50, max: 100 });
      const afterId = decodeCursor(pageToken, ["string"])?.[0];
      const rows = await listAdjustmentRows(deps.db, { offerId, afterId, limit: limit + 1 });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        adjustments: rows.slice(0, limit).map(toAdjustment),
        nextPageToken: last ? encodeCursor([last.id]) : "",
      };
    },

    async reserveStock({ orderId, lines, holdSeconds }) {
      const holdMs = holdSeconds > 0 ? holdSeconds * 1000 : deps.holdMs;
      return { reservation: toReservation(await reserveStock(deps, { orderId, lines, holdMs })) };
    },

    async commitReservation(req) {
      return { reservation: toReservation(await commitReservation(deps, req)) };
    },

    async releaseReservation(req) {
      await releaseReservation(deps, req);
      return {};
    },

    async getReservation({ orderId }) {
      const row = await findReservation(deps.db, orderId);
      if (!row) throw new DomainError("not_found", "RESERVATION_NOT_FOUND", "This order holds no stock.");
      return { reservation: toReservation({ ...row, lines: await linesOf(deps.db, orderId) }) };
    },
  } satisfies ServiceImpl<typeof InventoryService>;
}

import type { Client, HandlerContext, ServiceImpl } from "@connectrpc/connect";
import type { SellerStockService } from "@souk/contracts/inventory/v1/stock_service";
import type { ProductService } from "@souk/contracts/product/v1/product_service";
import { Permission } from "@souk/contracts/seller/v1/seller";
import type { SellerService } from "@souk/contracts/seller/v1/seller_service";
import type { Db } from "@souk/database/database";
import { once } from "@souk/database/once";
import { decodeCursor, encodeCursor, pageSizeOf } from "@souk/service/cursor";
import { requestKeyOf } from "@souk/service/request-key";
import { listSellerAdjustments } from "../db/adjustment-store.ts";
import { heldOf } from "../db/reservation-store.ts";
import { countLowStock, lowStockOf, saveLowDefault, sellerStockOf, sumLocations } from "../db/seller-stock-store.ts";
import { defaultLowThreshold } from "../domain/low-stock.ts";
import { changeStock } from "../use-cases/change-stock.ts";
import { findUncounted } from "../use-cases/find-uncounted.ts";
import { transferStock } from "../use-cases/transfer-stock.ts";
import { toAdjustment } from "./inventory-mapper.ts";
import { requireMember } from "./seller-access.ts";
import { toChangeResult, toHeldStock, toSellerStock, toStockChange } from "./stock-mapper.ts";

const mostCounted = 1_000;
const mostHeld = 100;

interface Deps {
  readonly db: Db;
  readonly sellers: Client<typeof SellerService>;
  readonly products: Client<typeof ProductService>;
}

export function stockService(deps: Deps) {
  const { db, sellers } = deps;
  const viewer = (ctx: HandlerContext, sellerId: string) =>
    requireMember(ctx, sellers, { sellerId, permission: Permission.VIEW_CATALOGUE });
  const keeper = async (ctx: HandlerContext, sellerId: string) =>
    (await requireMember(ctx, sellers, { sellerId, permission: Permission.MANAGE_STOCK })).userId;
  return {
    async listLowStock({ sellerId, outOnly, pageSize, pageToken }, ctx) {
      await viewer(ctx, sellerId);
      const limit = pageSizeOf(pageSize, { default: 50, max: 200 });
      const after = decodeCursor(pageToken, ["bigint", "string"]);
      const rows = await lowStockOf(db, { sellerId, outOnly, after, limit: limit + 1 });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        stocks: rows.slice(0, limit).map(toSellerStock),
        nextPageToken: last ? encodeCursor([last.onHand - last.reserved, last.offerId]) : "",
      };
    },

    async batchGetSellerStock({ sellerId, offerIds }, ctx) {
      await viewer(ctx, sellerId);
      return { stocks: (await sellerStockOf(db, sellerId, offerIds)).map(toSellerStock) };
    },

    async getStockSummary({ sellerId }, ctx) {
      const { permissions } = await viewer(ctx, sellerId);
      const { low, out, threshold } = await countLowStock(db, sellerId, mostCounted);
      return {
        ...{ lowCount: low, outCount: out, lowThreshold: threshold ?? defaultLowThreshold },
        canManage: permissions.includes(Permission.MANAGE_STOCK),
      };
    },

    async listStockLocations({ sellerId }, ctx) {
      await viewer(ctx, sellerId);
      return { locations: await sumLocations(db, sellerId) };
    },

    async batchChangeStock(req, ctx) {
      const { sellerId } = req;
      const actorId = await keeper(ctx, sellerId);
      const changes = req.changes.map(toStockChange);
      const uncounted = await findUncounted(deps, { sellerId, offerIds: changes.map(({ offerId }) => offerId) });
      const by = { request: requestKeyOf(ctx, req), actorId };
      return { results: (await changeStock({ db }, { ...by, sellerId, changes, uncounted })).map(toChangeResult) };
    },

    async transferStock(req, ctx) {
      const { sellerId, offerId, fromLocation: from, toLocation: to, quantity, note } = req;
      const by = { request: requestKeyOf(ctx, req), actorId: await keeper(ctx, sellerId) };
      const moved = await transferStock({ db }, { ...by, sellerId, offerId, from, to, quantity, note: note.trim() });
      return { stock: toSellerStock(moved) };
    },

    async setLowStockDefault(req, ctx) {
      await keeper(ctx, req.sellerId);
      await once(db, requestKeyOf(ctx, req), (tx) => saveLowDefault(tx, req.sellerId, req.lowThreshold));
      return {};
    },

    async listStockAdjustments({ sellerId, offerId, pageSize, pageToken }, ctx) {
      await viewer(ctx, sellerId);
      const limit = pageSizeOf(pageSize, { default: 50, max: 100 });
      const afterId = decodeCursor(pageToken, ["string"])?.[0];
      const page = { sellerId, offerId: offerId || undefined, afterId, limit: limit + 1 };
      const rows = await listSellerAdjustments(db, page);
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        adjustments: rows.slice(0, limit).map(toAdjustment),
        nextPageToken: last ? encodeCursor([last.id]) : "",
      };
    },

    async listOfferReservations({ sellerId, offerId }, ctx) {
      await viewer(ctx, sellerId);
      return { held: (await heldOf(db, sellerId, offerId, mostHeld)).map(toHeldStock) };
    },
  } satisfies ServiceImpl<typeof SellerStockService>;
}

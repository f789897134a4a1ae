import "server-only";
import { Permission } from "@souk/contracts/seller/v1/seller";
import { sellerProcedure } from "../../trpc.ts";

/** The location that every shop has, whatever places it names. */
const mainLocation = "main";

export interface StockSummaryView {
  /** Each at most 1,000. */
  readonly low: number;
  readonly out: number;
  /** From how many pieces on an offer is low that has no threshold of its own. */
  readonly threshold: number;
  readonly canManageStock: boolean;
  readonly canManageOffers: boolean;
  /** "main" first, which has no name of its own. */
  readonly locations: readonly { readonly id: string; readonly name: string | null }[];
}

export const summary = sellerProcedure.query(async ({ ctx, signal }): Promise<StockSummaryView> => {
  const call = { ...ctx.call, ...(signal && { signal }) };
  const sellerId = ctx.shop.id;
  const [counts, shop] = await Promise.all([
    ctx.clients.stock.getStockSummary({ sellerId }, call),
    ctx.clients.ownShop.getShop({ sellerId }, call),
  ]);
  return {
    low: counts.lowCount,
    out: counts.outCount,
    threshold: Number(counts.lowThreshold),
    canManageStock: counts.canManage,
    canManageOffers: shop.permissions.includes(Permission.MANAGE_CATALOGUE),
    locations: [{ id: mainLocation, name: null }, ...shop.locations.map(({ id, name }) => ({ id, name }))],
  };
});

import "server-only";
import { sellerProcedure } from "../../trpc.ts";

/** How many pieces lie where: location → pieces. */
export const stock = sellerProcedure.query(async ({ ctx, signal }): Promise<Record<string, number>> => {
  const options = { ...ctx.call, ...(signal && { signal }) };
  const { locations } = await ctx.clients.stock.listStockLocations({ sellerId: ctx.shop.id }, options);
  return Object.fromEntries(locations.map(({ location, onHand }) => [location, Number(onHand)]));
});

import "server-only";
import { maybeShopperProcedure } from "../../trpc.ts";

/** The products on the wishlist, for their hearts: at most 300, so one answer does for every page. */
export const wishedIds = maybeShopperProcedure.query(async ({ ctx, signal }): Promise<string[]> => {
  if (!ctx.shopper) return [];
  const { productIds } = await ctx.clients.wishlist.listWishedProducts(
    {},
    { ...ctx.shopper.call, ...(signal && { signal }) },
  );
  return productIds;
});

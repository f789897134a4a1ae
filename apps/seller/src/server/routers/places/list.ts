import "server-only";
import { sellerProcedure } from "../../trpc.ts";
import { type PlacesView, placesView } from "./places-view.ts";

/** The places of a shop and the days on which it is closed. */
export const list = sellerProcedure.query(
  async ({ ctx, signal }): Promise<PlacesView> =>
    placesView(
      await ctx.clients.ownShop.getShop({ sellerId: ctx.shop.id }, { ...ctx.call, ...(signal && { signal }) }),
    ),
);

import "server-only";
import { localTime } from "@souk/delivery-days/local-time";
import { env } from "../../../env.ts";
import { sellerProcedure } from "../../trpc.ts";
import { type PlacesView, placesView } from "./places-view.ts";

/** The places of a shop, the days on which it is closed and how long it takes to pack. */
export const list = sellerProcedure.query(async ({ ctx, signal }): Promise<PlacesView> => {
  const options = { ...ctx.call, ...(signal && { signal }) };
  const shop = await ctx.clients.ownShop.getShop({ sellerId: ctx.shop.id }, options);
  return placesView(shop, localTime(new Date(), env().TIME_ZONE));
});

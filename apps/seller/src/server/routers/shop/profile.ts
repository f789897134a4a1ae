import "server-only";
import { DomainError } from "@souk/errors/domain-error";
import { sellerProcedure } from "../../trpc.ts";
import { type ShopProfileView, toProfileView } from "./profile-view.ts";

export const profile = sellerProcedure.query(async ({ ctx, signal }): Promise<ShopProfileView> => {
  const options = { ...ctx.call, ...(signal && { signal }) };
  const { sellers } = await ctx.clients.seller.batchGetSellers({ sellerIds: [ctx.shop.id] }, options);
  const [seller] = sellers;
  if (!seller) throw new DomainError("not_found", "SHOP_NOT_FOUND", "There is no such shop of yours.");
  return toProfileView(seller);
});

import "server-only";
import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { sellerProcedure } from "../../trpc.ts";
import { type ShopProfileView, toProfileView } from "./profile-view.ts";

const text = z.string().trim().max(5_000);
const texts = z.object({ en: text, ru: text });

const input = z.object({
  requestId: z.uuid(),
  name: z.string().trim().min(1).max(120),
  city: z.string().trim().max(120),
  description: texts,
  returnsPolicy: texts,
  shippingPolicy: texts,
});

/** What the shop says about itself; its owner may change it. */
export const updateProfile = sellerProcedure
  .input(input)
  .mutation(async ({ ctx, input, signal }): Promise<ShopProfileView> => {
    const { requestId, name, city, description, returnsPolicy, shippingPolicy } = input;
    const { seller } = await ctx.clients.seller.updateSeller(
      {
        ...{ requestId, sellerId: ctx.shop.id, name, city, description: { byLanguage: description } },
        returnsPolicy: { byLanguage: returnsPolicy },
        shippingPolicy: { byLanguage: shippingPolicy },
      },
      { ...ctx.call, ...(signal && { signal }) },
    );
    if (!seller) throw new DomainError("not_found", "SHOP_NOT_FOUND", "There is no such shop of yours.");
    return toProfileView(seller);
  });

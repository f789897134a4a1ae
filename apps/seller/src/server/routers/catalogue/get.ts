import "server-only";
import type { Product } from "@souk/contracts/product/v1/product";
import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { env } from "@/env";
import { sellerProcedure } from "../../trpc.ts";
import { attributesOf } from "./attribute-codes.ts";
import { type ProductView, productView } from "./product-view.ts";

/** One product of the shop's list, with what is being written and what became of what was submitted. */
export const get = sellerProcedure
  .input(z.object({ productId: z.uuid() }))
  .query(async ({ ctx, input, signal }): Promise<ProductView> => {
    const call = { ...ctx.call, ...(signal && { signal }) };
    const { product } = await ctx.clients.catalogue.getSellerProduct(
      { sellerId: ctx.shop.id, productId: input.productId },
      call,
    );
    if (!product) throw new DomainError("not_found", "PRODUCT_NOT_FOUND", "There is no such product.");
    const contents = [product.live, product.draft?.content, product.latest?.content];
    const attributes = await attributesOf(ctx.clients, contents, { locale: ctx.locale, call });
    return productView(product, { attributes, currencyCode: currencyOf(product.live) ?? env().SHOP_CURRENCY });
  });

/** All prices of a product are in one currency. */
export function currencyOf(live: Product | undefined): string | undefined {
  return live?.variants.flatMap(({ offers }) => offers).find(({ price }) => price)?.price?.currencyCode;
}

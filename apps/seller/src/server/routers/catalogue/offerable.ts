import "server-only";
import { moneyView, pickText } from "@souk/bff/views";
import type { Product, Variant } from "@souk/contracts/product/v1/product";
import { DomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { env } from "@/env";
import { sellerProcedure } from "../../trpc.ts";
import { type PictureView, pictureView } from "../orders/picture-view.ts";
import { attributesOf } from "./attribute-codes.ts";
import type { AttributeView } from "./attribute-view.ts";
import { contentView, isPaused } from "./content-view.ts";
import { currencyOf } from "./get.ts";

export interface OfferRowView {
  readonly variantId: string;
  /** "Lilac · 39"; empty for a product of one variant. */
  readonly name: string;
  readonly code: string;
  /** Empty while the shop does not offer it. */
  readonly offerId: string;
  readonly price: string;
  readonly compareAt: string;
  readonly sku: string;
  readonly isPaused: boolean;
  /** Of the cheapest other seller; empty without one. */
  readonly otherPrice: string;
}

export interface OfferFormView {
  readonly productId: string;
  readonly title: string;
  readonly brand: string;
  readonly slug: string;
  readonly picture: PictureView | null;
  readonly currencyCode: string;
  readonly rows: readonly OfferRowView[];
}

/** A product of the storefront with the shop's own offers of its variants. */
export const offerable = sellerProcedure
  .input(z.object({ productId: z.uuid() }))
  .query(async ({ ctx, input, signal }): Promise<OfferFormView> => {
    const call = { ...ctx.call, ...(signal && { signal }) };
    const { product, otherPrices } = await ctx.clients.catalogue.getOfferableProduct(
      { sellerId: ctx.shop.id, productId: input.productId },
      call,
    );
    if (!product) throw new DomainError("not_found", "PRODUCT_NOT_FOUND", "There is no such product.");
    const attributes = await attributesOf(ctx.clients, [product], { locale: ctx.locale, call });
    const others = new Map(otherPrices.map(({ variantId, price }) => [variantId, price]));
    const [picture] = product.media;
    const otherCurrency = otherPrices.find(({ price }) => price)?.price?.currencyCode;
    return {
      productId: product.id,
      title: pickText(product.title, ctx.locale),
      ...{ brand: product.brand, slug: product.slug },
      picture: picture ? pictureView(picture, ctx.locale) : null,
      currencyCode: currencyOf(product) ?? otherCurrency ?? env().SHOP_CURRENCY,
      rows: contentView(product).variants.map(({ id, code, offerId, price, compareAt, sku }) => {
        const variant = product.variants.find((each) => each.id === id);
        return {
          ...{ variantId: id, code, offerId, price, compareAt, sku },
          name: variant ? nameOf(variant, product, attributes) : "",
          isPaused: isPaused(variant?.offers[0]),
          otherPrice: moneyView(others.get(id), ctx.locale)?.text ?? "",
        };
      }),
    };
  });

function nameOf({ options }: Variant, product: Product, attributes: readonly AttributeView[]): string {
  const names = product.optionAttributeCodes.map((code) => {
    const attribute = attributes.find((each) => each.code === code);
    return attribute?.options.find((option) => option.code === options[code])?.name ?? options[code] ?? "";
  });
  return names.join(" · ");
}

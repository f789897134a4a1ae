import "server-only";
import type { Locale } from "@/i18n/locales";
import type { Clients } from "../clients.ts";
import { type ProductView, productView } from "./product-view.ts";
import { sellerNames } from "./seller-names.ts";

/** A product with what its page says: names of its attributes and of those who offer it. Throws PRODUCT_NOT_FOUND. */
export async function getProductView(
  clients: Clients,
  locale: Locale,
  slug: string,
  signal?: AbortSignal,
): Promise<ProductView> {
  const options = signal ? { signal } : {};
  const { product } = await clients.product.getProduct({ slug }, options);
  if (!product) throw new Error("the product service answered without a product");
  const codes = new Set([
    ...product.optionAttributeCodes,
    ...product.attributes.map(({ attributeCode }) => attributeCode),
  ]);
  const sellerIds = product.variants.flatMap((variant) => variant.offers.map((offer) => offer.sellerId));
  const [{ attributes }, sellers] = await Promise.all([
    clients.product.batchGetAttributes({ codes: [...codes] }, options),
    sellerNames(clients, sellerIds, signal),
  ]);
  return productView({ product, attributes, sellers }, locale);
}

import type { Media, OfferDetails, Text } from "@souk/contracts/product/v1/product";
import type { OfferSnapshot, Picture, Texts } from "./domain/order.ts";

/** What an order keeps of an offer; undefined when the offer cannot be bought now. */
export function toSnapshot(details: OfferDetails): OfferSnapshot | undefined {
  const { offer } = details;
  if (!details.isAvailable || !offer?.price) return undefined;
  return {
    offerId: offer.id,
    sellerId: offer.sellerId,
    unitPriceMinor: offer.price.minorUnits,
    currencyCode: offer.price.currencyCode,
    productId: offer.productId,
    categoryPath: details.categoryPath,
    productSlug: details.productSlug,
    ...(offer.sku !== "" && { sku: offer.sku }),
    title: texts(details.title),
    options: details.options.map(({ name, value }) => ({ name: texts(name), value: texts(value) })),
    picture: details.picture ? toPicture(details.picture) : null,
  };
}

function toPicture({ id, width, height, placeholder, groundHue, alt }: Media): Picture {
  return { id, width, height, placeholder, groundHue, alt: texts(alt) };
}

function texts(text: Text | undefined): Texts {
  return { ...text?.byLanguage };
}

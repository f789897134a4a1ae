import type { MessageInitShape } from "@bufbuild/protobuf";
import type { OfferDetailsSchema } from "@souk/contracts/product/v1/product";
import type { OfferDetailsRow } from "../db/offer-reader.ts";
import { mediaMessage, offerMessage, textMessage } from "../events/product-message.ts";

export function offerDetailsMessage(row: OfferDetailsRow): MessageInitShape<typeof OfferDetailsSchema> {
  const { offer, productSlug, productState, title, options, picture, categoryPath } = row;
  return {
    productSlug,
    categoryPath,
    offer: offerMessage(offer, offer),
    title: textMessage(title),
    options: options.map(({ name, value }) => ({ name: textMessage(name), value: textMessage(value) })),
    isAvailable: productState === "published" && offer.state === "active",
    ...(picture && { picture: mediaMessage(picture) }),
  };
}

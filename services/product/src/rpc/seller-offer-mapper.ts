import type { MessageInitShape } from "@bufbuild/protobuf";
import type {
  OfferUpdate,
  OfferUpdateResultSchema,
  SellerOfferSchema,
} from "@souk/contracts/product/v1/seller_offer_service";
import { decodeCursor, encodeCursor } from "@souk/service/cursor";
import type { OfferPlace, SellerOfferRow } from "../db/seller-offer-reader.ts";
import { offerEtag } from "../domain/offer-etag.ts";
import { mediaMessage, offerMessage, productStates, textMessage } from "../events/product-message.ts";
import type { OfferResult } from "../use-cases/update-offers.ts";
import { toOfferChange } from "./offer-change.ts";

export function sellerOfferMessage(row: SellerOfferRow): MessageInitShape<typeof SellerOfferSchema> {
  const { offer, title, options, picture, productSlug, productState } = row;
  return {
    productSlug,
    offer: offerMessage(offer, offer),
    etag: offerEtag({ ...offer, compareAtMinor: offer.compareAtMinor ?? undefined }),
    title: textMessage(title),
    options: options.map(({ name, value }) => ({ name: textMessage(name), value: textMessage(value) })),
    productState: productStates[productState],
    ...(picture && { picture: mediaMessage(picture) }),
  };
}

export function toOfferUpdate(update: OfferUpdate) {
  const { offerId, etag } = update;
  return { offerId, etag, change: toOfferChange(update) };
}

export function offerResultMessage(result: OfferResult): MessageInitShape<typeof OfferUpdateResultSchema> {
  const { offerId, now, refusal } = result;
  return { offerId, ...(now && { offer: offerMessage(now.offer, now), etag: offerEtag(now.offer) }), ...refusal };
}

export const toOfferPlace = (token: string): OfferPlace | undefined =>
  decodeCursor(token, ["string", "bigint", "string"]);

export const offerPageToken = ({ offer, position }: SellerOfferRow): string =>
  encodeCursor([offer.productId, BigInt(position), offer.id]);

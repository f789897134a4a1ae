import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Product_State } from "@souk/contracts/product/v1/product";
import {
  type OfferableProductSchema,
  Revision_State,
  type SellerProductSchema,
  type SellerProductSummarySchema,
} from "@souk/contracts/product/v1/seller_catalogue";
import type { OfferableRow } from "../db/offerable-reader.ts";
import type { SellerProductRow } from "../db/seller-product-reader.ts";
import { mediaMessage, productMessage, productStates, textMessage } from "../events/product-message.ts";
import type { SellerProductView } from "../use-cases/get-seller-product.ts";
import { revisionMessage, revisionStates } from "./revision-mapper.ts";

export function summaryMessage(row: SellerProductRow): MessageInitShape<typeof SellerProductSummarySchema> {
  const { productId, brand, categoryId, isOwner, variantCount, offerCount, activeOfferCount, picture } = row;
  return {
    ...{ productId, brand, categoryId, isOwner, variantCount, offerCount, activeOfferCount },
    slug: row.slug ?? "",
    title: textMessage(row.title),
    state: row.state ? productStates[row.state] : Product_State.DRAFT,
    revisionState: row.revisionState ? revisionStates[row.revisionState] : Revision_State.UNSPECIFIED,
    changedAt: timestampFromDate(new Date(row.changedAt)),
    ...(picture && { picture: mediaMessage(picture) }),
    ...(row.priceFrom && { priceFrom: priceOf(row.currencyCode, row.priceFrom) }),
    ...(row.priceTo && { priceTo: priceOf(row.currencyCode, row.priceTo) }),
  };
}

const priceOf = (currencyCode: string | null, minorUnits: string) => ({
  currencyCode: currencyCode ?? "",
  minorUnits: BigInt(minorUnits),
});

export function sellerProductMessage(view: SellerProductView): MessageInitShape<typeof SellerProductSchema> {
  const { productId, isOwner, otherSellerCount, isTakenDown, live, draft, latest, media, problems } = view;
  return {
    ...{ productId, isOwner, otherSellerCount, isTakenDown },
    problems: problems.map((problem) => ({ ...problem })),
    ...(live && { live: productMessage(live) }),
    ...(draft && { draft: revisionMessage(draft, media) }),
    ...(latest && { latest: revisionMessage(latest, media) }),
  };
}

export function offerableMessage(row: OfferableRow): MessageInitShape<typeof OfferableProductSchema> {
  const { productId, slug, brand, categoryId, variantCount, sellerCount, ownOfferCount, picture } = row;
  return {
    ...{ productId, slug, brand, categoryId, variantCount, sellerCount, ownOfferCount },
    title: textMessage(row.title),
    ...(picture && { picture: mediaMessage(picture) }),
    ...(row.priceMinor && { priceFrom: priceOf(row.currencyCode, row.priceMinor) }),
  };
}

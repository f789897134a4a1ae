import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import { Product_State, type ProductSchema } from "@souk/contracts/product/v1/product";
import { Revision_State, type RevisionSchema } from "@souk/contracts/product/v1/seller_catalogue";
import type { Media } from "../domain/product.ts";
import type { OfferDraft, ProductDraft } from "../domain/product-draft.ts";
import type { Revision, RevisionState } from "../domain/revision.ts";
import { attributeValue, mediaMessage, offerStates, textMessage } from "../events/product-message.ts";

export type PicturesById = ReadonlyMap<string, Media>;

export const revisionStates = {
  draft: Revision_State.DRAFT,
  submitted: Revision_State.SUBMITTED,
  published: Revision_State.PUBLISHED,
  rejected: Revision_State.REJECTED,
  withdrawn: Revision_State.WITHDRAWN,
} as const satisfies Record<RevisionState, Revision_State>;

export function revisionMessage(revision: Revision, media: PicturesById): MessageInitShape<typeof RevisionSchema> {
  const { id, productId, version, savedBy, submittedBy, reasonCodes, note, isAutomatic } = revision;
  const { state, base, savedAt, submittedAt, decidedAt } = revision;
  return {
    ...{ id, productId, version, savedBy, note, automatic: isAutomatic, reasonCodes: [...reasonCodes] },
    state: revisionStates[state],
    content: draftMessage(revision.content, media),
    submittedBy: submittedBy ?? "",
    savedAt: timestampFromDate(savedAt),
    ...(base && state !== "draft" && { before: draftMessage(base, media) }),
    ...(submittedAt && { submittedAt: timestampFromDate(submittedAt) }),
    ...(decidedAt && { decidedAt: timestampFromDate(decidedAt) }),
  };
}

/** A draft as the contract has a product; a picture that is gone is left out. */
export function draftMessage(draft: ProductDraft, media: PicturesById): MessageInitShape<typeof ProductSchema> {
  const { id, slug, title, description, brand, categoryId, attributes, optionAttributeCodes, variants } = draft;
  return {
    ...{ id, slug, brand, categoryId, state: Product_State.DRAFT },
    title: textMessage(title),
    description: textMessage(description),
    attributes: attributes.map((each) => ({
      attributeCode: each.code,
      value: each.kind === "none" ? { case: undefined } : (attributeValue(each) ?? { case: undefined }),
    })),
    optionAttributeCodes: [...optionAttributeCodes],
    variants: variants.map((variant) => ({
      ...{ id: variant.id, code: variant.code, options: { ...variant.options }, mediaIds: [...variant.mediaIds] },
      offers: variant.offers.map((offer) => offerMessage(offer, { productId: id, variantId: variant.id })),
    })),
    media: draft.media.flatMap(({ id: mediaId, alt }) => {
      const picture = media.get(mediaId);
      return picture ? [mediaMessage({ ...picture, alt })] : [];
    }),
  };
}

function offerMessage(offer: OfferDraft, place: { productId: string; variantId: string }) {
  const { id, sellerId, sku, price, compareAt, state, openingStock } = offer;
  return {
    ...{ id, sellerId, sku, ...place },
    ...(price && { price }),
    ...(compareAt && { compareAtPrice: compareAt }),
    ...(state && { state: offerStates[state] }),
    ...(openingStock !== undefined && { openingStock }),
  };
}

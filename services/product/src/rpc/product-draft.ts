import { create } from "@bufbuild/protobuf";
import {
  type AttributeValue,
  type Offer,
  Offer_State,
  type Product,
  ProductSchema,
  type Text,
} from "@souk/contracts/product/v1/product";
import type { OfferDraft as WrittenMessage } from "@souk/contracts/product/v1/seller_catalogue";
import type { OfferState } from "../domain/product.ts";
import type { AttributeDraft, OfferDraft, ProductDraft } from "../domain/product-draft.ts";
import type { Text as DomainText } from "../domain/text.ts";
import type { WrittenOffer } from "../use-cases/save-offers.ts";

export function toText(text: Text | undefined): DomainText {
  return text?.byLanguage ?? {};
}

export function toOfferState(state: Offer_State): OfferState | undefined {
  if (state === Offer_State.ACTIVE) return "active";
  return state === Offer_State.PAUSED ? "paused" : undefined;
}

const nothing = create(ProductSchema);

export function toDraft(product: Product = nothing): ProductDraft {
  const { id, slug, brand, categoryId, optionAttributeCodes } = product;
  return {
    id,
    slug,
    brand,
    categoryId,
    optionAttributeCodes,
    title: toText(product.title),
    description: toText(product.description),
    attributes: product.attributes.map(toAttributeDraft),
    media: product.media.map((media) => ({ id: media.id, alt: toText(media.alt) })),
    variants: product.variants.map((variant) => ({
      id: variant.id,
      code: variant.code,
      options: variant.options,
      mediaIds: variant.mediaIds,
      offers: variant.offers.map(toOfferDraft),
    })),
  };
}

function toAttributeDraft({ attributeCode: code, value }: AttributeValue): AttributeDraft {
  switch (value.case) {
    case "text":
      return { code, kind: "text", value: toText(value.value) };
    case "number":
      return { code, kind: "number", value: value.value };
    case "boolean":
      return { code, kind: "boolean", value: value.value };
    case "optionCode":
      return { code, kind: "option", value: value.value };
    case undefined:
      return { code, kind: "none" };
  }
}

function toOfferDraft({ id, sellerId, sku, state, price, compareAtPrice, openingStock }: Offer): OfferDraft {
  return { id, sellerId, sku, price, compareAt: compareAtPrice, state: toOfferState(state), openingStock };
}

export function toWrittenOffer({ variantId, price, compareAtPrice, sku, state }: WrittenMessage): WrittenOffer {
  return { variantId: variantId.toLowerCase(), price, compareAt: compareAtPrice, sku, state: toOfferState(state) };
}

import {
  AttributeChangedSchema,
  CategoryChangedSchema,
  OffersOpenedSchema,
  ProductChangedSchema,
} from "@souk/contracts/product/v1/product_events";
import type { EventDraft } from "@souk/events/append-event";
import type { Attribute } from "../domain/attribute.ts";
import type { Category, CategoryPlace } from "../domain/category-tree.ts";
import type { OpenedOffer } from "../domain/opening-stock.ts";
import type { Media, Product } from "../domain/product.ts";
import { attributeMessage } from "./attribute-message.ts";
import { categoryMessage } from "./category-message.ts";
import { productMessage, textMessage } from "./product-message.ts";

const topic = "product-events";

/** Where a product could be found before a change. */
export interface FormerPlace {
  readonly slug: string;
  readonly categorySlugs: readonly string[];
}

export function productChanged(
  product: Product,
  place: CategoryPlace,
  former: FormerPlace | undefined,
): EventDraft<typeof ProductChangedSchema> {
  const hasMoved = former && former.categorySlugs.join("/") !== place.slugs.join("/");
  return {
    topic,
    type: "product.changed.v1",
    key: product.id,
    schema: ProductChangedSchema,
    payload: {
      product: productMessage(product),
      categoryPath: [...place.ids],
      categorySlugs: [...place.slugs],
      categoryNames: place.names.map(textMessage),
      previousSlug: former && former.slug !== product.slug ? former.slug : "",
      previousCategorySlugs: hasMoved ? [...former.categorySlugs] : [],
    },
  };
}

/** Offers of one product that the shop has for the first time. */
export function offersOpened(productId: string, opened: readonly OpenedOffer[]): EventDraft<typeof OffersOpenedSchema> {
  const offers = opened.map(({ offerId, sellerId, openingStock }) => ({ offerId, sellerId, openingStock }));
  return {
    ...{ topic, type: "product.offers-opened.v1", key: productId, schema: OffersOpenedSchema },
    payload: { productId, offers },
  };
}

interface CategoryBefore {
  /** When it changed. */
  readonly previousSlug?: string;
  readonly isRetired?: boolean;
}

export function categoryChanged(
  category: Category,
  picture: Media | null,
  { previousSlug = "", isRetired = false }: CategoryBefore = {},
): EventDraft<typeof CategoryChangedSchema> {
  return {
    topic,
    type: "product.category-changed.v1",
    key: category.id,
    schema: CategoryChangedSchema,
    payload: { category: categoryMessage(category, picture), previousSlug, isRetired },
  };
}

export function attributeChanged(attribute: Attribute): EventDraft<typeof AttributeChangedSchema> {
  return {
    topic,
    type: "product.attribute-changed.v1",
    key: attribute.id,
    schema: AttributeChangedSchema,
    payload: { attribute: attributeMessage(attribute) },
  };
}

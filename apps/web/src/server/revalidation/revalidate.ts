import "server-only";
import type { Envelope } from "@souk/contracts/events/v1/envelope";
import { CategoryChangedSchema, ProductChangedSchema } from "@souk/contracts/product/v1/product_events";
import { ReviewPublishedSchema, ReviewRemovedSchema } from "@souk/contracts/review/v1/review_events";
import { SellerChangedSchema } from "@souk/contracts/seller/v1/seller_events";
import type { EventBus, Subscription } from "@souk/events/bus";
import { receivedEvent } from "@souk/events/define-consumer";
import { decodeEnvelope } from "@souk/events/envelope";
import { sellerNames } from "../catalogue/seller-names.ts";
import type { Clients } from "../clients.ts";
import { log } from "../log.ts";
import { categoryTag, dictionaryTag, reviewsTag, sellersTag, sellerTag, treeTag } from "../pages/tags.ts";
import { sellerIdsOf, tagsOfProduct } from "./tags-of.ts";
import { tagsOfReviewed } from "./tags-of-reviewed.ts";

const tagsPerCall = 1000;

export interface RevalidationDeps {
  readonly bus: EventBus;
  readonly clients: Clients;
  /** Expires the pages with these tags. */
  readonly expire: (tags: readonly string[]) => Promise<void>;
}

/** Follows the catalogue's events and expires the pages they make untrue. What fails is tried again by the bus. */
export function followCatalogue({ bus, clients, expire }: RevalidationDeps): Promise<Subscription> {
  return bus.consume({
    group: "web-revalidation",
    topics: ["product-events", "seller-events", "review-events"],
    batchSize: 100,
    async handler(deliveries) {
      const tags = new Set<string>();
      const reviewed = new Set<string>();
      for (const { value } of deliveries) {
        const made = await untrueBy(value, clients);
        for (const tag of made.tags) tags.add(tag);
        if (made.reviewed) reviewed.add(made.reviewed);
      }
      for (const tag of await tagsOfReviewed(clients, [...reviewed])) tags.add(tag);
      const all = [...tags];
      for (let from = 0; from < all.length; from += tagsPerCall) await expire(all.slice(from, from + tagsPerCall));
      return deliveries.length;
    },
  });
}

interface Untrue {
  readonly tags: readonly string[];
  /** The product whose reviews changed: it is on more pages than the event tells. */
  readonly reviewed?: string;
}

/** Nothing for an event that cannot be read: its pages expire within the hour all the same. */
async function untrueBy(value: Uint8Array, clients: Clients): Promise<Untrue> {
  let envelope: Envelope;
  try {
    envelope = decodeEnvelope(value);
    switch (envelope.type) {
      case "product.category-changed.v1": {
        const { category, previousSlug } = receivedEvent(CategoryChangedSchema, envelope).payload;
        const slugs = [category?.slug ?? "", previousSlug].filter((slug) => slug !== "");
        return { tags: [treeTag, ...slugs.map(categoryTag)] };
      }
      case "product.attribute-changed.v1":
        return { tags: [dictionaryTag] };
      case "seller.changed.v1": {
        const { seller } = receivedEvent(SellerChangedSchema, envelope).payload;
        return { tags: seller ? [sellersTag, sellerTag(seller.slug)] : [sellersTag] };
      }
      case "review.published.v1":
        return reviewsOf(receivedEvent(ReviewPublishedSchema, envelope).payload);
      case "review.removed.v1":
        return reviewsOf(receivedEvent(ReviewRemovedSchema, envelope).payload);
      case "product.changed.v1":
        break;
      default:
        return { tags: [] };
    }
  } catch (error) {
    log.warn({ err: error }, "an event of the catalogue cannot be read");
    return { tags: [] };
  }
  const event = receivedEvent(ProductChangedSchema, envelope).payload;
  const sellers = await sellerNames(clients, sellerIdsOf(event));
  const slugs = [...sellers.values()].map(({ slug }) => slug);
  return { tags: tagsOfProduct(event, slugs) };
}

const reviewsOf = ({ productId }: { productId: string }): Untrue => ({
  tags: [reviewsTag(productId)],
  reviewed: productId,
});

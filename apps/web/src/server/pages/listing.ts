import "server-only";
import type { Locale } from "@/i18n/locales";
import { type CardPage, type CardSort, listCards } from "../catalogue/list-cards.ts";
import { clients } from "../clients.ts";
import { readCached } from "./read-cached.ts";
import { catalogueTag, categoryTag, sellerTag } from "./tags.ts";
import { unlessMissing } from "./unless-missing.ts";

/** Everything, a category with all below it, or a seller: newest first unless it says otherwise. */
export type Listing =
  | { readonly of: "all" }
  | { readonly of: "category"; readonly slug: string; readonly sort?: CardSort }
  | { readonly of: "seller"; readonly slug: string; readonly id: string };

const tagOf = (listing: Listing): string => {
  switch (listing.of) {
    case "all":
      return catalogueTag;
    case "category":
      return categoryTag(listing.slug);
    case "seller":
      return sellerTag(listing.slug);
  }
};

/** A page of a listing; null when there is none. Further pages may begin anywhere, so only the first is kept. */
export function readListing(listing: Listing, locale: Locale, pageToken = ""): Promise<CardPage | null> {
  const read = () =>
    unlessMissing(
      listCards(clients(), locale, {
        pageToken,
        ...(listing.of === "category" && { categorySlug: listing.slug, sort: listing.sort }),
        ...(listing.of === "seller" && { sellerId: listing.id }),
      }),
    );
  if (pageToken !== "") return read();
  return readCached(["listing", JSON.stringify(listing), locale], [tagOf(listing)], read);
}

import "server-only";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import { pickText } from "@souk/bff/views";
import { cache } from "react";
import type { Locale } from "@/i18n/locales";
import { clients } from "../clients.ts";
import { readCached } from "./read-cached.ts";
import { sellerTag } from "./tags.ts";
import { unlessMissing } from "./unless-missing.ts";

export interface SellerView {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly city: string;
  /** In the reader's language; "" when the seller does not say. */
  readonly country: string;
  /** Null when the seller does not say. */
  readonly foundedYear: number | null;
  readonly hereSinceYear: number | null;
}

/** A seller as its page shows it; null when there is none. */
export const readSeller = cache(
  (slug: string, locale: Locale): Promise<SellerView | null> =>
    readCached(["seller", slug, locale], [sellerTag(slug)], () => unlessMissing(loadSeller(slug, locale))),
);

async function loadSeller(slug: string, locale: Locale): Promise<SellerView | null> {
  const { seller } = await clients().seller.getSeller({ slug });
  if (!seller) return null;
  return {
    id: seller.id,
    slug: seller.slug,
    name: seller.name,
    description: pickText(seller.description, locale),
    city: seller.city,
    country: countryName(seller.countryCode, locale),
    foundedYear: seller.foundedYear || null,
    hereSinceYear: seller.createdAt ? timestampDate(seller.createdAt).getUTCFullYear() : null,
  };
}

function countryName(code: string, locale: Locale): string {
  return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? "") : "";
}

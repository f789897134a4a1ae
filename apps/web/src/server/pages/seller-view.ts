import "server-only";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import { pickText } from "@souk/bff/views";
import type { Seller } from "@souk/contracts/seller/v1/seller";
import type { Locale } from "@/i18n/locales";
import { type ClosureView, closureViews } from "./shop-closures.ts";

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
  /** What it takes back and how it sends, in its words; "" when it does not say. */
  readonly returnsPolicy: string;
  readonly shippingPolicy: string;
  readonly closures: readonly ClosureView[];
}

export function sellerView(seller: Seller, locale: Locale): SellerView {
  return {
    id: seller.id,
    slug: seller.slug,
    name: seller.name,
    description: pickText(seller.description, locale),
    city: seller.city,
    country: countryName(seller.countryCode, locale),
    foundedYear: seller.foundedYear || null,
    hereSinceYear: seller.createdAt ? timestampDate(seller.createdAt).getUTCFullYear() : null,
    returnsPolicy: pickText(seller.returnsPolicy, locale),
    shippingPolicy: pickText(seller.shippingPolicy, locale),
    closures: closureViews(seller.closures, locale, new Date()),
  };
}

function countryName(code: string, locale: Locale): string {
  return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? "") : "";
}

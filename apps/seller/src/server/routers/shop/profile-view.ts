import type { Seller } from "@souk/contracts/seller/v1/seller";
import { type Locale, locales } from "@/i18n/locales";

/** What a shop says about itself. */
export interface ShopProfileView {
  readonly slug: string;
  readonly name: string;
  readonly city: string;
  readonly countryCode: string;
  readonly foundedYear: number;
  readonly description: Readonly<Record<Locale, string>>;
}

export function toProfileView(seller: Seller): ShopProfileView {
  const { slug, name, city, countryCode, foundedYear } = seller;
  const texts = locales.map((locale) => [locale, seller.description?.byLanguage[locale] ?? ""] as const);
  const description = { en: "", ru: "", ...Object.fromEntries(texts) };
  return { slug, name, city, countryCode, foundedYear, description };
}

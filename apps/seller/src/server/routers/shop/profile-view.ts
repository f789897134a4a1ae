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
  readonly returnsPolicy: Readonly<Record<Locale, string>>;
  readonly shippingPolicy: Readonly<Record<Locale, string>>;
}

export function toProfileView(seller: Seller): ShopProfileView {
  const { slug, name, city, countryCode, foundedYear } = seller;
  return {
    ...{ slug, name, city, countryCode, foundedYear },
    description: textsOf(seller.description),
    returnsPolicy: textsOf(seller.returnsPolicy),
    shippingPolicy: textsOf(seller.shippingPolicy),
  };
}

function textsOf(text: Seller["description"]): Record<Locale, string> {
  const texts = locales.map((locale) => [locale, text?.byLanguage[locale] ?? ""] as const);
  return { en: "", ru: "", ...Object.fromEntries(texts) };
}

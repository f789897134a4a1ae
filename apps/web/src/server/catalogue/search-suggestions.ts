import "server-only";
import { type MoneyView, moneyView, pickText } from "@souk/bff/views";
import type { Locale } from "@/i18n/locales";
import type { Clients } from "../clients.ts";
import { type PictureView, pictureView } from "./picture-view.ts";

/** What is proposed to somebody who types. */
export interface SuggestionsView {
  /** Whole texts to search for, the likeliest first. At most 6. */
  readonly queries: string[];
  /** At most 3. `parentName` tells apart those of the same name; "" for top-level ones. */
  readonly categories: {
    readonly slug: string;
    readonly name: string;
    readonly parentName: string;
    readonly count: number;
  }[];
  /** At most 4. */
  readonly products: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly brand: string;
    readonly price: MoneyView | null;
    readonly hasPriceRange: boolean;
    readonly picture: PictureView | null;
  }[];
}

const placeholderSide = 3;

export async function searchSuggestions(
  { search }: Pick<Clients, "search">,
  locale: Locale,
  text: string,
  signal?: AbortSignal,
): Promise<SuggestionsView> {
  const found = await search.suggest({ text: text.trim(), language: locale }, signal ? { signal } : {});
  return {
    queries: found.queries.map((query) => query.text),
    categories: found.categories.map(({ slug, name, parentName, count }) => ({
      slug,
      count,
      name: pickText(name, locale),
      parentName: pickText(parentName, locale),
    })),
    products: found.products.map(({ id, slug, title, brand, price, hasPriceRange, picture }) => ({
      id,
      slug,
      brand,
      hasPriceRange,
      title: pickText(title, locale),
      price: moneyView(price, locale) ?? null,
      picture: picture ? pictureView(picture, locale, placeholderSide) : null,
    })),
  };
}

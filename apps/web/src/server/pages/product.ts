import "server-only";
import { cache } from "react";
import type { Locale } from "@/i18n/locales";
import { getProductView } from "../catalogue/get-product-view.ts";
import type { ProductView } from "../catalogue/product-view.ts";
import { clients } from "../clients.ts";
import { readCached } from "./read-cached.ts";
import { dictionaryTag, productTag } from "./tags.ts";
import { unlessMissing } from "./unless-missing.ts";

/** A product as its page shows it; null when there is none. */
export const readProduct = cache(
  (slug: string, locale: Locale): Promise<ProductView | null> =>
    readCached(["product", slug, locale], [productTag(slug), dictionaryTag], () =>
      unlessMissing(getProductView(clients(), locale, slug)),
    ),
);

import "server-only";
import { cache } from "react";
import type { Locale } from "@/i18n/locales";
import { clients } from "../clients.ts";
import { readCached } from "./read-cached.ts";
import { type SellerView, sellerView } from "./seller-view.ts";
import { sellerTag } from "./tags.ts";
import { unlessMissing } from "./unless-missing.ts";

/** A seller as its page shows it; null when there is none. */
export const readSeller = cache(
  (slug: string, locale: Locale): Promise<SellerView | null> =>
    readCached(["seller", slug, locale], [sellerTag(slug)], () =>
      unlessMissing(
        clients()
          .seller.getSeller({ slug })
          .then(({ seller }) => (seller ? sellerView(seller, locale) : null)),
      ),
    ),
);

import type { Db } from "@souk/database/database";
import { prepareAttributeReads } from "./attribute-store.ts";
import { prepareCardReads } from "./card-reader.ts";
import { prepareCategoryReads } from "./category-store.ts";
import { prepareOfferReads } from "./offer-reader.ts";
import { prepareProductReads } from "./product-reader.ts";

/** What the shop is read by: each function is one prepared statement. */
export function prepareReads(db: Db) {
  return {
    ...prepareProductReads(db),
    ...prepareCardReads(db),
    ...prepareOfferReads(db),
    ...prepareCategoryReads(db),
    ...prepareAttributeReads(db),
  };
}

export type Reads = ReturnType<typeof prepareReads>;

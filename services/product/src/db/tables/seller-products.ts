import { instant } from "@souk/database/columns";
import { boolean, index, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { RevisionState } from "../../domain/revision.ts";

/** Which products a seller owns, offers or proposes, the last changed first; written with the product or the revision. */
export const sellerProducts = pgTable(
  "seller_products",
  {
    sellerId: uuid("seller_id").notNull(),
    productId: uuid("product_id").notNull(),
    isOwner: boolean("is_owner").notNull(),
    /** Of the seller's latest revision. */
    revisionState: text("revision_state").$type<RevisionState>(),
    changedAt: instant("changed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sellerId, table.productId] }),
    index("seller_products_changed").on(table.sellerId, table.changedAt, table.productId),
    index("seller_products_product").on(table.productId),
  ],
);

import { id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { RevisionState } from "../../domain/revision.ts";
import type { StoredDraft } from "../stored-draft.ts";

/** What sellers propose; the product it is about may not exist yet. */
export const productRevisions = pgTable(
  "product_revisions",
  {
    id: id(),
    productId: uuid("product_id").notNull(),
    sellerId: uuid("seller_id").notNull(),
    state: text("state").$type<RevisionState>().notNull(),
    version: integer("version").notNull(),
    content: jsonb("content").$type<StoredDraft>().notNull(),
    /** The product as it was when the draft was begun, and, from its submission on, when it was submitted. */
    base: jsonb("base").$type<StoredDraft>(),
    savedBy: uuid("saved_by").notNull(),
    savedAt: instant("saved_at").notNull(),
    submittedBy: uuid("submitted_by"),
    submittedAt: instant("submitted_at"),
    decidedAt: instant("decided_at"),
    reasonCodes: text("reason_codes").array().notNull(),
    note: text("note").notNull(),
    isAutomatic: boolean("is_automatic").notNull(),
  },
  (table) => [
    index("product_revisions_product").on(table.productId, table.id),
    uniqueIndex("product_revisions_one_draft").on(table.productId).where(sql`state = 'draft'`),
    uniqueIndex("product_revisions_one_submitted").on(table.productId).where(sql`state = 'submitted'`),
    /**
     * What is not in the shop yet is found again by its seller's SKU. Without a list of pending entries: each of hundreds of
     * SKUs that are asked for at once would be looked for in all of it.
     */
    index("product_revisions_open_skus")
      .using("gin", sql`jsonb_path_query_array(content, '$.variants[*].offers[*].sku')`)
      .where(sql`state in ('draft', 'submitted')`)
      .with({ fastupdate: false }),
  ],
);

import { bytea } from "@souk/database/bytea";
import { createdAt, id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { CaseState } from "../../domain/case-state.ts";
import type { Finding } from "../../domain/finding.ts";

/** A revision of a product, and what is decided about it. */
export const cases = pgTable(
  "cases",
  {
    id: id(),
    revisionId: uuid("revision_id").notNull().unique("cases_revision"),
    productId: uuid("product_id").notNull(),
    sellerId: uuid("seller_id").notNull(),
    state: text("state").$type<CaseState>().notNull(),
    /** souk.product.v1.Product, as proposed and as it was shown then. */
    proposed: bytea("proposed").notNull(),
    published: bytea("published"),
    title: jsonb("title").$type<Record<string, string>>().notNull(),
    risk: integer("risk").notNull(),
    findings: jsonb("findings").$type<Finding[]>().notNull(),
    codes: text("codes").array().notNull(),
    submittedAt: instant("submitted_at").notNull(),
    dueAt: instant("due_at").notNull(),
    claimedBy: uuid("claimed_by"),
    claimExpiresAt: instant("claim_expires_at"),
    decidedAt: instant("decided_at"),
    isAutomatic: boolean("is_automatic").notNull().default(false),
    /** The last person who decided. */
    deciderId: uuid("decider_id"),
    isApproval: boolean("is_approval").notNull().default(false),
    reasonCodes: text("reason_codes").array().notNull().default(sql`'{}'`),
    note: text("note").notNull().default(""),
    appealText: text("appeal_text"),
    appealedAt: instant("appealed_at"),
    appealedBy: uuid("appealed_by"),
    appealOutcome: text("appeal_outcome").$type<"open" | "upheld" | "overturned">(),
    createdAt: createdAt(),
  },
  (table) => [
    index("cases_waiting").on(table.dueAt, table.id).where(sql`${table.state} in ('open', 'appealed')`),
    index("cases_decided").on(table.state, table.decidedAt.desc().nullsFirst(), table.id),
    index("cases_of_seller").on(table.sellerId, table.submittedAt.desc().nullsFirst(), table.id),
    index("cases_of_product").on(table.productId, table.submittedAt),
    index("cases_claimed").on(table.claimedBy).where(sql`${table.claimedBy} is not null`),
  ],
);

import { createdAt, id } from "@souk/database/columns";
import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";

/** Who did what. Append-only: rows are neither changed nor deleted. */
export const auditEntries = pgTable(
  "audit_entries",
  {
    id: id(),
    at: createdAt(),
    actor: text("actor").notNull(),
    action: text("action").notNull(),
    subjectId: uuid("subject_id").notNull(),
    subjectName: text("subject_name").notNull(),
    reason: text("reason").notNull(),
    note: text("note").notNull(),
    before: jsonb("before").$type<Record<string, string>>().notNull(),
    after: jsonb("after").$type<Record<string, string>>().notNull(),
  },
  (table) => [index("audit_of_subject").on(table.subjectId, table.id)],
);

type MailKind =
  | "invitation"
  | ("approved" | "changes_requested" | "rejected")
  | ("suspended" | "terminated" | "reinstated")
  | "product_rejected";

/** Mails that were asked for; what they say is put together as they are sent. */
export const mails = pgTable("mails", {
  id: id(),
  kind: text("kind").$type<MailKind>().notNull(),
  /** Of the invitation, the application or the seller. */
  subjectId: uuid("subject_id").notNull(),
  /** Whom it goes to; none for an invitation, which goes to its address. */
  accountId: uuid("account_id"),
  shopName: text("shop_name").notNull(),
  reason: text("reason").notNull(),
  note: text("note").notNull(),
  at: text("at").notNull(),
  /** By language, of what a mail about a product is about. */
  productTitle: jsonb("product_title").$type<Record<string, string>>(),
  createdAt: createdAt(),
});

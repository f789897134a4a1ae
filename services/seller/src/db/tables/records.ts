import { createdAt, id } from "@souk/database/columns";
import { jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";

type MailKind =
  | "invitation"
  | ("approved" | "changes_requested" | "rejected")
  | ("suspended" | "terminated" | "reinstated")
  | "product_rejected"
  | "return_requested"
  | "payout_returned"
  | ("api_key_created" | "api_key_revoked" | "webhook_created" | "webhook_disabled");

/** Mails that were asked for; what they say is put together as they are sent. */
export const mails = pgTable("mails", {
  id: id(),
  kind: text("kind").$type<MailKind>().notNull(),
  /** Of the invitation, the application, the seller, the key or the webhook. */
  subjectId: uuid("subject_id").notNull(),
  /** Whom it goes to; none for an invitation, which goes to its address. */
  accountId: uuid("account_id"),
  shopName: text("shop_name").notNull(),
  reason: text("reason").notNull(),
  note: text("note").notNull(),
  at: text("at").notNull(),
  /** Of what a mail about an order is about. */
  orderNumber: text("order_number").notNull().default(""),
  /** By language, of what a mail about a product is about. */
  productTitle: jsonb("product_title").$type<Record<string, string>>(),
  createdAt: createdAt(),
});

import { createdAt, id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";

/** Cards that shoppers keep. The card is with the provider; its name there is good for nothing without our secret key. */
export const paymentMethods = pgTable(
  "payment_methods",
  {
    id: id(),
    shopperId: uuid("shopper_id").notNull(),
    provider: text("provider").notNull(),
    providerMethodId: text("provider_method_id").notNull(),
    cardBrand: text("card_brand").notNull(),
    cardLast4: text("card_last4").notNull(),
    expiryMonth: integer("expiry_month").notNull(),
    expiryYear: integer("expiry_year").notNull(),
    isDefault: boolean("is_default").notNull().default(false),
    createdAt: createdAt(),
    /** Gone for its shopper since then or before, see postponeRemovedMethod; the row goes once the provider has forgotten the card too. */
    removedAt: instant("removed_at"),
  },
  (table) => [
    uniqueIndex("payment_methods_kept")
      .on(table.provider, table.providerMethodId)
      .where(sql`${table.removedAt} is null`),
    uniqueIndex("payment_methods_one_default")
      .on(table.shopperId)
      .where(sql`${table.isDefault} and ${table.removedAt} is null`),
    index("payment_methods_shopper").on(table.shopperId),
    index("payment_methods_removed").on(table.removedAt).where(sql`${table.removedAt} is not null`),
  ],
);

/** Names of cards that a provider was told to forget: a payment that is heard of later does not bring one back. */
export const forgottenMethods = pgTable(
  "forgotten_methods",
  {
    provider: text("provider").notNull(),
    providerMethodId: text("provider_method_id").notNull(),
    forgottenAt: instant("forgotten_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.providerMethodId] }),
    index("forgotten_methods_forgotten_at").on(table.forgottenAt),
  ],
);

/** Whose accounts are gone: what a provider keeps for them from then on is forgotten. */
export const goneShoppers = pgTable("gone_shoppers", {
  shopperId: uuid("shopper_id").primaryKey(),
  goneAt: instant("gone_at").notNull(),
});

export const setupStates = ["pending", "action_required", "kept", "refused"] as const;

/** Cards that shoppers add without paying, stored before the provider is asked: what it keeps is never unknown here. */
export const cardSetups = pgTable(
  "card_setups",
  {
    id: id(),
    shopperId: uuid("shopper_id").notNull(),
    state: text("state", { enum: setupStates }).notNull(),
    /** What the provider is asked with again while the outcome is unknown, then forgotten. */
    paymentToken: text("payment_token"),
    returnUrl: text("return_url").notNull(),
    makesDefault: boolean("makes_default").notNull(),
    provider: text("provider").notNull(),
    providerSetupId: text("provider_setup_id").notNull().default(""),
    actionUrl: text("action_url").notNull().default(""),
    refusalCode: text("refusal_code").notNull().default(""),
    paymentMethodId: uuid("payment_method_id"),
    createdAt: createdAt(),
    /** When the method worker looks after it; null when it is settled. */
    dueAt: instant("due_at"),
  },
  (table) => [
    index("card_setups_due").on(table.dueAt).where(sql`${table.dueAt} is not null`),
    index("card_setups_created_at").on(table.createdAt),
  ],
);

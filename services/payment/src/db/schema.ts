import { createdAt, currencyCode, id, instant, minorUnits } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { paymentStates } from "../domain/payment-state.ts";

/**
 * One row per order, locked by everything that changes what it owns. One of zero is for an order that costs nothing, and
 * known to no provider. An order that was voided before it was ever
 * authorized has one too, with the amount zero and the currency XXX: it keeps a late authorization out.
 */
export const payments = pgTable(
  "payments",
  {
    id: id(),
    orderId: uuid("order_id").notNull().unique(),
    state: text("state", { enum: paymentStates }).notNull(),
    currencyCode: currencyCode(),
    amount: minorUnits("amount"),
    captured: minorUnits("captured").default(sql`0`),
    refunded: minorUnits("refunded").default(sql`0`),
    /** Let go of part by part; what a void of the whole let go of is not counted. */
    released: minorUnits("released").default(sql`0`),
    provider: text("provider").notNull(),
    providerPaymentId: text("provider_payment_id").notNull().default(""),
    /** Number of the newest view of the provider's payment that was taken over. */
    providerSequence: integer("provider_sequence").notNull().default(0),
    cardBrand: text("card_brand").notNull().default(""),
    cardLast4: text("card_last4").notNull().default(""),
    declineCode: text("decline_code").notNull().default(""),
    actionUrl: text("action_url").notNull().default(""),
    /**
     * What the authorization is repeated with while its outcome is unknown, then forgotten: a new card's token, or the
     * provider's own name of the saved card when paymentMethodId says that one is used.
     */
    paymentToken: text("payment_token"),
    paymentMethodId: uuid("payment_method_id"),
    /** Whose saved card it is, or for whom the new one is kept. */
    shopperId: uuid("shopper_id"),
    savesCard: boolean("saves_card").notNull().default(false),
    returnUrl: text("return_url").notNull().default(""),
    /** Of what the authorization asked for; a repeat asks for the same. */
    contentHash: text("content_hash").notNull().default(""),
    /** W3C trace context of the authorization: what the provider or the payment worker brings later belongs to that trace. */
    traceparent: text("traceparent").notNull().default(""),
    voidRequestedAt: instant("void_requested_at"),
    /** When the provider confirmed that it holds nothing any more. */
    voidedAt: instant("voided_at"),
    /** Captures and refunds asked for whose outcome is not known. */
    openOperations: integer("open_operations").notNull().default(0),
    /** When the payment worker looks after it; null when nothing is in doubt. */
    dueAt: instant("due_at"),
    attempts: integer("attempts").notNull().default(0),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [
    check("payments_amount_positive", sql`${table.amount} > 0 or ${table.state} in ('authorized', 'voided')`),
    check("payments_amount_not_negative", sql`${table.amount} >= 0`),
    check("payments_captured_within", sql`${table.captured} between 0 and ${table.amount}`),
    check("payments_released_within", sql`${table.released} between 0 and ${table.amount} - ${table.captured}`),
    check("payments_refunded_within", sql`${table.refunded} between 0 and ${table.captured}`),
    check("payments_open_operations", sql`${table.openOperations} >= 0`),
    index("payments_due").on(table.dueAt).where(sql`${table.dueAt} is not null`),
  ],
);

/** Who gets what of a payment, and what of it was taken and given back so far. */
export const shares = pgTable(
  "shares",
  {
    sellerOrderId: uuid("seller_order_id").primaryKey(),
    paymentId: uuid("payment_id")
      .notNull()
      .references(() => payments.id),
    sellerId: uuid("seller_id").notNull(),
    total: minorUnits("total"),
    commission: minorUnits("commission"),
    captured: minorUnits("captured").default(sql`0`),
    refunded: minorUnits("refunded").default(sql`0`),
    released: minorUnits("released").default(sql`0`),
    /** The part of `refunded` that was the commission's. */
    commissionRefunded: minorUnits("commission_refunded").default(sql`0`),
    /** What the marketplace pays the seller for discounts beside the total, and what of that it has got back. */
    marketplaceDiscount: minorUnits("marketplace_discount").default(sql`0`),
    marketplaceRefunded: minorUnits("marketplace_refunded").default(sql`0`),
  },
  (table) => [
    check(
      "shares_commission_within",
      sql`${table.commission} between 0 and ${table.total} + ${table.marketplaceDiscount}`,
    ),
    check("shares_total_not_negative", sql`${table.total} >= 0`),
    check(
      "shares_marketplace_refunded_within",
      sql`${table.marketplaceRefunded} between 0 and ${table.marketplaceDiscount}`,
    ),
    check("shares_captured_whole", sql`${table.captured} in (0, ${table.total})`),
    check("shares_released_whole", sql`${table.released} in (0, ${table.total} - ${table.captured})`),
    check("shares_refunded_within", sql`${table.refunded} between 0 and ${table.captured}`),
    check("shares_commission_refunded_within", sql`${table.commissionRefunded} between 0 and ${table.commission}`),
    index("shares_payment").on(table.paymentId),
  ],
);

const operation = () => ({
  paymentId: uuid("payment_id")
    .notNull()
    .references(() => payments.id),
  amount: minorUnits("amount"),
  state: text("state", { enum: ["requested", "done", "refused"] })
    .notNull()
    .default("requested"),
  /** The provider's own word, when it refused. */
  refusal: text("refusal").notNull().default(""),
  createdAt: createdAt(),
  settledAt: instant("settled_at"),
});

/** One per seller order, written before the provider is asked. */
export const captures = pgTable(
  "captures",
  {
    sellerOrderId: uuid("seller_order_id")
      .primaryKey()
      .references(() => shares.sellerOrderId),
    ...operation(),
  },
  (table) => [index("captures_open").on(table.paymentId).where(sql`${table.state} = 'requested'`)],
);

/** One per cancelled seller order: from then on its part cannot be captured any more. */
export const releases = pgTable(
  "releases",
  {
    sellerOrderId: uuid("seller_order_id")
      .primaryKey()
      .references(() => shares.sellerOrderId),
    ...operation(),
  },
  (table) => [index("releases_open").on(table.paymentId).where(sql`${table.state} = 'requested'`)],
);

/** Pieces of a seller order that were cancelled before it was captured: its share is what is left, and this is let go of. */
export const reductions = pgTable(
  "reductions",
  {
    /** Of the cancellation. */
    id: id(),
    sellerOrderId: uuid("seller_order_id")
      .notNull()
      .references(() => shares.sellerOrderId),
    ...operation(),
  },
  (table) => [
    check("reductions_not_negative", sql`${table.amount} >= 0`),
    index("reductions_open").on(table.paymentId).where(sql`${table.state} = 'requested'`),
    index("reductions_share").on(table.sellerOrderId),
  ],
);

/** Written before the provider is asked; what is requested cannot be refunded a second time. */
export const refunds = pgTable(
  "refunds",
  {
    id: id(),
    sellerOrderId: uuid("seller_order_id")
      .notNull()
      .references(() => shares.sellerOrderId),
    /** Whoever asked: a service's name, an operator's id. */
    actor: text("actor").notNull(),
    ...operation(),
  },
  (table) => [
    check("refunds_positive", sql`${table.amount} > 0`),
    index("refunds_open").on(table.paymentId).where(sql`${table.state} = 'requested'`),
    index("refunds_share").on(table.sellerOrderId),
  ],
);

/** Every genuine event of a provider that came in, once. */
export const providerWebhooks = pgTable(
  "provider_webhooks",
  {
    provider: text("provider").notNull(),
    eventId: text("event_id").notNull(),
    type: text("type").notNull(),
    providerPaymentId: text("provider_payment_id").notNull(),
    sequence: integer("sequence").notNull(),
    receivedAt: instant("received_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.provider, table.eventId] })],
);

import { createdAt, id, instant, minorUnits } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Texts } from "../domain/order.ts";
import { benefitKinds } from "../domain/promotion.ts";
import { orders } from "./schema.ts";

export const promotions = pgTable(
  "promotions",
  {
    id: id(),
    /** Null: over all sellers. */
    sellerId: uuid("seller_id"),
    name: jsonb("name").$type<Texts>().notNull(),
    couponCode: text("coupon_code"),
    kind: text("kind", { enum: benefitKinds }).notNull(),
    percentBasisPoints: integer("percent_basis_points").notNull(),
    amountMinor: minorUnits("amount_minor"),
    categoryIds: uuid("category_ids").array().notNull(),
    productIds: uuid("product_ids").array().notNull(),
    minimumMinor: minorUnits("minimum_minor"),
    currencyCode: text("currency_code"),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at"),
    endedAt: instant("ended_at"),
    totalLimit: integer("total_limit").notNull(),
    shopperLimit: integer("shopper_limit").notNull(),
    /** Only ever changed together with its claims, by one conditional statement. */
    useCount: integer("use_count").notNull().default(0),
    marketplaceBasisPoints: integer("marketplace_basis_points").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    check("promotions_use_count", sql`${table.useCount} >= 0`),
    check("promotions_seller_pays_own", sql`${table.sellerId} is null or ${table.marketplaceBasisPoints} = 0`),
    uniqueIndex("promotions_coupon").on(table.couponCode).where(sql`${table.endedAt} is null`),
    index("promotions_code").on(table.couponCode, table.createdAt),
    index("promotions_automatic")
      .on(table.sellerId)
      .where(sql`${table.couponCode} is null and ${table.endedAt} is null`),
    index("promotions_seller").on(table.sellerId, table.createdAt, table.id),
  ],
);

/** Who uses a promotion in which order, from the frozen quote on. Deleted, and uncounted, when it comes to nothing. */
export const promotionClaims = pgTable(
  "promotion_claims",
  {
    promotionId: uuid("promotion_id")
      .notNull()
      .references(() => promotions.id),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id),
    shopperId: uuid("shopper_id").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.promotionId] }),
    index("promotion_claims_shopper").on(table.shopperId, table.promotionId),
  ],
);

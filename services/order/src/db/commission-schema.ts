import { createdAt, id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { bigint, check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";

const amount = (name: string) => bigint(name, { mode: "bigint" });

export const commissionRules = pgTable(
  "commission_rules",
  {
    id: id(),
    productId: uuid("product_id"),
    sellerId: uuid("seller_id"),
    categoryId: uuid("category_id"),
    percentBasisPoints: integer("percent_basis_points").notNull(),
    fixedMinor: amount("fixed_minor").notNull(),
    floorMinor: amount("floor_minor"),
    capMinor: amount("cap_minor"),
    currencyCode: text("currency_code"),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at"),
    createdAt: createdAt(),
  },
  (table) => [
    check("commission_rules_percent", sql`${table.percentBasisPoints} between 0 and 10000`),
    check(
      "commission_rules_amounts",
      sql`${table.fixedMinor} >= 0 and ${table.floorMinor} >= 0 and ${table.capMinor} >= ${table.floorMinor}`,
    ),
    check(
      "commission_rules_currency",
      sql`${table.currencyCode} is not null or (${table.fixedMinor} = 0 and ${table.floorMinor} is null and ${table.capMinor} is null)`,
    ),
    check(
      "commission_rules_product_alone",
      sql`${table.productId} is null or (${table.sellerId} is null and ${table.categoryId} is null)`,
    ),
    index("commission_rules_newest").on(table.createdAt, table.id),
    index("commission_rules_ends").on(table.endsAt),
  ],
);

/** What operators did to the rules; only ever added to. */
export const commissionActions = pgTable("commission_actions", {
  id: id(),
  action: text("action", { enum: ["created", "changed", "ended"] }).notNull(),
  ruleId: uuid("rule_id").notNull(),
  actorId: text("actor_id").notNull(),
  reason: text("reason").notNull(),
  before: jsonb("before"),
  after: jsonb("after").notNull(),
  at: instant("at").notNull(),
});

import { createdAt, id } from "@souk/database/columns";
import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

export const sellers = pgTable(
  "sellers",
  {
    id: id(),
    slug: text("slug").notNull().unique("sellers_slug"),
    name: text("name").notNull(),
    /** By language. */
    description: jsonb("description").$type<Record<string, string>>().notNull(),
    city: text("city").notNull(),
    countryCode: text("country_code").notNull(),
    foundedYear: integer("founded_year").notNull(),
    state: text("state", { enum: ["active", "suspended"] })
      .notNull()
      .default("active"),
    createdAt: createdAt(),
  },
  (table) => [index("sellers_by_name").on(table.state, table.name, table.id)],
);

export const memberships = pgTable(
  "memberships",
  {
    sellerId: uuid("seller_id")
      .notNull()
      .references(() => sellers.id),
    userId: uuid("user_id").notNull(),
    role: text("role", { enum: ["owner", "catalogue", "orders", "finance"] }).notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.sellerId, table.userId] }), index("memberships_user").on(table.userId)],
);

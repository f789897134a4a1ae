import { bytea } from "@souk/database/bytea";
import { createdAt, id, instant } from "@souk/database/columns";
import { index, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import type { Scope } from "../../domain/api-scopes.ts";
import { sellers } from "./sellers.ts";

/** Keys of a shop's own programs. The key itself is nowhere. */
export const apiKeys = pgTable(
  "api_keys",
  {
    id: id(),
    sellerId: uuid("seller_id")
      .notNull()
      .references(() => sellers.id),
    name: text("name").notNull(),
    prefix: text("prefix").notNull(),
    /** SHA-256: of 256 random bits, so that nothing slower is needed. */
    hash: bytea("hash").notNull().unique("api_keys_hash"),
    scopes: jsonb("scopes").$type<readonly Scope[]>().notNull(),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    expiresAt: instant("expires_at"),
    revokedAt: instant("revoked_at"),
    /** May be up to an hour too early. */
    lastUsedAt: instant("last_used_at"),
  },
  (table) => [index("api_keys_of_seller").on(table.sellerId, table.createdAt, table.id)],
);

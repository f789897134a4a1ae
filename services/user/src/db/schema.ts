import { bytea } from "@souk/database/bytea";
import { createdAt, id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { Locale } from "../domain/profile.ts";

/** The version of the key that the row's sealed columns are sealed with. */
const keyVersion = () => integer("key_version").notNull();

export const profiles = pgTable(
  "profiles",
  {
    userId: uuid("user_id").primaryKey(),
    displayName: bytea("display_name").notNull(),
    email: bytea("email").notNull(),
    locale: text("locale").$type<Locale>().notNull(),
    keyVersion: keyVersion(),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull().defaultNow(),
  },
  (table) => [index("profiles_key_version").on(table.keyVersion)],
);

export const addresses = pgTable(
  "addresses",
  {
    id: id(),
    userId: uuid("user_id").notNull(),
    recipient: bytea("recipient").notNull(),
    phone: bytea("phone").notNull(),
    line1: bytea("line1").notNull(),
    line2: bytea("line2").notNull(),
    city: bytea("city").notNull(),
    region: bytea("region").notNull(),
    postalCode: bytea("postal_code").notNull(),
    countryCode: bytea("country_code").notNull(),
    isDefault: boolean("is_default").notNull(),
    keyVersion: keyVersion(),
    createdAt: createdAt(),
  },
  (table) => [
    index("addresses_user").on(table.userId),
    uniqueIndex("addresses_one_default").on(table.userId).where(sql`${table.isDefault}`),
    index("addresses_key_version").on(table.keyVersion),
  ],
);

/** What mutations answered, for their repeats: personal too, so it is kept here and sealed. */
export const answers = pgTable(
  "answers",
  {
    id: id(),
    body: bytea("body").notNull(),
    keyVersion: keyVersion(),
    createdAt: createdAt(),
  },
  (table) => [index("answers_key_version").on(table.keyVersion), index("answers_created_at").on(table.createdAt)],
);

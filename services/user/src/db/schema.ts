import { bytea } from "@souk/database/bytea";
import { createdAt, id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  char,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { NotificationChoice, QuietHours } from "../domain/preferences.ts";
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

/** Where text messages of a user go. */
export const phones = pgTable(
  "phones",
  {
    userId: uuid("user_id").primaryKey(),
    number: bytea("number").notNull(),
    confirmedAt: instant("confirmed_at"),
    keyVersion: keyVersion(),
    savedAt: instant("saved_at").notNull(),
  },
  (table) => [index("phones_key_version").on(table.keyVersion)],
);

/** Codes that were sent, without themselves: the number as a keyed hash, the code made anew from the id and a key. */
export const phoneCodes = pgTable(
  "phone_codes",
  {
    id: id(),
    userId: uuid("user_id").notNull(),
    numberHash: text("number_hash").notNull(),
    sentAt: instant("sent_at").notNull(),
    wrongTries: integer("wrong_tries").notNull(),
  },
  (table) => [
    index("phone_codes_user").on(table.userId, table.sentAt),
    index("phone_codes_number").on(table.numberHash, table.sentAt),
    index("phone_codes_sent").on(table.sentAt),
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

/** By shopper or guest. A row that was taken off stays for a while, so that it can come back as it was. */
export const wishes = pgTable(
  "wishes",
  {
    ownerId: uuid("owner_id").notNull(),
    productId: uuid("product_id").notNull(),
    variantId: uuid("variant_id"),
    isGuest: boolean("is_guest").notNull(),
    priceMinor: bigint("price_minor", { mode: "bigint" }),
    currencyCode: char("currency_code", { length: 3 }),
    addedAt: instant("added_at").notNull(),
    removedAt: instant("removed_at"),
  },
  (table) => [
    primaryKey({ columns: [table.ownerId, table.productId] }),
    index("wishes_newest").on(table.ownerId, table.addedAt, table.productId).where(sql`${table.removedAt} is null`),
    index("wishes_wishers")
      .on(table.productId, table.ownerId)
      .where(sql`${table.removedAt} is null and not ${table.isGuest}`),
    index("wishes_removed").on(table.removedAt).where(sql`${table.removedAt} is not null`),
    index("wishes_guests").on(table.addedAt).where(sql`${table.isGuest}`),
    check("wishes_price_whole", sql`(${table.priceMinor} is null) = (${table.currencyCode} is null)`),
  ],
);

/** What a user looked at, and when last. */
export const views = pgTable(
  "views",
  {
    userId: uuid("user_id").notNull(),
    productId: uuid("product_id").notNull(),
    viewedAt: instant("viewed_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.productId] }),
    index("views_latest").on(table.userId, table.viewedAt),
  ],
);

/** Of those who ever chose something. */
export const preferences = pgTable("preferences", {
  userId: uuid("user_id").primaryKey(),
  keepsRecentlyViewed: boolean("keeps_recently_viewed").notNull(),
  notificationChoices: jsonb("notification_choices").$type<readonly NotificationChoice[]>().notNull(),
  quietHours: jsonb("quiet_hours").$type<QuietHours>(),
});

import { bytea } from "@souk/database/bytea";
import { createdAt, id, instant } from "@souk/database/columns";
import { usualHandling } from "@souk/delivery-days/handling";
import { boolean, date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import type { Role } from "../../domain/permissions.ts";
import type { SellerState } from "../../domain/seller-state.ts";

type Text = Record<string, string>;

export const sellers = pgTable(
  "sellers",
  {
    id: id(),
    slug: text("slug").notNull().unique("sellers_slug"),
    name: text("name").notNull(),
    /** By language. */
    description: jsonb("description").$type<Text>().notNull(),
    city: text("city").notNull(),
    countryCode: text("country_code").notNull(),
    foundedYear: integer("founded_year").notNull(),
    state: text("state").$type<SellerState>().notNull().default("active"),
    createdAt: createdAt(),
    returnsPolicy: jsonb("returns_policy").$type<Text>().notNull().default({}),
    shippingPolicy: jsonb("shipping_policy").$type<Text>().notNull().default({}),
    /** Why it is in its state, and since when. */
    stateReason: text("state_reason").notNull().default(""),
    stateNote: text("state_note").notNull().default(""),
    stateChangedAt: instant("state_changed_at"),
    /** What was announced and takes effect at a time. */
    noticeState: text("notice_state").$type<"suspended" | "terminated">(),
    noticeReason: text("notice_reason").notNull().default(""),
    noticeNote: text("notice_note").notNull().default(""),
    noticeAt: instant("notice_at"),
    handlingDays: integer("handling_days").notNull().default(usualHandling.days),
    cutOffHour: integer("cut_off_hour").notNull().default(usualHandling.cutOffHour),
  },
  (table) => [
    index("sellers_by_name").on(table.state, table.name, table.id),
    index("sellers_any_state").on(table.name, table.id),
    index("sellers_notice").on(table.noticeAt),
  ],
);

export const memberships = pgTable(
  "memberships",
  {
    sellerId: uuid("seller_id")
      .notNull()
      .references(() => sellers.id),
    userId: uuid("user_id").notNull(),
    role: text("role").$type<Role>().notNull(),
    createdAt: createdAt(),
    /** The account holds the role seller; until then the auth service is asked to give it. */
    isGranted: boolean("is_granted").notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.sellerId, table.userId] }),
    index("memberships_user").on(table.userId),
    index("memberships_to_grant").on(table.isGranted, table.createdAt),
  ],
);

export const invitations = pgTable(
  "invitations",
  {
    id: id(),
    sellerId: uuid("seller_id")
      .notNull()
      .references(() => sellers.id),
    emailSealed: bytea("email_sealed").notNull(),
    role: text("role").$type<Role>().notNull(),
    locale: text("locale").notNull(),
    state: text("state").$type<"open" | "accepted" | "revoked">().notNull().default("open"),
    /** SHA-256 of the token of the last mail; none before the first. */
    tokenHash: bytea("token_hash"),
    invitedBy: uuid("invited_by").notNull(),
    expiresAt: instant("expires_at").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index("invitations_of_seller").on(table.sellerId, table.state, table.createdAt),
    index("invitations_token").on(table.tokenHash),
  ],
);

export const closures = pgTable(
  "closures",
  {
    id: id(),
    sellerId: uuid("seller_id")
      .notNull()
      .references(() => sellers.id),
    startsOn: date("starts_on").notNull(),
    endsOn: date("ends_on").notNull(),
    note: jsonb("note").$type<Text>().notNull(),
  },
  (table) => [index("closures_of_seller").on(table.sellerId, table.endsOn)],
);

export const locations = pgTable(
  "locations",
  {
    id: id(),
    sellerId: uuid("seller_id")
      .notNull()
      .references(() => sellers.id),
    name: text("name").notNull(),
    addressSealed: bytea("address_sealed").notNull(),
    isDefault: boolean("is_default").notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("locations_of_seller").on(table.sellerId, table.createdAt)],
);

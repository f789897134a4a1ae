import type { Role } from "@souk/access/principal";
import { bytea } from "@souk/database/bytea";
import { createdAt, id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { MailKind } from "../domain/mail.ts";
import type { SessionEndReason } from "../domain/session.ts";

/**
 * Nothing personal: the address is known by its keyed hash only. An address has at most one account that confirmed it, and
 * a first and a late one that only claim it, see `claimAddress`.
 */
export const accounts = pgTable(
  "accounts",
  {
    id: id(),
    /** Null for one whose claim somebody else took over. */
    emailHash: bytea("email_hash"),
    emailVerifiedAt: instant("email_verified_at"),
    /** Of a claim: another account claimed or had confirmed the address before. The next late claim takes its place. */
    isLateClaim: boolean("is_late_claim").notNull().default(false),
    /** Null for who came from another provider and never set one. */
    passwordHash: text("password_hash"),
    roles: text("roles").array().$type<Role[]>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("accounts_verified_email").on(table.emailHash).where(sql`${table.emailVerifiedAt} is not null`),
    uniqueIndex("accounts_claimed_email")
      .on(table.emailHash, table.isLateClaim)
      .where(sql`${table.emailVerifiedAt} is null`),
    check("accounts_email_hash_length", sql`length(${table.emailHash}) = 32`),
    check("accounts_verified_have_email", sql`${table.emailVerifiedAt} is null or ${table.emailHash} is not null`),
    check("accounts_have_a_role", sql`cardinality(${table.roles}) > 0`),
  ],
);

/** Who another provider vouches for. */
export const identities = pgTable(
  "identities",
  {
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.issuer, table.subject] }),
    index("identities_account").on(table.accountId, table.createdAt),
  ],
);

/** Authenticator apps: one an account, which counts once a code of it was given. */
export const secondFactors = pgTable("second_factors", {
  accountId: uuid("account_id")
    .primaryKey()
    .references(() => accounts.id, { onDelete: "cascade" }),
  /** Sealed. */
  secret: bytea("secret").notNull(),
  /** The newest step of time whose code was used: none is good twice. */
  lastStep: bigint("last_step", { mode: "number" }).notNull().default(0),
  createdAt: createdAt(),
  confirmedAt: instant("confirmed_at"),
});

/** Of those that were not used yet, SHA-256. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    hash: bytea("hash").notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.hash] })],
);

/** Mails that were asked for, until days later. The only place where addresses are kept, sealed. */
export const mails = pgTable(
  "mails",
  {
    id: id(),
    /** Null where an address has no account: the same work is done for it. */
    accountId: uuid("account_id"),
    kind: text("kind").$type<MailKind>().notNull(),
    /** Null: to the account's address as the user service knows it. */
    email: bytea("email"),
    /** The address that the token proves. */
    emailHash: bytea("email_hash"),
    tokenHash: bytea("token_hash"),
    locale: text("locale").notNull(),
    device: text("device").notNull(),
    createdAt: instant("created_at").notNull(),
    /** Of the token; null before it was made. */
    expiresAt: instant("expires_at"),
    usedAt: instant("used_at"),
  },
  (table) => [
    uniqueIndex("mails_token").on(table.tokenHash),
    index("mails_account").on(table.accountId, table.kind),
    index("mails_created_at").on(table.createdAt),
  ],
);

/** Sessions that were told to end, recorded with their event before Redis hears of it, so that neither is lost. */
export const sessionEndings = pgTable(
  "session_endings",
  {
    sessionId: uuid("session_id").primaryKey(),
    accountId: uuid("account_id").notNull(),
    reason: text("reason").$type<SessionEndReason>().notNull(),
    createdAt: createdAt(),
    /** When Redis had forgotten the session. */
    endedAt: instant("ended_at"),
  },
  (table) => [
    index("session_endings_unfinished").on(table.createdAt).where(sql`${table.endedAt} is null`),
    index("session_endings_ended_at").on(table.endedAt),
  ],
);

import type { Role } from "@souk/access/principal";
import { bytea } from "@souk/database/bytea";
import { createdAt, id, instant } from "@souk/database/columns";
import { sql } from "drizzle-orm";
import { check, index, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { SessionEndReason } from "../domain/session.ts";

/** Nothing personal: the address is known by its keyed hash only. */
export const accounts = pgTable(
  "accounts",
  {
    id: id(),
    emailHash: bytea("email_hash").notNull(),
    passwordHash: text("password_hash").notNull(),
    roles: text("roles").array().$type<Role[]>().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("accounts_email_hash").on(table.emailHash),
    check("accounts_email_hash_length", sql`length(${table.emailHash}) = 32`),
    check("accounts_have_a_role", sql`cardinality(${table.roles}) > 0`),
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
